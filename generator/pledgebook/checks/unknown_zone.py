"""A time zone is one that the time zone database has, by its name there.

FAIL: `zone: Asia/Beijing`, which the database does not have.
PASS: `zone: Asia/Shanghai`; `zone: Europe/London`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.clock import zones
from pledgebook.findings import Finding
from pledgebook.model.names import Names
from pledgebook.model.walk import route
from pledgebook.nearest import nearest

RULE = "unknown-zone"


def check(names: Names) -> Iterator[Finding]:
    """Yield each time zone that nobody knows, with the name that may have been meant."""
    days = (names.commitment.days,) if names.commitment.days is not None else ()
    for node in (*days, *names.commitment.clocks.values()):
        if node.zone is not None and node.zone not in zones.known():
            meant = nearest(node.zone, zones.known())
            rule = f"{RULE}/meant" if meant else RULE
            args: dict[str, str | int] = {"zone": node.zone, "meant": meant or ""}
            yield Finding(rule=rule, at=route(node, "zone"), args=args)
