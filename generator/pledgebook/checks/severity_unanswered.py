"""A ladder promises something for each severity that the letter defines, or it has a hole.

A level is answered by a clause that names it, and by one that names none and promises an act of the
ladder for every fault.

FAIL: `severities: {p1: …, p2: …, p3: …}` with
`rows: [{when: p1, respond: 1小时}, {when: p2, respond: 2小时}]`.
PASS: the same with `{when: p3, respond: none}`; with `unless: p3`; with `respond: 4小时` for all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.rows import lines

RULE = "severity-unanswered"
WARNINGS = (RULE,)


def check(names: Names) -> Iterator[Finding]:
    """Yield each severity for which nothing is promised, while something is for others."""
    levels = names.commitment.severities
    if len(levels) < 2:
        return
    rows = [line.row for _, _, clause in names.clauses for line in lines(clause, names)]
    ladder = [row for row in rows if row.acts and levels.keys() & set(row.when)]
    if not ladder or _for_all(rows, ladder, frozenset(levels)):
        return
    told = {name for row in rows if _promises(row) for name in (*row.when, *row.unless)}
    for name, level in levels.items():
        if name not in told:
            args = {"name": name, "title": level.title}
            related = (Related(at=ladder[0].at, note=f"{RULE}/others"),)
            yield Finding(
                rule=RULE, at=level.at, args=args, severity=Severity.WARNING, related=related
            )


def _promises(row: Clause) -> bool:
    return bool(row.acts or row.does or row.text)


def _for_all(rows: Sequence[Clause], ladder: Sequence[Clause], levels: frozenset[str]) -> bool:
    """Say whether a promise that names no severity has an act of the ladder for every fault."""
    acts = {act for row in ladder for act in row.acts}
    return any(acts & row.acts.keys() and levels.isdisjoint(row.when) for row in rows)
