"""A period of one kind, from one moment, has one length.

Of one kind are periods of the same party with the same start and the same charge, over the same
items, in which the same is done. One for some of the items alone is an exception.

FAIL: `five: {after: quality, lasts: 5年, does: support, charge: at-cost}` beside
`long: {after: quality, lasts: unlimited, does: [repair, support], charge: at-cost}`.
PASS: `five: {after: quality, lasts: 5年, does: support, charge: at-cost}` beside
`long: {after: five, lasts: unlimited, does: [repair, support], charge: at-cost}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pledgebook.findings import Finding, Related
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.quantity import Open, Quantity
from pledgebook.order import Direction, ordered
from pledgebook.order.measure import Value
from pledgebook.order.metrics import Better
from pledgebook.order.periods import lengths
from pledgebook.scenarios import Reading
from pledgebook.scenarios.terms import Term, comparable, rivals, terms
from pledgebook.wording.citing import cited

RULE = "two-lengths"


def check(names: Names) -> Iterator[Finding]:
    """Yield each period whose length is another than that of one before it of its kind."""
    periods = [
        one for one in terms(names, "warranty") if isinstance(one.line.row.lasts, Quantity | Open)
    ]
    for one, other in Reading.of(names).counted(combinations(periods, 2)):
        row, beside = one.line.row, other.line.row
        alike = row.lasts != beside.lasts and _of_one_kind(row, beside)
        if alike and _differ(one, other, names) and _rivals(one, other, names):
            yield _finding(one, other, names)


def _of_one_kind(row: Clause, beside: Clause) -> bool:
    if row.charge != beside.charge or row.after != beside.after or row.from_ != beside.from_:
        return False
    done = [{*one.does, *one.either} for one in (row, beside)]
    return bool(done[0] & done[1]) or (not any(done) and row.charge is not None)


def _differ(one: Term, other: Term, names: Names) -> bool:
    values = [_length(term, names) for term in (one, other)]
    if values[0] is None or values[1] is None:
        return False
    return ordered(values[0], values[1], Better.MORE) is not Direction.SAME


def _length(term: Term, names: Names) -> Value | None:
    always = Reading.of(names).clocks["always"]
    found = lengths(term.chapter, term.line.row, names.commitment.days, always)
    return next((value for _, _, value in found), None)


def _rivals(one: Term, other: Term, names: Names) -> bool:
    reading = Reading.of(names)
    regions = (reading.region(one.line), reading.region(other.line))
    return comparable(one, other, names) and rivals(*regions, reading) is not None


def _finding(one: Term, other: Term, names: Names) -> Finding:
    words = cited(names)
    args = {
        "first": words.clause(one.chapter, one.name),
        "one": words.value(one.line.row.lasts),
        "second": words.clause(other.chapter, other.name),
        "other": words.value(other.line.row.lasts),
    }
    here = Related(at=one.at("lasts"), note=f"{RULE}/here", args=args)
    return Finding(rule=RULE, at=other.at("lasts"), args=args, related=(here,))
