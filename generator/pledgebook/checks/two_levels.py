"""A service is promised one level, over one window, in one case.

FAIL: `site: {of: portal, target: 99.9%}` beside `all: {of: portal, target: 99.5%}`, both measured
over a calendar month.
PASS: `target: 99.9%` of the portal beside `target: 99.5%` of the archive.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pledgebook.findings import Finding, Related
from pledgebook.model.names import Names
from pledgebook.order import Direction, ordered
from pledgebook.order.levels import levels
from pledgebook.order.measure import Value
from pledgebook.order.metrics import METRICS
from pledgebook.scenarios import Reading
from pledgebook.scenarios.terms import Term, comparable, rivals, terms
from pledgebook.wording.citing import cited

RULE = "two-levels"


def check(names: Names) -> Iterator[Finding]:
    """Yield each level that is another than one before it of the same service."""
    measured = [(one, _level(one)) for one in terms(names, "availability")]
    for (one, before), (other, after) in Reading.of(names).counted(combinations(measured, 2)):
        row, beside = one.line.row, other.line.row
        if before is None or after is None or row.of != beside.of or row.of is None:
            continue
        if before[0] != after[0] or _window(one) != _window(other):
            continue
        differ = ordered(before[1], after[1], METRICS[before[0]]) is not Direction.SAME
        if differ and _rivals(one, other, names):
            yield _finding(one, other, names)


def _level(term: Term) -> tuple[str, Value] | None:
    return next(((metric, value) for _, metric, value in levels(term.line.row)), None)


def _window(term: Term) -> object:
    measure = term.line.row.measure
    return measure and measure.window


def _rivals(one: Term, other: Term, names: Names) -> bool:
    reading = Reading.of(names)
    regions = (reading.region(one.line), reading.region(other.line))
    return comparable(one, other, names) and rivals(*regions, reading) is not None


def _finding(one: Term, other: Term, names: Names) -> Finding:
    words = cited(names)
    args = {
        "item": words.name(one.line.row.of or ""),
        "first": words.clause(one.chapter, one.name),
        "one": words.value(one.line.row.target),
        "second": words.clause(other.chapter, other.name),
        "other": words.value(other.line.row.target),
    }
    here = Related(at=one.at("target"), note=f"{RULE}/here", args=args)
    return Finding(rule=RULE, at=other.at("target"), args=args, related=(here,))
