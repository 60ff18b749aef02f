"""What is done in one case has one price.

Prices are compared where two clauses name the same work, on the same item, in one case. A clause
for some of the cases of another alone is an exception from it.

FAIL: `free: {when: paid, does: repair, charge: free}` beside
`dear: {when: paid, does: repair, charge: priced}`.
PASS: `free: {when: quality, does: repair, charge: free}` beside
`dear: {when: paid, does: repair, charge: priced}`; `charge: {labour: free}` beside
`charge: {parts: at-cost}`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from pledgebook.findings import Finding, Related
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.order import Direction, ordered
from pledgebook.order.measure import Value
from pledgebook.order.metrics import Better
from pledgebook.order.money import charges
from pledgebook.scenarios import Case, Reading
from pledgebook.scenarios.terms import Term, comparable, during, rivals, terms
from pledgebook.wording.citing import cited

RULE = "two-prices"

_WHOLE = "charge"


def check(names: Names) -> Iterator[Finding]:
    """Yield each charge for work that another clause gives at another price."""
    priced = [one for one in terms(names) if one.line.row.charge is not None]
    for one, other in Reading.of(names).counted(combinations(priced, 2)):
        row, beside = one.line.row, other.line.row
        if row.charge == beside.charge or one.line.clause is other.line.clause:
            continue
        work = [name for name in _work(one) if name in _work(other)]
        if work and _differ(row, beside) and comparable(one, other, names):
            reading = Reading.of(names)
            case = rivals(during(one, reading), during(other, reading), reading)
            if case is not None:
                yield _finding(one, other, work[0], case, names)


def _work(term: Term) -> list[str]:
    """Return what a line does; of an act of the letter's own, what the rows beside it do, too."""
    row = term.line.row
    own = [*row.does, *row.either, *row.acts]
    if own and all(name.startswith("our-") for name in own):
        return [*own, *(name for beside in term.line.clause.rows for name in beside.does)]
    return own


def _differ(row: Clause, beside: Clause) -> bool:
    """Say whether two charges differ in what both of them name; free as a whole is all of it."""
    one, other = (_prices(part) for part in (row, beside))
    shared = one.keys() & other.keys()
    if not shared and _WHOLE in one.keys() ^ other.keys():
        whole, parts = (one, other) if _WHOLE in one else (other, one)
        return not whole[_WHOLE].most and any(value.most for value in parts.values())
    return any(ordered(one[key], other[key], Better.LESS) is not Direction.SAME for key in shared)


def _prices(row: Clause) -> dict[str, Value]:
    return {part: value for part, _, value in charges(row)}


def _finding(one: Term, other: Term, work: str, case: Case, names: Names) -> Finding:
    words = cited(names)
    args = {
        "work": words.name(work),
        "case": words.case(case),
        "first": words.clause(one.chapter, one.name),
        "one": words.price(one.line.row.charge),
        "second": words.clause(other.chapter, other.name),
        "other": words.price(other.line.row.charge),
    }
    here = Related(at=one.at("charge"), note=f"{RULE}/here", args=args)
    return Finding(rule=RULE, at=other.at("charge"), args=args, related=(here,))
