"""Who sells a product warrants it for no less than its maker does, or says that the maker's holds.

FAIL: `maker-period: {by: maker, covers: server, from: accepted, lasts: 3年}` beside
`own: {covers: server, from: accepted, lasts: 1年}`.
PASS: `own: {covers: server, from: accepted, lasts: 3年}`; other items; `by: maker` on both.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind, Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines

RULE = "warranty-below-makers"
WARNINGS = (RULE,)

_SIDES = ("provider", "customer")


def check(names: Names) -> Iterator[Finding]:
    """Yield each free warranty of the provider that is shorter than a maker's of the same thing."""
    warranty = names.commitment.warranty
    rows = [line.row for clause in warranty.values() for line in lines(clause, names)]
    makers = [row for row in rows if _by_another(row, names)]
    for own in rows if makers else ():
        if _by_another(own, names) or own.charge not in (None, Price.FREE) or own.after:
            continue
        longer = next((one for one in makers if _shorter(own, one)), None)
        if longer is not None:
            related = (Related(at=longer.at, note=f"{RULE}/makers"),)
            yield Finding(rule=RULE, at=own.at, severity=Severity.WARNING, related=related)


def _by_another(row: Clause, names: Names) -> bool:
    """Say whether somebody else than the two sides warrants."""
    return any(names.get(name, Kind.PARTY) and name not in _SIDES for name in row.by)


def _shorter(own: Clause, makers: Clause) -> bool:
    one, other = own.lasts, makers.lasts
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    same = not own.covers or not makers.covers or bool({*own.covers} & {*makers.covers})
    return same and one.kind is other.kind and one.size < other.size
