"""Why a ticket has no deadline under a term: the first reason that is certain, as SQL."""

from __future__ import annotations

from pledgebook.engine.sql.codes import CODE, NOT_YET, exclusion, problem
from pledgebook.engine.sql.facts import Layout
from pledgebook.engine.sql.limits import NEVER, UNPUBLISHED
from pledgebook.engine.sql.text import Dialect, any_of, case
from pledgebook.evaluate.judging import NEVER_DUE, NOT_PUBLISHED
from pledgebook.model.objective import Objective, Validity

FLAWS = ((UNPUBLISHED, CODE[NOT_PUBLISHED]), (NEVER, CODE[NEVER_DUE]))


def before_start(term: Objective, layout: Layout, as_of: int, dialect: Dialect) -> str:
    """Return the code of why the time of a ticket has not begun; null where it has."""
    outside, missing = _scope(term, layout, dialect)
    branches: list[tuple[str, str | int]] = [("clash", CODE["conflicting-rows"])]
    branches += [(f"begun IS NOT NULL AND startflaw = {flaw}", code) for flaw, code in FLAWS]
    branches += [
        (outside, CODE["out-of-scope"]),
        (missing, CODE["scope-attribute-missing"]),
        ("unclear IS NOT NULL", problem("unclear")),
        (f"start > {as_of}", NOT_YET),
        ("start IS NOT NULL", "NULL"),
        ("later", NOT_YET),
    ]
    if not term.start.required:
        branches += [
            ("stop IS NULL AND NOT shut", NOT_YET),
            ("stop IS NULL", CODE["not-started"]),
        ]
    return case(branches, str(CODE["no-start"]))


def _scope(term: Objective, layout: Layout, dialect: Dialect) -> tuple[str, str]:
    """Return whether a ticket is outside of a term's scope, and whether nobody can tell."""
    outside, missing = [], []
    for scope, within in ((term.scope, True), (term.not_scope, False)):
        for name, values in scope.items():
            column = layout.scoped(name)
            missing.append(f"{column} IS NULL")
            listed = ", ".join(map(dialect.quoted, values))
            among = f"{column} IN ({listed})" if values else "FALSE"
            outside.append(f"{column} IS NOT NULL AND {'NOT ' if within else ''}({among})")
    return any_of(outside), any_of(missing)


def after_start(term: Objective, layout: Layout, dialect: Dialect) -> str:
    """Return the code of why a ticket whose time began has no deadline; null where it has one."""
    branches: list[tuple[str, str | int]] = [*_validity(term.validity)]
    branches.append(("need IS NULL OR need > start", CODE["requirement-not-met"]))
    if "exclusion" in layout.attributes:
        column = layout.attribute("exclusion")
        for place, value in enumerate(term.exclusions):
            branches.append((f"{column} = {dialect.quoted(value)}", exclusion(place)))
    branches += [
        ("flawed IS NOT NULL", problem("flawed")),
        ("stop < start", CODE["stop-before-start"]),
        ("stop IS NULL AND shut", CODE["closed-without-stop"]),
    ]
    return case(branches)


def _validity(stretches: tuple[Validity, ...]) -> list[tuple[str, str | int]]:
    if not stretches:
        return []
    inside = any_of(_inside(one) for one in stretches)
    early = [f"start < {one.from_}" if one.from_ is not None else "FALSE" for one in stretches]
    late = [f"start >= {one.to}" if one.to is not None else "FALSE" for one in stretches]
    return [
        (f"NOT ({inside}) AND {' AND '.join(early)}", CODE["before-validity"]),
        (f"NOT ({inside}) AND {' AND '.join(late)}", CODE["after-validity"]),
        (f"NOT ({inside})", CODE["between-validity"]),
    ]


def _inside(one: Validity) -> str:
    low = [] if one.from_ is None else [f"start >= {one.from_}"]
    high = [] if one.to is None else [f"start < {one.to}"]
    return " AND ".join([*low, *high]) or "TRUE"
