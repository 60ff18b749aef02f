"""Acts with a deadline, as terms; and, where no machine can judge one, the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from pledgebook.derive import shapes
from pledgebook.derive.place import Place, common
from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.clause import Binding, Clause
from pledgebook.model.names import Names
from pledgebook.model.quantity import Absent, Bound, NthWorkingDay, Quantity
from pledgebook.model.sla import Budget, BudgetUnit, Reason, Stop, Target, Term, Unmeasured
from pledgebook.model.sla_words import Plain
from pledgebook.model.timing import (
    Agreed,
    ClockByAct,
    Deadline,
    Land,
    Moment,
    MomentByAct,
    Pause,
    Statistic,
)
from pledgebook.model.units import Kind
from pledgebook.model.words import DayMeaning

# What is done again when a ticket is reopened: the last stop decides (sla-spec, rule 8).
_LASTING = {"workaround", "restore", "resolve", "repair", "replace", "finish"}
_STATISTIC = {Statistic.AVERAGE: "mean"}
_NO_UPPER_LIMIT = {Bound.AT_LEAST, Bound.MORE_THAN, Bound.ABOUT}
_UNTIMED = {Reason.NO_DEADLINE, Reason.NOT_IN_A_TICKET_LOG}
_ABSENT = {
    Absent.NONE: Reason.NO_DEADLINE,
    Absent.BEST_EFFORT: Reason.BEST_EFFORT,
    Absent.NOT_APPLICABLE: Reason.NOT_APPLICABLE,
}


def terms(place: Place) -> Iterator[Term | Unmeasured]:
    """Yield a term, or why there is none, for each act with a deadline and those it takes along.

    An act that two others take along is called by its company as well the second time.
    """
    told = set(place.line.row.acts)
    for act, deadline in place.line.row.acts.items():
        yield _term(place, act, deadline)
        for other in dict.fromkeys(deadline.with_):
            if other not in place.line.row.acts:
                found = _term(place, other, deadline, beside=act)
                yield replace(found, id=place.id(f"{act}+{other}")) if other in told else found
                told.add(other)


def _term(
    place: Place, act: str, deadline: Deadline, beside: str | None = None
) -> Term | Unmeasured:
    """Return the term of an act; one due `beside` another starts and is clocked as that one."""
    lead = beside or act
    limit = _limit(deadline, place.names)
    start = _start(place, lead, deadline)
    clock = _clock(place, lead, deadline, limit)
    budget = None if isinstance(limit, Reason) else _budget(limit, deadline, place, clock)
    reason = limit if isinstance(limit, Reason) else _obstacle(place, deadline, limit, start)
    broken = shapes.quantity(limit) if budget is None and isinstance(limit, Quantity) else None
    if reason is None and budget is None:
        reason = Reason.BROKEN_UNIT
    if reason is not None or budget is None or start is None:
        why = unmeasured(place, act, reason or Reason.START_NOT_SAID)
        why = replace(why, budget=budget, limit=broken)
        found = replace(why, start=start or why.start, clock=clock, target=_target(place, deadline))
        return replace(found, **_own(place, deadline))
    return replace(_measured(place, act, deadline, budget, clock, start), **_own(place, deadline))


def _own(place: Place, deadline: Deadline) -> dict[str, Any]:
    """Return the ways and conditions of an act, which may be said for it alone."""
    row = place.line.row
    conditions = tuple(words for words in (row.if_, deadline.if_) if words is not None)
    return {"via": deadline.via or row.via, "if_": conditions}


def _measured(
    place: Place, act: str, deadline: Deadline, budget: Budget, clock: str, start: Plain
) -> Term:
    """Return the term of an act that can be judged: its limit, clock and start are known."""
    return Term(
        **common(place, act),
        metric=act,
        budget=budget,
        clock=clock,
        start=start,
        stop=_stop(place, act, deadline),
        pauses=tuple(map(_pause, place.line.row.pauses)),
        reopen={"event": "reopened", "mode": "resume"} if act in _LASTING else None,
        target=_target(place, deadline),
    )


def unmeasured(place: Place, what: str, reason: Reason) -> Unmeasured:
    """Return an entry that says why no machine judges ``what``.

    A share to be reached without a number of time is that of the cases in which it is done at all.
    """
    row = place.line.row
    chosen = not row.either or what in row.either
    done = share(row.target, row)
    return Unmeasured(
        **(common(place, what) | ({} if chosen else {"choice": None})),
        reason=_reason(reason, row, done),
        what=what,
        target=done,
        level=None if done else shapes.level(row.target),
        start=None if isinstance(row.from_, MomentByAct) else shapes.end(row.from_),
        clock=row.clock if isinstance(row.clock, str) else None,
        either=row.either if what in row.either else (),
    )


def _reason(reason: Reason, row: Clause, done: Target | None) -> Reason:
    """Return the reason that says most: a right is no duty, and a share is told over all cases."""
    if row.binding is Binding.OPTIONAL:
        return Reason.RIGHT
    if reason in _UNTIMED and done is not None and done.pct is not None:
        return Reason.SHARE_OF_CASES
    return reason


def _limit(deadline: Deadline, names: Names) -> Quantity | NthWorkingDay | Reason:
    value = deadline.in_
    if isinstance(value, str):
        definition = names.commitment.definitions.get(value)
        value = definition.is_ if definition else None
    if value is None:
        return Reason.WORDS_ONLY
    if isinstance(value, Agreed):
        return Reason.TO_BE_AGREED
    if isinstance(value, Absent):
        return _ABSENT[value]
    assert not isinstance(value, str)  # noqa: S101 - resolved above
    return value


def _budget(
    limit: Quantity | NthWorkingDay, deadline: Deadline, place: Place, clock: str
) -> Budget | None:
    """Return how much may pass; working days know the cut-off of their clock."""
    commitment = place.names.commitment
    # A day named by its number runs to its end: to the close of business (Civil Code art. 203).
    close = Land.CLOSE if isinstance(limit, NthWorkingDay) else None
    land = deadline.land or close
    meaning = commitment.days.day if commitment.days else DayMeaning.CALENDAR
    found = shapes.budget(limit, meaning, land.value.replace("-", "_") if land else None)
    known = commitment.clocks.get(clock)
    if found is None or known is None or found.unit is not BudgetUnit.WORKING_DAY:
        return found
    return replace(found, cutoff=known.cutoff)


def _obstacle(
    place: Place, deadline: Deadline, limit: Quantity | NthWorkingDay, start: Plain | None
) -> Reason | None:
    """Return why an act with a number cannot be judged; None where it can."""
    row = place.line.row
    if row.binding is Binding.OPTIONAL:
        return Reason.RIGHT
    if start is None:
        return _without_start(row)
    if isinstance(limit, Quantity) and limit.bound in _NO_UPPER_LIMIT:
        return Reason.NO_UPPER_LIMIT
    return Reason.CONDITION_IN_WORDS if row.if_ or deadline.if_ else None


def _without_start(row: Clause) -> Reason:
    if row.before is not None:
        return Reason.ADVANCE_NOTICE
    return Reason.TO_BE_AGREED if isinstance(row.from_, Agreed) else Reason.START_NOT_SAID


def _start(place: Place, act: str, deadline: Deadline) -> Plain | None:
    given = deadline.from_ or place.line.row.from_
    if isinstance(given, MomentByAct):
        given = given.acts.get(act)
    return shapes.moment(given) if isinstance(given, Moment) else None


def _clock(
    place: Place, act: str, deadline: Deadline, limit: Quantity | NthWorkingDay | Reason
) -> str:
    """Return the clock of an act; days and hours of work run on the letter's working-day clock."""
    given = deadline.clock or place.line.row.clock
    if isinstance(given, ClockByAct):
        given = given.acts.get(act)
    days = place.names.commitment.days
    if given is None and days and days.working_day and _counts_work(limit, days.day):
        return days.working_day
    return given or "always"


def _counts_work(limit: Quantity | NthWorkingDay | Reason, day: DayMeaning) -> bool:
    if not isinstance(limit, Quantity):
        return isinstance(limit, NthWorkingDay)
    if limit.kind in (Kind.WORKING_DAY, Kind.WORKING_HOUR):
        return True
    return limit.unit == "day" and day is DayMeaning.WORKING


def _stop(place: Place, act: str, deadline: Deadline) -> Stop:
    """Return the event that ends an act: its own, or for a whole process the one it runs to."""
    until = place.line.row.until
    ends = until.event if isinstance(until, Moment) and act == "finish" else None
    return Stop(
        event=ends or _ends(act),
        take="last" if act in _LASTING else "first",
        or_=tuple(_ends(other) for other in deadline.or_),
    )


def _ends(act: str) -> str:
    return TIMED_ACTS.get(act, act)


def _pause(pause: Pause) -> Plain:
    return {"from": shapes.moment(pause.from_), "until": shapes.moment(pause.until)}


def _target(place: Place, deadline: Deadline) -> Target | None:
    row = place.line.row
    return share(deadline.target or row.target, row)


def share(target: Statistic | Quantity | None, row: Clause) -> Target | None:
    """Return the share of cases to be reached, or that their mean keeps the limit.

    None where a level is promised that is no share.
    """
    window = None if row.window is None else shapes.window(row.window)
    if isinstance(target, Statistic):
        return Target(statistic=_STATISTIC[target], period=window)
    if target is None or target.kind is not Kind.PERCENT:
        return None
    said = None if target.bound in (None, Bound.AT_LEAST) else target.bound.value
    return Target(pct=shapes.percent(target), bound=said, period=window)
