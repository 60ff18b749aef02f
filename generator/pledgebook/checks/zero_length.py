"""A limit, an interval or a number of times that is promised is more than nothing.

FAIL: `resolve: 0天`; `every: 0个月`; `times: 0次`, for what is not done is not promised.
PASS: `resolve: 1天`; `respond: 0-2小时`, a range that ends later; `target: 至多0%`, a level.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding
from pledgebook.model.clause import Clause, Measure, Repeat
from pledgebook.model.money import Amount, Claim, Extension, Renewal
from pledgebook.model.names import Names
from pledgebook.model.node import Node
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Combination, Deadline, PerService, Rolling
from pledgebook.model.walk import route

RULE = "zero-length"

_COUNTED: dict[type[Node], tuple[str, ...]] = {
    Amount: ("amount", "share", "per"),
    Claim: ("within",),
    Clause: ("lasts", "every", "times", "hours", "people", "window"),
    Combination: ("first", "last", "longer", "of"),
    Deadline: ("in_",),
    Extension: ("lasts", "per"),
    Measure: ("slot", "window"),
    PerService: ("onsite", "remote", "labour", "parts"),
    Renewal: ("lasts", "times"),
    Repeat: ("count", "rolling"),
    Rolling: ("rolling",),
}


def check(names: Names) -> Iterator[Finding]:
    """Yield each promised quantity that comes to nothing."""
    for node in names.nodes:
        for field in _COUNTED.get(type(node), ()):
            value = getattr(node, field)
            several = isinstance(value, tuple)
            for index, one in enumerate(value if several else (value,)):
                if isinstance(one, Quantity) and not one.most:
                    yield Finding(rule=RULE, at=route(node, field, index if several else None))
