"""The numbers in the data of a letter, each with the widest reference that prints it."""

from __future__ import annotations

import dataclasses as dc
import datetime as dt
from collections.abc import Iterator, Mapping

from pledgebook.model.clause import Clause
from pledgebook.model.money import Tier
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.quantity import NthWorkingDay, Open, Quantity, Unbounded
from pledgebook.model.rows import lines
from pledgebook.model.timing import Deadline
from pledgebook.model.walk import route, written
from pledgebook.source import Pointer
from pledgebook.wording import references

Path = tuple[str, ...]

_NUMBERS = (Quantity, NthWorkingDay, Open, Unbounded, dt.date)
# Scales, rows and steps are printed below the text.
_APART = (Tier, Clause)
_SHARE = "target"  # of a deadline: the share that is done in time
_OWN = frozenset({"acts", "rows", "steps", "title", "text", "note", "if_"})


@dc.dataclass(frozen=True, slots=True, kw_only=True)
class Datum:
    """A number of a clause: ``of`` is the act or field that it is given for.

    ``path`` is its reference, word by word; ``row`` the position of the row that it holds for,
    None without rows.
    """

    of: str
    value: Quantity
    at: Pointer
    path: Path
    row: int | None = None

    @property
    def reference(self) -> str:
        """Return the reference as an author writes it."""
        return f"{{{'.'.join(self.path)}}}"


def numbers(value: object, at: Pointer, path: Path) -> Iterator[tuple[object, Pointer, Path]]:
    """Yield the numbers in ``value``, where each stands, and the widest reference to it."""
    if isinstance(value, _APART):
        return
    inner = _inner(value, at, path)
    whole = references.sayable(value) and not isinstance(value, Deadline)
    if isinstance(value, _NUMBERS):
        yield value, at, path
    for one, there, longer in inner:
        for number, place, asked in numbers(one, there, longer):
            yield number, place, path if whole else asked


def _inner(value: object, at: Pointer, path: Path) -> Iterator[tuple[object, Pointer, Path]]:
    """Yield what stands in ``value``, where, and by which reference."""
    if isinstance(value, Mapping):
        yield from ((one, (*at, key), (*path, key)) for key, one in value.items())
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            there = one.at if isinstance(one, Node) else (*at, index)
            yield one, there, path if len(value) == 1 else (*path, str(index))
    elif isinstance(value, Node):
        for field in dc.fields(value):
            if field.name == value.REST:
                yield getattr(value, field.name), value.at, path
            elif field.name != "at":
                there = route(value, field.name)
                short = isinstance(value, Deadline) and field.name == "in_"
                longer = path if short else (*path, str(there[-1]))
                yield getattr(value, field.name), there, longer


def of_clause(name: str, clause: Clause, names: Names) -> Iterator[Datum]:
    """Yield the quantities that ``clause`` gives, row by row with what each row inherits."""
    for index, line in enumerate(lines(clause, names)):
        path = (name, line.key) if clause.rows else (name,)
        row = index if clause.rows else None
        for of, value, at in _given(line.row):
            for number, place, asked in numbers(value, at, (*path, of)):
                if isinstance(number, Quantity):
                    share = _SHARE if asked[-1] == _SHARE else of
                    yield Datum(of=share, value=number, at=place, path=asked, row=row)


def _given(part: Clause) -> Iterator[tuple[str, object, Pointer]]:
    for act, deadline in part.acts.items():
        yield act, deadline, deadline.at
    for field, value in written(part):
        if field not in _OWN:
            at = route(part, field)
            yield str(at[-1]), value, at
