"""A letter holds for as long as it promises something: not less than until its warranty begins.

FAIL: `version: {number: 1, date: "2026-11-22", valid-until: "2026-10-31"}`; `valid-until: accepted`
beside `warranty: {quality: {from: accepted, lasts: 3年}}`.
PASS: `version: {number: 1, date: "2026-11-22", valid-until: "2031-12-31"}`;
`valid-until: {end-of: quality}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related
from pledgebook.model.clause import Clause
from pledgebook.model.dated import day
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.model.timing import Moment
from pledgebook.model.walk import route

RULE = "validity-ends-early"


def check(names: Names) -> Iterator[Finding]:
    """Yield a validity that ends before the letter's own day, or before each warranty begins."""
    letter = names.commitment
    version = letter.version
    if version.valid_until is None:
        return
    end, at = day(version.valid_until, letter), route(version, "valid_until")
    if end is not None and end < version.date:
        related = (Related(at=route(version, "date"), note=f"{RULE}/date"),)
        yield Finding(rule=RULE, at=at, related=related)
        return
    rows = [line.row for one in letter.warranty.values() for line in lines(one, names)]
    begun = [row for row in rows if row.from_ is not None]
    if begun and all(_later(row, version.valid_until, names) for row in begun):
        related = (Related(at=begun[0].at, note=f"{RULE}/begins"),)
        yield Finding(rule=f"{RULE}/warranty", at=at, related=related)


def _later(row: Clause, until: Moment, names: Names) -> bool:
    """Say whether a period begins when the letter is no longer valid."""
    start, end = day(row.from_, names.commitment), day(until, names.commitment)
    if start is not None and end is not None:
        return end < start
    return until.event is not None and row.from_ == until
