"""Acts with a deadline, as terms; and, where no machine can judge one, the reason."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pledgebook.derive import shapes
from pledgebook.derive.conditions import conditions
from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.quantity import Absent, Bound, NthWorkingDay, Quantity
from pledgebook.model.rows import Line
from pledgebook.model.sla import Budget, Plain, Reason, Stop, Target, Term, Unmeasured
from pledgebook.model.timing import Agreed, ClockByAct, Deadline, Moment, MomentByAct, Pause
from pledgebook.model.words import DayMeaning

# What is done again when a ticket is reopened: the last stop decides (sla-spec, rule 8).
_LASTING = {"workaround", "restore", "resolve", "repair", "replace", "finish"}
_NO_UPPER_LIMIT = {Bound.AT_LEAST, Bound.MORE_THAN, Bound.ABOUT}
_ABSENT = {
    Absent.NONE: Reason.NO_DEADLINE,
    Absent.BEST_EFFORT: Reason.BEST_EFFORT,
    Absent.NOT_APPLICABLE: Reason.NOT_APPLICABLE,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a promise stands: its clause's anchor, and the line of it."""

    anchor: str
    line: Line
    names: Names

    def id(self, last: str) -> str:
        """Return the stable id of what stands here: ``response/faults/critical/arrive``."""
        return "/".join(part for part in (self.anchor, self.line.key, last) if part)

    @property
    def title(self) -> str | None:
        """The row's title, else the clause's."""
        return self.line.row.title or self.line.clause.title


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
                yield replace(found, id=place.id(f"{act}/{other}")) if other in told else found
                told.add(other)


def _term(
    place: Place, act: str, deadline: Deadline, beside: str | None = None
) -> Term | Unmeasured:
    """Return the term of an act; one due `beside` another starts and is clocked as that one."""
    lead = beside or act
    limit = _limit(deadline, place.names)
    start = _start(place, lead, deadline)
    clock = _clock(place, lead, deadline, limit)
    budget = None if isinstance(limit, Reason) else _budget(limit, deadline, place)
    reason = limit if isinstance(limit, Reason) else _obstacle(place, deadline, limit, start)
    if reason is None and budget is None:
        reason = Reason.BROKEN_UNIT
    if reason is not None or budget is None or start is None:
        why = reason or Reason.START_NOT_SAID
        return replace(unmeasured(place, act, why), budget=budget, start=start, clock=clock)
    return _measured(place, act, deadline, budget, clock, start)


def _measured(
    place: Place, act: str, deadline: Deadline, budget: Budget, clock: str, start: Plain
) -> Term:
    """Return the term of an act that can be judged: its limit, clock and start are known."""
    row = place.line.row
    found = conditions(row, place.names)
    return Term(
        id=place.id(act),
        clause=place.anchor,
        title=place.title,
        metric=act,
        budget=budget,
        clock=clock,
        start=start,
        stop=_stop(place, act, deadline),
        pauses=tuple(map(_pause, row.pauses)),
        reopen={"event": "reopened", "mode": "resume"} if act in _LASTING else None,
        scope=found.scope,
        not_scope=found.not_scope,
        periods=found.periods,
        requires=found.requires,
        exclusions=found.exclusions,
        by=row.by,
        via=deadline.via or row.via,
        target=_target(place, deadline),
        binding=row.binding.value if row.binding else "firm",
        remedies=row.otherwise,
    )


def unmeasured(place: Place, what: str, reason: Reason) -> Unmeasured:
    """Return an entry for what no machine judges here, with all that narrows it down."""
    row = place.line.row
    found = conditions(row, place.names)
    return Unmeasured(
        id=place.id(what),
        clause=place.anchor,
        title=place.title,
        reason=reason,
        what=what,
        clock=row.clock if isinstance(row.clock, str) else None,
        scope=found.scope,
        not_scope=found.not_scope,
        periods=found.periods,
        requires=found.requires,
        by=row.by,
        via=row.via,
    )


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


def _budget(limit: Quantity | NthWorkingDay, deadline: Deadline, place: Place) -> Budget | None:
    days = place.names.commitment.days
    land = deadline.land.value.replace("-", "_") if deadline.land else None
    return shapes.budget(limit, days.day if days else DayMeaning.CALENDAR, land)


def _obstacle(
    place: Place, deadline: Deadline, limit: Quantity | NthWorkingDay, start: Plain | None
) -> Reason | None:
    """Return why an act with a number cannot be judged; None where it can."""
    row = place.line.row
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
    """Return the clock of an act; working days run on the letter's working-day clock."""
    given = deadline.clock or place.line.row.clock
    if isinstance(given, ClockByAct):
        given = given.acts.get(act)
    days = place.names.commitment.days
    if given is None and days and days.working_day and _counts_working_days(limit, days.day):
        return days.working_day
    return given or "always"


def _counts_working_days(limit: Quantity | NthWorkingDay | Reason, day: DayMeaning) -> bool:
    if not isinstance(limit, Quantity):
        return isinstance(limit, NthWorkingDay)
    return limit.unit == "working-day" or (limit.unit == "day" and day is DayMeaning.WORKING)


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
    share = deadline.target or row.target
    if share is None:
        return None
    return Target(pct=share.low, period=None if row.window is None else shapes.window(row.window))
