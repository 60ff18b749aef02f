"""Who mends whatever the cause excludes no cause.

A clause that holds for `any` cause says so against every exclusion of the letter, unless it takes
them out.

FAIL: `causes: [quality, any]` in a letter with `exclusions: {misuse: {title: 使用不当}}`.
PASS: `causes: [quality, any], unless: exclusions`; `causes: [quality]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.model.walk import route
from pledgebook.wording.cited import Cited

RULE = "any-cause"


def check(names: Names) -> Iterator[Finding]:
    """Yield each clause for any cause that leaves exclusions beside it."""
    excluded = names.commitment.exclusions
    for chapter, name, clause in names.clauses if excluded else ():
        for row in (line.row for line in lines(clause, names)):
            left = _left(row, excluded) if "any" in row.causes and chapter != "exclusions" else {}
            if left:
                yield _finding(chapter, name, _written(clause, row), left, names)


def _left(row: Clause, excluded: dict[str, Clause]) -> dict[str, Clause]:
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


def _written(clause: Clause, row: Clause) -> Clause:
    """Return the row or the clause in which the causes stand."""
    own = next((one for one in clause.rows if one.at == row.at and one.causes), None)
    return own or clause


def _finding(
    chapter: str, name: str, written: Clause, left: dict[str, Clause], names: Names
) -> Finding:
    cited = Cited.of(names)
    return Finding(
        rule=RULE,
        at=route(written, "causes", written.causes.index("any")),
        args={"clause": cited.clause(chapter, name)},
        related=tuple(
            Related(
                at=one.at, note=f"{RULE}/here", args={"name": cited.clause("exclusions", exclusion)}
            )
            for exclusion, one in left.items()
        ),
    )
