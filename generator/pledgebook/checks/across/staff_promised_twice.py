"""Nobody works full time for two projects at once: an evaluator who holds both letters sees it.

A person or a team has a name where it is a party of the letter; two commitments whose days are
known to lie apart may both have it.

FAIL: `by: team-a` with `dedicated: true`, where `team-a` is called 运维一组 in two commitments.
PASS: two teams with two names; `until: "2027-12-31"` in the one and `from: "2028-01-01"` in the
other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from pledgebook.checks.across.trace import Dedicated, Trace
from pledgebook.findings import Finding, Severity

RULE = "staff-promised-twice"


def check(traces: Sequence[Trace]) -> Iterator[tuple[int, Finding]]:
    """Yield each full-time promise of somebody whom another commitment has too, by its trace."""
    promised: defaultdict[str, list[tuple[int, Dedicated]]] = defaultdict(list)
    for index, trace in enumerate(traces):
        for one in trace.staff:
            promised[one.name].append((index, one))
    for name, places in promised.items():
        for index, one in places:
            for other, same in places:
                if traces[other].id != traces[index].id and _overlap(one, same):
                    args = {"name": name, "other": traces[other].id}
                    yield index, Finding(rule=RULE, at=one.at, args=args, severity=Severity.WARNING)
                    break


def _overlap(one: Dedicated, other: Dedicated) -> bool:
    """Say whether two promises may run at the same time; days that are not known do not part."""
    return not (_before(one, other) or _before(other, one))


def _before(one: Dedicated, other: Dedicated) -> bool:
    return one.last is not None and other.first is not None and one.last < other.first
