"""Who mends whatever the cause excludes no cause.

A clause that holds for `any` cause says so against every exclusion of the letter, unless it takes
them out.

FAIL: `causes: [quality, any]` in a letter with `exclusions: {misuse: {title: 使用不当}}`.
PASS: `causes: [quality, any], unless: exclusions`; `causes: [quality]`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pledgebook.findings import Finding, Related
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.scenarios.terms import Term, terms
from pledgebook.wording.citing import cited

RULE = "any-cause"


def check(names: Names) -> Iterator[Finding]:
    """Yield each clause for any cause that leaves exclusions beside it."""
    excluded = names.commitment.exclusions
    for one in terms(names) if excluded else ():
        if "any" in one.line.row.causes and one.chapter != "exclusions":
            left = _left(one.line.row, excluded)
            if left:
                yield _finding(one, left, names)


def _left(row: Clause, excluded: Mapping[str, Clause]) -> dict[str, Clause]:
    """Return the exclusions that a row does not take out, and which are about what it covers."""
    if "exclusions" in row.unless:
        return {}
    return {
        name: one
        for name, one in excluded.items()
        if name not in row.unless and not _elsewhere(row, one)
    }


def _elsewhere(row: Clause, exclusion: Clause) -> bool:
    return bool(row.covers and exclusion.covers) and not {*row.covers} & {*exclusion.covers}


def _finding(term: Term, left: Mapping[str, Clause], names: Names) -> Finding:
    words = cited(names)
    return Finding(
        rule=RULE,
        at=(*term.at("causes"), term.line.row.causes.index("any")),
        args={"clause": words.clause(term.chapter, term.name)},
        related=tuple(
            Related(
                at=one.at, note=f"{RULE}/here", args={"name": words.clause("exclusions", exclusion)}
            )
            for exclusion, one in left.items()
        ),
    )
