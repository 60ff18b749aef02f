"""Tickets that are already in memory as the relations that the queries read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from pledgebook.engine.sql.codes import PROBLEMS
from pledgebook.engine.sql.facts import Layout, attribute_names, marks
from pledgebook.engine.sql.histories import changes, condensed
from pledgebook.engine.sql.session import Session
from pledgebook.model.objective import Objective
from pledgebook.model.ticket import State, Ticket

Record = tuple[Any, ...]


def layout_of(terms: Iterable[Objective], tickets: Iterable[Ticket], *, again: bool) -> Layout:
    """Return a layout with all that terms look at and all that happened to tickets."""
    events = {one.event: None for ticket in tickets for one in ticket.events}
    attributes = {name: None for ticket in tickets for one in ticket.events for name in one.attrs}
    for term in terms:
        events |= dict.fromkeys((*term.start.events, *marks(term), *term.requires))
        attributes |= dict.fromkeys(attribute_names(term))
    return Layout(events=tuple(events), attributes=tuple(attributes), again=again)


def load_wide(session: Session, tickets: Sequence[Ticket], layout: Layout) -> None:
    """Load tickets of which each event happens at most once, as ``tickets``."""
    columns = {"id": "STRING", "spoilt": "INT", "closed": "BOOLEAN"}
    columns |= {f"a{i}": "STRING" for i in range(len(layout.attributes))}
    for i in range(len(layout.events)):
        columns |= {f"e{i}": "BIGINT", f"p{i}": "INT"}
    session.load("tickets", columns, [_wide(ticket, layout) for ticket in tickets])


def _wide(ticket: Ticket, layout: Layout) -> Record:
    by_name = {one.event: one for one in ticket.events}
    cells: list[Any] = [ticket.id, code(ticket.problem), ticket.state is State.CLOSED]
    cells += [ticket.attrs.get(name) for name in layout.attributes]
    for name in layout.events:
        one = by_name.get(name)
        cells += [None, None] if one is None else [one.at, code(one.problem)]
    return tuple(cells)


def code(problem: str | None) -> int | None:
    """Return the place of a problem among all, from 1."""
    return None if problem is None else PROBLEMS.index(problem) + 1


def load_long(session: Session, tickets: Sequence[Ticket], layout: Layout, as_of: int) -> None:
    """Load tickets as ``known`` and ``events``, and keep what follows from them."""
    numbers = range(len(layout.attributes))
    known = {"id": "STRING", "spoilt": "INT", "closed": "BOOLEAN"}
    known |= {f"k{i}": "STRING" for i in numbers}
    columns = {
        "id": "STRING",
        "moment": "BIGINT",
        "seq": "BIGINT",
        "event": "INT",
        "problem": "INT",
    }
    columns |= {f"a{i}": "STRING" for i in numbers}
    constants = [
        (
            one.id,
            code(one.problem),
            one.state is State.CLOSED,
            *map(one.attrs.get, layout.attributes),
        )
        for one in tickets
    ]
    session.load("known", known, constants)
    session.load("events", columns, [row for one in tickets for row in _long(one, layout)])
    condense(session, layout, as_of)


def _long(ticket: Ticket, layout: Layout) -> Iterator[Record]:
    place = {name: i for i, name in enumerate(layout.events)}
    for one in ticket.events:
        event = place.get(one.event, -1)
        attrs = map(one.attrs.get, layout.attributes)
        yield (ticket.id, one.at, one.sequence, event, code(one.problem), *attrs)


def condense(session: Session, layout: Layout, as_of: int) -> None:
    """Keep ``tickets`` and ``changes``, which follow from ``known`` and ``events``."""
    session.keep("tickets", condensed(layout, as_of))
    if layout.attributes:
        session.keep("changes", changes(layout, as_of))
