"""Single tickets of a log that was read, as the Python engine knows them: for traces."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pledgebook.engine.sql.codes import PROBLEMS
from pledgebook.engine.sql.session import Session
from pledgebook.engine.sql.sources import Reading
from pledgebook.model.ticket import Event, State, Ticket


def cases(session: Session, reading: Reading, ids: Sequence[str]) -> dict[str, Ticket]:
    """Return tickets by their ids; an event that no term looks at has no name."""
    if not ids:
        return {}
    among = f"id IN ({', '.join(map(session.quoted, dict.fromkeys(ids)))})"
    return (_long if reading.layout.again else _wide)(session, reading, among)


def _wide(session: Session, reading: Reading, among: str) -> dict[str, Ticket]:
    names, events = reading.layout.attributes, reading.layout.events
    columns = ["id", "closed", *(f"a{i}" for i in range(len(names)))]
    columns += [f"{part}{j}" for j in range(len(events)) for part in "ep"]
    found = {}
    for row in session.rows(f"SELECT {', '.join(columns)} FROM tickets WHERE {among}"):
        times = row[2 + len(names) :]
        told = zip(events, times[::2], times[1::2], strict=True)
        found[row[0]] = Ticket(
            id=row[0],
            state=State.CLOSED if row[1] else State.OPEN,
            attrs=_attrs(names, row[2:]),
            events=tuple(
                Event(event=event, at=at, problem=_problem(problem))
                for event, at, problem in told
                if at is not None or problem is not None
            ),
        )
    return found


def _long(session: Session, reading: Reading, among: str) -> dict[str, Ticket]:
    names, events = reading.layout.attributes, reading.layout.events
    told = ", ".join(f"a{i}" for i in range(len(names))) or "NULL"
    query = f"SELECT id, event, moment, seq, problem, {told} FROM events WHERE {among}"
    by_id: dict[str, list[Event]] = {}
    for ticket, event, at, sequence, problem, *attrs in session.rows(query):
        by_id.setdefault(ticket, []).append(
            Event(
                event=events[event] if event >= 0 else "",
                at=at,
                sequence=0 if at is None else sequence,
                problem=_problem(problem),
                attrs=_attrs(names, attrs),
            )
        )
    constant = ", ".join(f"k{i}" for i in range(len(names))) or "NULL"
    return {
        row[0]: Ticket(
            id=row[0],
            state=State.CLOSED if row[1] else State.OPEN,
            attrs=_attrs(names, row[2:]),
            events=tuple(by_id.get(row[0], ())),
        )
        for row in session.rows(f"SELECT id, closed, {constant} FROM known WHERE {among}")
    }


def _attrs(names: Sequence[str], values: Sequence[Any]) -> dict[str, str]:
    return {name: one for name, one in zip(names, values, strict=False) if one is not None}


def _problem(code: int | None) -> str | None:
    return None if code is None else PROBLEMS[code - 1]
