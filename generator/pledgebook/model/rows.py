"""A clause with rows, as the clauses that its rows stand for."""

from __future__ import annotations

import itertools

from pledgebook.model.clause import Clause
from pledgebook.model.line import Line
from pledgebook.model.names import Names
from pledgebook.model.node import altered
from pledgebook.model.walk import fields

_OWN = {"rows", "when", "unless", "acts", "note", "title"}


def lines(clause: Clause, names: Names) -> tuple[Line, ...]:
    """Return the rows of ``clause`` with what they inherit; the clause itself where it has none.

    What a row says wins. Conditions add up: a row keeps the clause's ``when`` but for names of a
    facet that the row names itself, and every ``unless``.
    """
    kept = names.spread.get(id(clause))
    if kept is None:
        kept = names.spread[id(clause)] = clause, _lines(clause, names)
    return kept[1]


def _lines(clause: Clause, names: Names) -> tuple[Line, ...]:
    if not clause.rows:
        return (Line(key="", row=clause, clause=clause),)
    keys = _keys(clause.rows, "row")
    return tuple(
        Line(key=key, row=_inherit(clause, row, names), clause=clause)
        for key, row in zip(keys, clause.rows, strict=True)
    )


def steps(clause: Clause, names: Names) -> tuple[Line, ...]:
    """Return the steps of ``clause`` with its conditions; its limits are those of the whole."""
    if not clause.steps:
        return ()
    conditions = Clause(at=clause.at, when=clause.when, unless=clause.unless)
    return tuple(
        Line(key=key, row=_inherit(conditions, step, names), clause=clause)
        for key, step in zip(_keys(clause.steps, "step"), clause.steps, strict=True)
    )


def _inherit(clause: Clause, row: Clause, names: Names) -> Clause:
    own_facets = {names.facet(name) for name in row.when}
    kept = tuple(name for name in clause.when if names.facet(name) not in own_facets)
    given = {
        field: own
        for field in fields(row)
        if field not in _OWN and (own := getattr(row, field)) != getattr(_EMPTY, field)
    }
    own = {
        "at": row.at,
        "rows": (),
        "title": row.title,
        "note": row.note,
        "when": kept + row.when,
        "unless": clause.unless + tuple(name for name in row.unless if name not in clause.unless),
        "acts": {**clause.acts, **row.acts},
    }
    return altered(clause, own | given)


_EMPTY = Clause()


def _keys(rows: tuple[Clause, ...], noun: str) -> list[str]:
    """Return a key for each row, from its conditions or what it is of; others are counted."""
    keys: list[str] = []
    for row in rows:
        without = f"not-{'+'.join(row.unless)}" if row.unless else ""
        told = ("+".join(row.when) or "+".join(row.covers) or row.of or "", without)
        key = "-".join(part for part in told if part)
        count = itertools.count(1)
        numbered = key or f"{noun}-{next(count)}"
        while numbered in keys:
            numbered = f"{key or noun}-{max(2, next(count))}"
        keys.append(numbered)
    return keys
