"""Credit begins where the level that is promised ends.

FAIL: `target: 99.9%` with `tiers: [{below: 99.95%, share: 5%}]`, which pays for a promise kept;
`target: 99.9%` with `tiers: [{below: 99%, share: 10%}]`, which pays nothing from 99.9% to 99%.
PASS: `target: 99.9%` with `tiers: [{below: target, share: 5%}]`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.derive.targets import served
from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.money import Amount
from pledgebook.model.names import Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines
from pledgebook.model.walk import route
from pledgebook.scenarios.terms import Term, terms
from pledgebook.wording.citing import cited

RULE = "credit-target"


def check(names: Names) -> Iterator[Finding]:
    """Yield the first tier of each scale that begins above the level promised, or below it."""
    scales = [
        (chapter, name, amount)
        for chapter, name, clause in names.clauses
        for amount in _scales(clause, names)
    ]
    targets = served(names) if scales else {}
    for chapter, name, amount in scales:
        target = targets.get(name)
        if target is not None:
            yield from _first(amount, target, (chapter, name), names)


def _scales(clause: Clause, names: Names) -> Iterator[Amount]:
    """Yield the scales of a clause; rows that share one share its place."""
    found = {line.row.pay.at: line.row.pay for line in lines(clause, names) if line.row.pay}
    yield from (amount for amount in found.values() if amount.tiers)


def _first(
    amount: Amount, target: Quantity, place: tuple[str, str], names: Names
) -> Iterator[Finding]:
    tier = amount.tiers[0]
    field = "over" if tier.below is None else "below"
    bound = getattr(tier, field)
    if not isinstance(bound, Quantity) or bound.kind is not target.kind:
        return
    apart = bound.size - target.size
    if not apart:
        return
    paid = (apart > 0) is (field == "below")
    words = cited(names)
    args = {
        "clause": words.clause(*place),
        "bound": words.value(bound),
        "target": words.value(target),
    }
    led = _leads(place[1], target, names)
    yield Finding(
        rule=f"{RULE}/kept" if paid else f"{RULE}/gap",
        at=route(tier, field),
        args=args,
        severity=Severity.ERROR if paid else Severity.WARNING,
        related=tuple(Related(at=one.at("target"), note=f"{RULE}/here", args=args) for one in led),
    )


def _leads(remedy: str, target: Quantity, names: Names) -> list[Term]:
    """Return the lines with the target that lead to a remedy."""
    return [
        one
        for one in terms(names)
        if remedy in one.line.row.otherwise and one.line.row.target == target
    ]
