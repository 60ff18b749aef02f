"""Spare parts are promised for as long as the warranty that needs them.

Compared are what is free and starts at the same event, or where the supply names none.

FAIL: `warranty: {quality: {from: accepted, lasts: 3年}}` beside
`parts: {stock: {keeps: [备件], from: accepted, lasts: 2年}}`.
PASS: `parts: {stock: {keeps: [备件], from: accepted, lasts: 至少3年}}`; `when: quality`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Kind, Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines

RULE = "supply-below-warranty"
WARNINGS = (RULE,)


def check(names: Names) -> Iterator[Finding]:
    """Yield each supply of parts that ends before a free warranty does, with that warranty."""
    letter = names.commitment
    periods = [line.row for one in letter.warranty.values() for line in lines(one, names)]
    for clause in letter.parts.values():
        for line in lines(clause, names):
            longer = next((one for one in periods if _ends_before(line.row, one, names)), None)
            if longer is not None:
                related = (Related(at=longer.at, note=f"{RULE}/warranty"),)
                yield Finding(rule=RULE, at=line.row.at, severity=Severity.WARNING, related=related)


def _ends_before(supply: Clause, period: Clause, names: Names) -> bool:
    """Say whether parts are no longer supplied while a free warranty still runs."""
    one, other = supply.lasts, period.lasts
    if not isinstance(one, Quantity) or not isinstance(other, Quantity):
        return False
    within = any(names.get(name, Kind.PERIOD) for name in supply.when)
    begins = supply.from_ is None or supply.from_ == period.from_
    free = period.charge in (None, Price.FREE) and not period.after
    shorter = one.kind is other.kind and one.most < other.size
    return free and begins and shorter and not within and not supply.after
