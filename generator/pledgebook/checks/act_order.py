"""What comes first in a case is not due after what comes later.

Both limits are counted from the beginning of the case, or the later act from an earlier moment.
That somebody is on site after the fault is gone may be meant, where it can be cleared from afar;
all else is a mistake.

FAIL: `respond: 4小时, restore: 2小时`; `plan: 24小时` for mail beside `restore: 12小时` for a fault
that may be reported by mail; `restore: 1天, resolve: 4小时`.
PASS: `respond: 2小时, arrive: 4小时, restore: 12小时`; `restore: {in: 2小时, from: arrived}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.names import Names
from pledgebook.order import Direction, ordered
from pledgebook.order.metrics import Better
from pledgebook.scenarios import Promise, Reading, promises
from pledgebook.scenarios.limits import measured, no_longer, numbered
from pledgebook.scenarios.promises import even, not_before
from pledgebook.scenarios.weighing import shared
from pledgebook.wording.citing import cited

RULE = "act-order"

_ENDS = ("workaround", "restore", "resolve", "repair")
# Each act, and those that cannot be over before it.
_BEFORE = {
    "acknowledge": ("respond", "diagnose", "plan", "arrive", *_ENDS),
    "respond": ("diagnose", "plan", "dispatch", "arrive", *_ENDS),
    "dispatch": ("arrive",),
    "plan": ("restore", "resolve", "repair"),
    "diagnose": ("resolve", "repair"),
    "arrive": _ENDS,
    "workaround": ("restore", "resolve"),
    "restore": ("resolve",),
}


def check(names: Names) -> Iterator[Finding]:
    """Yield each act that is due before one that has to come first."""
    known = promises(names)
    told = set[object]()
    for first, laters in _BEFORE.items():
        others = [found for later in laters for found in known.get(later, ())]
        for one in known.get(first, ()):
            for other in Reading.of(names).counted(others):
                pair = (one.at, other.at)
                if pair[0] != pair[1] and pair not in told:
                    found = _finding(one, other, names)
                    if found is not None:
                        told.add(pair)
                        yield found


def _finding(one: Promise, other: Promise, names: Names) -> Finding | None:
    if no_longer(one, other, names) or not not_before(one, other):
        return None
    comparable = numbered(one, names) and numbered(other, names)
    if not comparable or not even(one, other, names) or not _later(one, other, names):
        return None
    case = shared(one, other, Reading.of(names))
    if case is None:
        return None
    words = cited(names)
    args = {
        "case": words.case(case),
        "first": words.name(one.act),
        "one": words.value(one.deadline),
        "clause": words.clause(one.chapter, one.name),
        "second": words.name(other.act),
        "other": words.value(other.deadline),
        "beside": words.clause(other.chapter, other.name),
    }
    arriving = one.act == "arrive"
    return Finding(
        rule=f"{RULE}/arrive" if arriving else RULE,
        at=other.at,
        args=args,
        severity=Severity.WARNING if arriving else Severity.ERROR,
        related=(Related(at=one.at, note=f"{RULE}/here", args=args),),
    )


def _later(one: Promise, other: Promise, names: Names) -> bool:
    """Say whether the limit of ``one`` is longer than that of ``other``, whenever they start."""
    before, after = measured(one, names), measured(other, names)
    if before is None or after is None:
        return False
    return ordered(before.value, after.value, Better.LESS) is Direction.STRONGER
