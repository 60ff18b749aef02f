"""One ticket under one term: the verdict. The rules are those of `docs/sla-spec.md`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from pledgebook.clock.opening import Unpublished, merge
from pledgebook.clock.working import Clock, NeverReached
from pledgebook.evaluate.history import History, attributes, history, settled
from pledgebook.evaluate.limits import limit
from pledgebook.model.objective import Objective
from pledgebook.model.ticket import Ticket
from pledgebook.model.verdict import Status, Verdict, VerdictReason


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """How the clock ran: from ``start`` to ``end``, without ``pauses`` (merged, clipped)."""

    start: int
    end: int
    pauses: tuple[tuple[int, int], ...]
    paused: bool


def judge(objective: Objective, ticket: Ticket, as_of: int, clock: Clock) -> Verdict:
    """Return the verdict on a ticket as things stand at ``as_of``, in seconds."""
    if ticket.problem is not None:
        return Verdict(status=Status.INVALID, reason=ticket.problem)
    if settled(ticket, as_of):
        outside = _outside(objective, ticket.attrs)
        if outside is not None:
            return outside
    told = history(objective, ticket, as_of)
    try:
        start = None if told.begun is None else _shifted(objective, told.begun, clock)
        kept_out = _kept_out(objective, ticket, as_of, told, start)
        if kept_out is not None:
            return kept_out
        assert start is not None  # noqa: S101 - no start keeps a ticket out
        return _computed(objective, course(told, start, as_of), told, clock)
    except Unpublished:
        return _invalid(VerdictReason.CALENDAR_NOT_PUBLISHED, told)
    except NeverReached:
        return _invalid(VerdictReason.NEVER_DUE, told)


def course(told: History, start: int, as_of: int) -> Course:
    """Return how the clock ran from the start to the deciding stop, or to the day of judging."""
    end = as_of if told.stop is None else told.stop
    ended = ((since, end if to is None else to) for since, to in told.pauses)
    clipped = ((max(start, since), min(end, to)) for since, to in ended)
    paused = told.stop is None and any(to is None for _, to in told.pauses)
    pauses = merge(pause for pause in clipped if pause[0] < pause[1])
    return Course(start=start, end=end, pauses=tuple(pauses), paused=paused)


def _shifted(objective: Objective, begun: int, clock: Clock) -> int:
    shift = objective.start.shift
    return begun if shift is None else limit(shift, begun, clock)


def _kept_out(
    objective: Objective, ticket: Ticket, as_of: int, told: History, start: int | None
) -> Verdict | None:
    """Return why a ticket has no deadline under a term: the first reason that is certain."""
    end = as_of if told.stop is None else told.stop
    decided = end if objective.rescope else (as_of if start is None else start)
    outside = _outside(objective, attributes(ticket, decided, as_of))
    found = outside or _unstarted(objective, as_of, told, start)
    if found is not None or start is None:
        return found
    needed = _unvalid(objective, start) or _lacking(objective, ticket, start)
    if needed is not None:
        return Verdict(status=Status.NOT_APPLICABLE, start=start, reason=needed)
    exclusion = attributes(ticket, end, as_of).get("exclusion")
    if exclusion in objective.exclusions:
        return Verdict(status=Status.EXCLUDED, start=start, reason=exclusion)
    if told.problem is not None:
        return _invalid(told.problem, told, start)
    if told.stop is not None and told.stop < start:
        return _invalid(VerdictReason.STOP_BEFORE_START, told, start)
    if told.stop is None and told.closed:
        return _invalid(VerdictReason.CLOSED_WITHOUT_STOP, told, start)
    return None


def _outside(objective: Objective, attrs: Mapping[str, str]) -> Verdict | None:
    """Return that a ticket is outside of a term's scope, or that nobody can tell."""
    missing = False
    for scope, inside in ((objective.scope, True), (objective.not_scope, False)):
        for name, values in scope.items():
            value = attrs.get(name)
            if value is None:
                missing = True
            elif (value in values) is not inside:
                return Verdict(status=Status.NOT_APPLICABLE, reason=VerdictReason.OUT_OF_SCOPE)
    unknown = Verdict(status=Status.INVALID, reason=VerdictReason.SCOPE_ATTRIBUTE_MISSING)
    return unknown if missing else None


def _unstarted(
    objective: Objective, as_of: int, told: History, start: int | None
) -> Verdict | None:
    """Return why the time of a ticket has not begun; None where it has."""
    if told.unclear is not None:
        return _invalid(told.unclear, told)
    if start is not None:
        return None if start <= as_of else Verdict(status=Status.NOT_YET)
    if told.later or (not objective.start.required and told.stop is None and not told.closed):
        return Verdict(status=Status.NOT_YET)
    if not objective.start.required and told.stop is None:
        return Verdict(status=Status.NOT_APPLICABLE, reason=VerdictReason.NOT_STARTED)
    return _invalid(VerdictReason.NO_START, told)


def _unvalid(objective: Objective, start: int) -> str | None:
    """Return on which side of its validity a term is when the time begins; None inside."""
    stretches = objective.validity
    for one in stretches:
        if (one.from_ is None or one.from_ <= start) and (one.to is None or start < one.to):
            return None
    if not stretches:
        return None
    if all(one.from_ is not None and start < one.from_ for one in stretches):
        return VerdictReason.BEFORE_VALIDITY
    ended = all(one.to is not None and one.to <= start for one in stretches)
    return VerdictReason.AFTER_VALIDITY if ended else VerdictReason.BETWEEN_VALIDITY


def _lacking(objective: Objective, ticket: Ticket, start: int) -> str | None:
    """Return that an event which must come first had not happened when the time began."""
    happened = {one.event for one in ticket.events if one.at is not None and one.at <= start}
    return None if happened.issuperset(objective.requires) else VerdictReason.REQUIREMENT_NOT_MET


def _computed(objective: Objective, run: Course, told: History, clock: Clock) -> Verdict:
    """Return the verdict where everything is known: in time means not after the due instant."""
    origin = clock.worked(run.start)
    first = limit(objective.budget, run.start, clock)
    allowed = sum_ = clock.worked(first)
    lost = 0
    for since, to in run.pauses:
        begin, end = clock.worked(since), clock.worked(to)
        lost += end - begin
        sum_ += (end - begin) if begin < sum_ else 0
    due = first if sum_ == allowed else clock.reach(sum_, run.start)
    elapsed = clock.worked(run.end) - origin - lost
    found = Verdict(
        status=Status.MET,
        start=run.start,
        stop=told.stop,
        due=due,
        elapsed=elapsed,
        paused=run.paused,
        warnings=told.warnings,
    )
    if run.end > due:
        return replace(found, status=Status.BREACHED, open=told.stop is None)
    if told.stop is not None:
        return found
    risky = elapsed >= objective.warn_at * (allowed - origin)
    pending = replace(found, status=Status.PENDING, at_risk=risky)
    return replace(pending, due=None) if run.paused else pending


def _invalid(reason: str, told: History, start: int | None = None) -> Verdict:
    return Verdict(status=Status.INVALID, start=start, reason=reason, warnings=told.warnings)
