"""Why a ticket has no deadline under a term: the first reason that is certain, as SQL."""

from __future__ import annotations

from pledgebook.engine.sql.codes import CODE, NOT_YET, exclusion, problem
from pledgebook.engine.sql.facts import Layout
from pledgebook.engine.sql.limits import FLAWS
from pledgebook.engine.sql.text import Dialect, any_of, case
from pledgebook.model.objective import Objective, Validity
from pledgebook.model.verdict import VerdictReason


def flaw_codes() -> list[tuple[int, int]]:
    """Return the code of each reason for which there is no end of a budget."""
    return [(flaw, CODE[reason]) for flaw, reason in FLAWS.items()]


def before_start(term: Objective, layout: Layout, as_of: int, dialect: Dialect) -> str:
    """Return the code of why the time of a ticket has not begun; null where it has."""
    outside, missing = _scope(term, layout, dialect)
    branches: list[tuple[str, str | int]] = [
        ("spoilt IS NOT NULL", problem("spoilt")),
        (f"settled AND ({outside})", CODE[VerdictReason.OUT_OF_SCOPE]),
        (f"settled AND ({missing})", CODE[VerdictReason.SCOPE_ATTRIBUTE_MISSING]),
    ]
    branches += [(f"begun IS NOT NULL AND startflaw = {flaw}", code) for flaw, code in flaw_codes()]
    branches += [
        (outside, CODE[VerdictReason.OUT_OF_SCOPE]),
        (missing, CODE[VerdictReason.SCOPE_ATTRIBUTE_MISSING]),
        ("unclear IS NOT NULL", problem("unclear")),
        (f"start > {as_of}", NOT_YET),
        ("start IS NOT NULL", "NULL"),
        ("later", NOT_YET),
    ]
    if not term.start.required:
        branches += [
            ("stop IS NULL AND NOT shut", NOT_YET),
            ("stop IS NULL", CODE[VerdictReason.NOT_STARTED]),
        ]
    return case(branches, str(CODE[VerdictReason.NO_START]))


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
    branches.append(("need IS NULL OR need > start", CODE[VerdictReason.REQUIREMENT_NOT_MET]))
    if "exclusion" in layout.attributes:
        column = layout.excluding()
        for place, value in enumerate(term.exclusions):
            branches.append((f"{column} = {dialect.quoted(value)}", exclusion(place)))
    branches += [
        ("flawed IS NOT NULL", problem("flawed")),
        ("stop < start", CODE[VerdictReason.STOP_BEFORE_START]),
        ("stop IS NULL AND shut", CODE[VerdictReason.CLOSED_WITHOUT_STOP]),
    ]
    return case(branches)


def _validity(stretches: tuple[Validity, ...]) -> list[tuple[str, str | int]]:
    if not stretches:
        return []
    inside = any_of(_inside(one) for one in stretches)
    early = [f"start < {one.from_}" if one.from_ is not None else "FALSE" for one in stretches]
    late = [f"start >= {one.to}" if one.to is not None else "FALSE" for one in stretches]
    return [
        (f"NOT ({inside}) AND {' AND '.join(early)}", CODE[VerdictReason.BEFORE_VALIDITY]),
        (f"NOT ({inside}) AND {' AND '.join(late)}", CODE[VerdictReason.AFTER_VALIDITY]),
        (f"NOT ({inside})", CODE[VerdictReason.BETWEEN_VALIDITY]),
    ]


def _inside(one: Validity) -> str:
    low = [] if one.from_ is None else [f"start >= {one.from_}"]
    high = [] if one.to is None else [f"start < {one.to}"]
    return " AND ".join([*low, *high]) or "TRUE"
