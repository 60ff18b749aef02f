"""The upper or lower end of a payment in per cent is a share of something, which is said.

FAIL: `pay: {amount: 500元, per: 1天, cap: 5%}`; `charge: {price: free, cap: 5%}`.
PASS: `pay: {share: 1%, of: monthly-fee, cap: 5%}`; `cap: {share: 5%, of: contract-price}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.money import Amount, Priced
from pledgebook.model.names import Names
from pledgebook.model.quantity import Quantity
from pledgebook.model.units import Kind
from pledgebook.model.walk import route

RULE = "share-without-base"


def check(names: Names) -> Iterator[Finding]:
    """Yield each cap, and each least sum, that is a share without a base."""
    for node in names.nodes:
        if isinstance(node, Priced):
            ends: dict[str, object] = {"cap": node.cap}
        elif isinstance(node, Amount) and node.of is None:
            ends = {"cap": node.cap, "least": node.least}
        else:
            continue
        for field, end in ends.items():
            if isinstance(end, Quantity) and end.kind is Kind.PERCENT:
                written = f"{end.low}%"
                yield Finding(
                    rule=RULE, at=route(node, field), args={"field": field, "share": written}
                )
