"""What a clause promises in numbers, and its `if`, stand in its own text too, by reference.

A clause with `text` prints that text alone, while its numbers go on to the definitions that a
machine checks. A reference makes the two one. A condition in words would be printed nowhere.

FAIL: `faults: {arrive: 4小时, text: 我方尽快到场。}`.
PASS: `faults: {arrive: 4小时, text: "我方在{faults.arrive}内到场。"}`.
"""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.model.timing import Deadline
from pledgebook.model.walk import route
from pledgebook.reading.data import Path, numbers
from pledgebook.source import Pointer
from pledgebook.wording import references

RULE = "text-hides-promise"

Number = tuple[Pointer, Path]


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
            yield from _places(deadline, deadline.at, (*path, act))
    for field in dc.fields(Clause):
        if field.name not in ("at", "acts"):
            at = route(part, field.name)
            yield from _places(getattr(part, field.name), at, (*path, str(at[-1])))


def _condition(part: Clause | Deadline, path: Path) -> Iterator[Number]:
    if part.if_ is not None:
        yield route(part, "if_"), (*path, "if")


def _places(value: object, at: Pointer, path: Path) -> Iterator[Number]:
    return ((place, asked) for _, place, asked in numbers(value, at, path))


def _told(clause: Clause, names: Names) -> tuple[Pointer, ...]:
    """Return the places that the words of a clause refer to; of a deadline, its length alone."""
    parts = (clause, *clause.rows, *clause.steps)
    words = "\n".join(word for part in parts for word in (part.text, part.note) if word)
    matches = references.REFERENCE.finditer(words)
    found = [one for match in matches if (one := references.find(match, names))]
    return tuple((*one.at, "in") if isinstance(one.value, Deadline) else one.at for one in found)
