"""A graver fault is never promised later than a milder one.

The order of `severities` counts, the gravest first. Two levels may have one limit; other conditions
(by phone, on site) are the same for both. That graver faults take longer to mend may be meant.

FAIL: `{when: grave, respond: 2小时}` beside `{when: mild, respond: 30分钟}`;
`respond: {text: 立即}` for mild faults alone.
PASS: `{when: grave, respond: 30分钟}` beside `{when: mild, respond: 2小时}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import permutations

from pledgebook.findings import Args, Finding, Related, Severity
from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.names import Names
from pledgebook.order import Direction, compare
from pledgebook.scenarios import Case, Promise, Reading, promises
from pledgebook.scenarios.limits import at_once, measured, numbered
from pledgebook.scenarios.promises import actors, one_start
from pledgebook.scenarios.weighing import laddered
from pledgebook.wording.cited import Cited

RULE = "ladder-order"

# What a graver fault may take longer to, because there is more to mend.
_MENDING = frozenset({"workaround", "restore", "resolve", "repair", "replace"})


@dataclass(frozen=True, slots=True, kw_only=True)
class _Turned:
    """Two promises the wrong way round, the severities of each, and a case of both but for these.

    The first severity is the graver one.
    """

    worse: Promise
    milder: Promise
    severe: str
    light: str
    case: Case


def check(names: Names) -> Iterator[Finding]:
    """Yield each deadline of a mild fault that is better than those of graver ones."""
    if len(names.commitment.severities) < 2:
        return
    for act, rungs in promises(names).items():
        found: dict[object, dict[object, _Turned]] = {}
        for worse, milder in permutations(rungs, 2) if act in TIMED_ACTS else ():
            known = found.setdefault(milder.at, {})
            if worse.at not in known and worse.at != milder.at and _limited(worse, milder, names):
                turned = _turned(worse, milder, names)
                if turned is not None:
                    known[worse.at] = turned
        yield from (_finding([*turned.values()], names) for turned in found.values() if turned)


def _limited(worse: Promise, milder: Promise, names: Names) -> bool:
    return (
        all(numbered(one, names) or at_once(one) for one in (worse, milder))
        and worse.deadline.in_ != milder.deadline.in_
        and one_start(worse, milder)
        and worse.line.row.if_ == milder.line.row.if_
        and actors(worse.line.row, names) == actors(milder.line.row, names)
    )


def _turned(worse: Promise, milder: Promise, names: Names) -> _Turned | None:
    place = laddered(worse, milder, Reading.of(names))
    if place is None:
        return None
    before, after = measured(worse, names), measured(milder, names)
    if before is None or after is None or compare(before, after) is not Direction.STRONGER:
        return None
    severe, light, case = place
    return _Turned(worse=worse, milder=milder, severe=severe, light=light, case=case)


def _finding(found: Sequence[_Turned], names: Names) -> Finding:
    first, mended = found[0], found[0].worse.act in _MENDING
    return Finding(
        rule=f"{RULE}/mend" if mended else RULE,
        at=first.milder.at,
        args=_args(first, names),
        severity=Severity.WARNING if mended else Severity.ERROR,
        related=tuple(
            Related(at=one.worse.at, note=f"{RULE}/here", args=_args(one, names)) for one in found
        ),
    )


def _args(one: _Turned, names: Names) -> Args:
    cited = Cited.of(names)
    return {
        "act": cited.name(one.worse.act),
        "case": cited.case(one.case),
        "severe": cited.name(one.severe),
        "one": cited.value(one.worse.deadline),
        "light": cited.name(one.light),
        "other": cited.value(one.milder.deadline),
    }
