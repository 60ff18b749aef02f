"""What a clause promises in numbers, and its `if`, stand in its own text too, by reference.

A clause with `text` prints that text alone, while its numbers go on to the definitions that a
machine checks. A reference makes the two one. A condition in words would be printed nowhere.

FAIL: `faults: {arrive: 4小时, text: 我方尽快到场。}`.
PASS: `faults: {arrive: 4小时, text: "我方在{faults.arrive}内到场。"}`.
"""

from __future__ import annotations

import dataclasses as dc
import datetime as dt
from collections.abc import Iterator, Mapping

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause
from pledgebook.model.money import Tier
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.quantity import NthWorkingDay, Open, Quantity, Unbounded
from pledgebook.model.rows import lines
from pledgebook.model.timing import Deadline
from pledgebook.model.walk import route
from pledgebook.source import Pointer
from pledgebook.wording import references

RULE = "text-hides-promise"

Path = tuple[str, ...]
Number = tuple[Pointer, Path]

_NUMBERS = (Quantity, NthWorkingDay, Open, Unbounded, dt.date)
# Scales, rows and steps are printed below the text.
_APART = (Tier, Clause)


def check(names: Names) -> Iterator[Finding]:
    """Yield what is hidden behind a text, once for each reference that it needs."""
    for _, name, clause in names.clauses:
        hidden = list(_hidden(name, clause, names))
        told = _told(clause, names) if hidden else ()
        asked: dict[Path, Pointer] = {}
        for at, path in hidden:
            if not any(at[: len(one)] == one for one in told):
                asked.setdefault(path, at)
        for path, at in asked.items():
            args = {"name": name, "reference": f"{{{'.'.join(path)}}}"}
            yield Finding(rule=f"{RULE}/condition" if path[-1] == "if" else RULE, at=at, args=args)


def _hidden(name: str, clause: Clause, names: Names) -> Iterator[Number]:
    """Yield what a clause, its rows and its steps do not print, as a text does."""
    table = sum(bool(row.acts) for row in clause.rows) > 1
    if clause.text is not None:
        yield from _condition(clause, (name,))
        yield from _numbers_of(clause, (name,), acts=not (table or clause.steps))
    for line, row in zip(lines(clause, names) if clause.rows else (), clause.rows, strict=True):
        if row.text is not None:
            # The first column of a table says when a row applies.
            yield from () if table else _condition(row, (name, line.key))
            yield from _numbers_of(row, (name, line.key), acts=not table)
    for index, step in enumerate(clause.steps):
        if step.text is not None:
            path = (name, "steps", str(index))
            yield from _condition(step, path)
            yield from _numbers_of(step, path, acts=True)


def _numbers_of(part: Clause, path: Path, *, acts: bool) -> Iterator[Number]:
    """Yield the numbers of a part; with its ``acts``, theirs and their conditions in words."""
    if acts:
        for act, deadline in part.acts.items():
            yield from _condition(deadline, (*path, act))
            yield from _numbers(deadline, deadline.at, (*path, act))
    for field in dc.fields(Clause):
        if field.name not in ("at", "acts"):
            at = route(part, field.name)
            yield from _numbers(getattr(part, field.name), at, (*path, str(at[-1])))


def _condition(part: Clause | Deadline, path: Path) -> Iterator[Number]:
    if part.if_ is not None:
        yield route(part, "if_"), (*path, "if")


def _numbers(value: object, at: Pointer, path: Path) -> Iterator[Number]:
    """Yield the numbers in ``value`` with the widest reference that prints each."""
    if isinstance(value, _APART):
        return
    inner = _inner(value, at, path)
    whole = references.sayable(value) and not isinstance(value, Deadline)
    if isinstance(value, _NUMBERS):
        yield at, path
    for one, there, longer in inner:
        for place, asked in _numbers(one, there, longer):
            yield place, path if whole else asked


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


def _told(clause: Clause, names: Names) -> tuple[Pointer, ...]:
    """Return the places that the words of a clause refer to; of a deadline, its length alone."""
    parts = (clause, *clause.rows, *clause.steps)
    words = "\n".join(word for part in parts for word in (part.text, part.note) if word)
    matches = references.REFERENCE.finditer(words)
    found = [one for match in matches if (one := references.find(match, names))]
    return tuple((*one.at, "in") if isinstance(one.value, Deadline) else one.at for one in found)
