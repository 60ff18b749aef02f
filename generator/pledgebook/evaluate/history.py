"""What of a ticket's events matters to one term: its start, its deciding stop, its pauses.

Nothing hangs on the order in which a log lists events. Of one instant, an event and the one that
undoes it leave things as they were, unless a sequence orders them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from pledgebook.model.objective import Objective, Start
from pledgebook.model.ticket import State, Ticket
from pledgebook.model.verdict import VerdictWarning

Time = tuple[int, int]  # an instant and its place among the events of that instant
Pause = tuple[int, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """The instants of one ticket that a term counts between.

    ``begun`` is where the time begins before anything is added to it. ``problem`` is why the time
    of a stop or a pause cannot be used, ``unclear`` the same of the start. A pause without an end
    goes on. ``later`` says that the start happens after the day of judging.
    """

    begun: int | None
    stop: int | None
    pauses: tuple[Pause, ...]
    closed: bool
    later: bool
    unclear: str | None
    problem: str | None
    warnings: tuple[str, ...]


def history(objective: Objective, ticket: Ticket, as_of: int) -> History:
    """Return what a term needs of a ticket; what happens after ``as_of`` does not exist."""
    times = _Times(ticket, as_of)
    warnings: dict[str, None] = {}
    stop, stopped = _stop(objective, times, warnings)
    pauses = [
        pause
        for begin, end in objective.pauses
        for pause in _pairs(times.of(begin), times.of(end), warnings)
    ]
    names = (*_stops(objective), *(name for pair in objective.pauses for name in pair))
    again = () if objective.reopen is None else (objective.reopen,)
    return History(
        begun=begun(objective.start, times.first),
        stop=stop,
        pauses=(*pauses, *stopped),
        closed=ticket.state is State.CLOSED and not times.later,
        later=any(times.comes(name) for name in objective.start.events),
        unclear=times.problem(objective.start.events),
        problem=times.problem((*names, *again)),
        warnings=tuple(warnings),
    )


class _Times:
    """The times of each event of a ticket, in order and each once."""

    def __init__(self, ticket: Ticket, as_of: int) -> None:
        self._times: dict[str, set[Time]] = {}
        self._problems: dict[str, str] = {}
        self._coming: set[str] = set()
        for one in ticket.events:
            if one.at is None:
                problem = one.problem or ""
                self._problems[one.event] = min(problem, self._problems.get(one.event, problem))
            elif one.at <= as_of:
                self._times.setdefault(one.event, set()).add((one.at, one.sequence))
            else:
                self._coming.add(one.event)

    @property
    def later(self) -> bool:
        return bool(self._coming)

    def comes(self, name: str) -> bool:
        return name in self._coming

    def of(self, *names: str) -> list[Time]:
        return sorted({time for name in names for time in self._times.get(name, ())})

    def first(self, name: str) -> int | None:
        times = self._times.get(name)
        return min(times)[0] if times else None

    def problem(self, names: Iterable[str]) -> str | None:
        found = (self._problems[name] for name in names if name in self._problems)
        return min(found, default=None)


def begun(start: Start, first: Callable[[str], int | None]) -> int | None:
    """Return where the time begins, nothing added; ``first`` gives an event's first time."""
    found = [first(name) for name in start.events]
    happened = [at for at in found if at is not None]
    if not happened or (start.take == "last" and len(happened) < len(found)):
        return None
    return max(happened) if start.take == "last" else min(happened)


def _stops(objective: Objective) -> tuple[str, ...]:
    return (objective.stop.event, *objective.stop.or_)


def _stop(
    objective: Objective, times: _Times, warnings: dict[str, None]
) -> tuple[int | None, list[Pause]]:
    """Return the deciding stop, and the stretches between a stop and a reopening."""
    stops, again = times.of(*_stops(objective)), times.of(*filter(None, [objective.reopen]))
    first = objective.stop.take == "first"
    runs: list[list[int]] = [[]]
    pauses: list[Pause] = []
    for (at, _), opens in _in_order(again, stops):
        if not opens:
            runs[-1].append(at)
        elif runs[-1]:
            pauses.append((runs[-1][0 if first else -1], at))
            runs.append([])
        else:
            warnings[VerdictWarning.REOPEN_WITHOUT_STOP] = None
    return (runs[-1][0 if first else -1] if runs[-1] else None), pauses


def _pairs(begins: list[Time], ends: list[Time], warnings: dict[str, None]) -> Iterator[Pause]:
    """Yield each stretch from a begin to the next end; a begin within one changes nothing."""
    since: int | None = None
    for (at, _), begin in _in_order(begins, ends):
        if begin:
            since = at if since is None else since
        elif since is None:
            warnings[VerdictWarning.PAUSE_END_WITHOUT_START] = None
        else:
            yield since, at
            since = None
    if since is not None:
        yield since, None


def _in_order(some: list[Time], others: list[Time]) -> list[tuple[Time, bool]]:
    """Return both in order, True for ``some``; those of one time undo each other: left out."""
    both = set(some) & set(others)
    return sorted(
        [(time, True) for time in some if time not in both]
        + [(time, False) for time in others if time not in both]
    )


def attributes(ticket: Ticket, until: int, as_of: int) -> Mapping[str, str]:
    """Return the attributes in force at an instant; one first recorded later has that value."""
    told = [
        (one.at, one.sequence, value, name)
        for one in ticket.events
        if one.at is not None and one.at <= as_of
        for name, value in one.attrs.items()
    ]
    if not told:
        return ticket.attrs
    found = dict(ticket.attrs)
    for at, _, value, name in sorted(told):
        if name not in found or at <= until:
            found[name] = value
    return found


def settled(ticket: Ticket, as_of: int) -> bool:
    """Say whether a ticket's attributes are the same whenever its time begins."""
    return not any(one.attrs and one.at is not None and one.at <= as_of for one in ticket.events)
