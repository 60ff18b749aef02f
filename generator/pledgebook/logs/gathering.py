"""Rows of one id brought together, each different one once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.logs.cells import text
from pledgebook.logs.count import Count
from pledgebook.logs.rows import Row
from pledgebook.model.outcome import Rejected

NO_ID = "no-id"
CONFLICTING = "conflicting-rows"


@dataclass(frozen=True, slots=True)
class Group:
    """All rows of one id; ``problem`` is why a row of it was refused as a whole."""

    id: str
    rows: tuple[Row, ...]
    problem: str | None


def groups(rows: Iterable[Row | Rejected], count: Count) -> Iterator[Group]:
    """Yield one group for each id, in the order of their first rows; all rows are read before.

    Rows whose mapped cells all say the same count once, also in files of different kinds. A refused
    row whose id is known spoils the whole group: what it would have said could be anything.
    """
    found: dict[str, dict[tuple[str, ...], Row]] = {}
    spoilt: dict[str, str] = {}
    for one in rows:
        count.rows += 1
        if isinstance(one, Rejected):
            count.refuse(one)
            if one.ticket:
                found.setdefault(one.ticket, {})
                spoilt[one.ticket] = min(one.problem, spoilt.get(one.ticket, one.problem))
            continue
        said = tuple(map(text, one.cells))
        if said[0]:
            found.setdefault(said[0], {}).setdefault(said, one)
        else:
            count.refuse(Rejected(file=one.file, row=one.number, problem=NO_ID))
    for name, different in found.items():
        count.tickets += 1
        yield Group(name, tuple(different.values()), spoilt.get(name))


def single(group: Group, count: Count) -> tuple[Row | None, str | None]:
    """Return the only row of an id, or why none can be used: several that differ conflict."""
    if len(group.rows) < 2:
        return next(iter(group.rows), None), group.problem
    for row in group.rows:
        count.refuse(Rejected(file=row.file, row=row.number, problem=CONFLICTING, ticket=group.id))
    return None, CONFLICTING
