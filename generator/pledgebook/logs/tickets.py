"""Rows to tickets, by a mapping whose rows are tickets or events."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pledgebook.logs.attributes import Attributes, Named
from pledgebook.logs.cells import text
from pledgebook.logs.columns import mapped, place
from pledgebook.logs.count import Count
from pledgebook.logs.gathering import Group, groups, single
from pledgebook.logs.rows import Row
from pledgebook.logs.times import Times
from pledgebook.model.log_map import LogMap, Shape
from pledgebook.model.outcome import Rejected
from pledgebook.model.ticket import Event, State, Ticket

BAD_SEQUENCE = "bad-sequence"
_WHOLE = re.compile("[+-]?[0-9]{1,18}")


def tickets(rows: Iterable[Row | Rejected], log_map: LogMap, count: Count) -> Iterator[Ticket]:
    """Yield one ticket for each id of a log, in the order of their first rows.

    All rows are read first, and kept: any later one may belong to the first ticket. A ticket with
    a ``problem`` has conflicting or refused rows. ``count`` is whole after the last ticket.
    """
    events = log_map.shape is Shape.EVENTS
    shaped = _OfEvents(log_map) if events else _OfTickets(log_map)
    for group in groups(rows, count):
        yield shaped.ticket(group, count)


class _OfTickets:
    """One row a ticket, with a column for each event."""

    def __init__(self, log_map: LogMap) -> None:
        wanted = mapped(log_map)
        self._status = _Status(log_map)
        self._attributes = Attributes(log_map, wanted)
        self._events = [
            (event, Times(column, wanted, log_map.zone)) for event, column in log_map.events.items()
        ]

    def ticket(self, group: Group, count: Count) -> Ticket:
        row, problem = single(group, count)
        if row is None or problem is not None:
            return Ticket(id=group.id, events=(), problem=problem)
        return Ticket(
            id=group.id,
            events=tuple(self._happened(row, count)),
            state=self._status.of(row) or State.OPEN,
            attrs=self._attributes.constant | self._attributes.of(row, count),
        )

    def _happened(self, row: Row, count: Count) -> Iterator[Event]:
        for event, times in self._events:
            found = times.optional(row, count)
            if found is not None:
                yield Event(event=event, at=found[0], problem=found[1])


class _OfEvents:
    """Several rows a ticket, each of them an event."""

    def __init__(self, log_map: LogMap) -> None:
        wanted = mapped(log_map)
        assert log_map.event is not None  # noqa: S101 - a mapping of this shape has one
        assert log_map.time is not None  # noqa: S101 - the same
        self._status = _Status(log_map)
        self._attributes = Attributes(log_map, wanted)
        self._event = Named(log_map.event, wanted)
        self._times = Times(log_map.time, wanted, log_map.zone)
        self._sequence = (log_map.sequence or "").strip()
        self._order = place(wanted, self._sequence) if self._sequence else None

    def ticket(self, group: Group, count: Count) -> Ticket:
        if group.problem is not None:
            return Ticket(id=group.id, events=(), problem=group.problem)
        told = [(self._event_of(row, count), self._status.of(row)) for row in group.rows]
        return Ticket(
            id=group.id,
            events=tuple(event for event, _ in told),
            state=_latest(told),
            attrs=self._attributes.constant,
        )

    def _event_of(self, row: Row, count: Count) -> Event:
        """Return what a row says that happened; a row that names no event has one without name."""
        name = self._event.name(row, count) or ""
        attrs = self._attributes.of(row, count)
        sequence = self._sequence_of(row, count)
        at, problem = self._times.required(row, count)
        if at is None or sequence is None:
            return Event(event=name, at=None, problem=problem or BAD_SEQUENCE)
        return Event(event=name, at=at, sequence=sequence, attrs=attrs)

    def _sequence_of(self, row: Row, count: Count) -> int | None:
        """Return the place of an event among those of its instant; None where it is no number."""
        written = "" if self._order is None else text(row.cells[self._order])
        if not written:
            return 0
        if _WHOLE.fullmatch(written):
            return int(written)
        count.refuse_cell(row, BAD_SEQUENCE, self._sequence, written)
        return None


class _Status:
    """Says of a row whether its ticket is closed."""

    def __init__(self, log_map: LogMap) -> None:
        status = log_map.status
        self._place = None if status is None else place(mapped(log_map), status.column)
        self._closed = frozenset(one.strip() for one in status.closed) if status else frozenset()

    def of(self, row: Row) -> State | None:
        """Return the state that a row says; None where it says none."""
        said = "" if self._place is None else text(row.cells[self._place])
        if not said:
            return None
        return State.CLOSED if said in self._closed else State.OPEN


def _latest(told: Iterable[tuple[Event, State | None]]) -> State:
    """Return the state that the latest row says; of several of one moment, open wins."""
    known = [
        ((event.at, event.sequence), state)
        for event, state in told
        if event.at is not None and state is not None
    ]
    if not known:
        return State.OPEN
    last = max(when for when, _ in known)
    closed = all(state is State.CLOSED for when, state in known if when == last)
    return State.CLOSED if closed else State.OPEN
