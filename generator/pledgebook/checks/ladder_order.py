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
from pledgebook.model.line import Line
from pledgebook.model.names import Kind, Names
from pledgebook.model.rows import lines
from pledgebook.order import Direction, compare
from pledgebook.scenarios import Case, Exhausted, Promise, Reading, promises
from pledgebook.scenarios.ladder import laddered
from pledgebook.scenarios.limits import at_once, measured, no_longer, numbered
from pledgebook.scenarios.promises import actors, one_start
from pledgebook.wording.citing import cited

RULE = "ladder-order"

# What a graver fault may take longer to, because there is more to mend.
_MENDING = frozenset({"workaround", "restore", "resolve", "repair", "replace"})
# What somebody waits for in every fault that is promised it at all.
_COMING = frozenset({"respond", "answer", "arrive"})
_SEVERITY = Kind.SEVERITY.value


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
        try:
            _compare(rungs if act in TIMED_ACTS else (), found, names)
        except Exhausted:
            yield from (_finding([*turned.values()], names) for turned in found.values() if turned)
            raise
        yield from (_finding([*turned.values()], names) for turned in found.values() if turned)
        if act in _COMING:
            yield from _missing(rungs, names)


def _compare(
    rungs: Sequence[Promise], found: dict[object, dict[object, _Turned]], names: Names
) -> None:
    for worse, milder in Reading.of(names).counted(permutations(rungs, 2)):
        known = found.setdefault(milder.at, {})
        if worse.at not in known and worse.at != milder.at and _limited(worse, milder, names):
            turned = _turned(worse, milder, names)
            if turned is not None:
                known[worse.at] = turned


def _missing(rungs: Sequence[Promise], names: Names) -> Iterator[Finding]:
    """Yield the first limit of an act that a graver fault of the same clause does not have."""
    reading = Reading.of(names)
    given = [reading.region(one.line).one.get(_SEVERITY) for one in rungs]
    if None in given:
        return
    told = {name for allowed in given for name in allowed or ()}
    ranks = list(names.commitment.severities)
    for rung, allowed in zip(rungs, given, strict=True):
        mildest = max((ranks.index(name) for name in allowed or ()), default=0)
        for line in lines(rung.line.clause, names):
            graver = set(ranks[:mildest]) & {*reading.region(line).one.get(_SEVERITY, ())} - told
            if graver and numbered(rung, names):
                severe = min(graver, key=ranks.index)
                yield _unsaid(rung, line, (severe, ranks[mildest]), names)
                return


def _unsaid(rung: Promise, line: Line, levels: tuple[str, str], names: Names) -> Finding:
    words = cited(names)
    args = {
        "act": words.name(rung.act),
        "severe": words.name(levels[0]),
        "light": words.name(levels[1]),
        "other": words.value(rung.deadline),
    }
    here = Related(at=line.row.at, note=f"{RULE}/without", args=args)
    rule = f"{RULE}/missing"
    return Finding(rule=rule, at=rung.at, args=args, severity=Severity.WARNING, related=(here,))


def _limited(worse: Promise, milder: Promise, names: Names) -> bool:
    return (
        all(numbered(one, names) or at_once(one) for one in (worse, milder))
        and (worse.deadline.in_, worse.clock) != (milder.deadline.in_, milder.clock)
        and not no_longer(worse, milder, names)
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
    words = cited(names)
    return {
        "act": words.name(one.worse.act),
        "case": words.case(one.case),
        "severe": words.name(one.severe),
        "one": words.value(one.worse.deadline),
        "light": words.name(one.light),
        "other": words.value(one.milder.deadline),
    }
