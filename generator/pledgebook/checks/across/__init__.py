"""What only several commitments show together: rules that compare a book's letters.

Each commitment leaves a trace, and a rule is a module with ``RULE`` and ``check(traces)``, which
yields the number of a trace and what was found in that commitment.
"""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.checks.across import copied_wording, foreign_name, staff_promised_twice
from pledgebook.checks.across.trace import Trace, traced
from pledgebook.findings import Finding

__all__ = ["ALL", "Trace", "compare", "traced"]

ALL = (staff_promised_twice, foreign_name, copied_wording)


def compare(traces: Sequence[Trace]) -> tuple[tuple[Finding, ...], ...]:
    """Return for each of ``traces`` what the others show to be wrong with its commitment."""
    found: list[list[Finding]] = [[] for _ in traces]
    for module in ALL:
        for index, finding in module.check(traces):
            if finding not in found[index]:
                found[index].append(finding)
    return tuple(map(tuple, found))
