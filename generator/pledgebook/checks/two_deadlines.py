"""For one case a letter gives an act one deadline, wherever it speaks of it.

Two deadlines are compared where one case meets the conditions of both. A row, a clause of special
periods or a clause with all the conditions of another and more is an exception from it: no
contradiction, unless another clause gives its own cases less than the general one does.

FAIL: `calls: {when: phone, from: notice, respond: 30分钟}` beside
`faults: {when: fault, from: notice, respond: 2小时}`, for a fault may be reported by phone;
`arrive: 8小时` counted once from `notice` and once from `onsite-request`.
PASS: `calls: {when: phone, from: notice, respond: 30分钟}` beside
`faults: {when: fault, unless: phone, from: notice, respond: 2小时}`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.names import Names
from pledgebook.order import Direction, compare
from pledgebook.scenarios import Case, Exhausted, Promise, Reading, promises
from pledgebook.scenarios.limits import measured, numbered
from pledgebook.scenarios.promises import alike, one_start
from pledgebook.scenarios.weighing import Reach, reach, shared
from pledgebook.wording.citing import cited

RULE = "two-deadlines"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clash:
    """Two promises, the later one second, and a case for which both are given."""

    rule: str
    one: Promise
    other: Promise
    case: Case


def check(names: Names) -> Iterator[Finding]:
    """Yield each deadline that says of a case something else than one before it."""
    for rivals in promises(names).values():
        found: dict[tuple[object, str], list[_Clash]] = {}
        try:
            _compare(rivals, found, names)
        except Exhausted:
            yield from (_finding(clashes, names) for clashes in found.values())
            raise
        yield from (_finding(clashes, names) for clashes in found.values())


def _compare(
    rivals: Sequence[Promise], found: dict[tuple[object, str], list[_Clash]], names: Names
) -> None:
    for one, other in Reading.of(names).counted(combinations(rivals, 2)):
        clash = _clash(one, other, names)
        if clash is not None:
            clashes = found.setdefault((other.at, clash.rule), [])
            if clash.one.at not in {known.one.at for known in clashes}:
                clashes.append(clash)


def _clash(one: Promise, other: Promise, names: Names) -> _Clash | None:
    inside = one.line.clause is other.line.clause
    if one.at == other.at or (inside and not (one.own and other.own)) or _same(one, other):
        return None
    if not (numbered(one, names) and numbered(other, names) and one_start(one, other)):
        return None
    reading = Reading.of(names)
    case = shared(one, other, reading) if alike(one, other, names) else None
    rule = None if case is None else _rule(one, other, names)
    if case is None or rule is None:
        return None
    return _Clash(rule=rule, one=one, other=other, case=case)


def _same(one: Promise, other: Promise) -> bool:
    return (
        one.deadline.in_ == other.deadline.in_
        and one.clock == other.clock
        and one.start == other.start
    )


def _rule(one: Promise, other: Promise, names: Names) -> str | None:
    before, after = measured(one, names), measured(other, names)
    if before is None or after is None:
        return None
    how = compare(before, after)
    if how is Direction.SAME:
        return None if one.start == other.start else f"{RULE}/start"
    found = reach(other, one, Reading.of(names))
    excepted = found in (Reach.NARROWER, Reach.WIDER)
    return _less(one, other, found, how) if excepted else RULE


def _less(one: Promise, other: Promise, found: Reach, how: Direction) -> str | None:
    """Return what is wrong with an exception of another clause: that it promises less."""
    less = Direction.WEAKER if found is Reach.NARROWER else Direction.STRONGER
    inside = one.line.clause is other.line.clause
    return f"{RULE}/less" if how is less and not inside else None


def _finding(clashes: Sequence[_Clash], names: Names) -> Finding:
    first, words = clashes[0], cited(names)
    one, other = first.one, first.other
    args = {
        "act": words.name(one.act),
        "case": words.case(first.case),
        "first": words.clause(one.chapter, one.name),
        "one": words.value(one.deadline),
        "second": words.clause(other.chapter, other.name),
        "other": words.value(other.deadline),
    }
    return Finding(
        rule=first.rule,
        at=other.at,
        args=args,
        severity=Severity.ERROR if first.rule == RULE else Severity.WARNING,
        related=tuple(
            Related(
                at=clash.one.at,
                note=f"{RULE}/here",
                args={"one": words.value(clash.one.deadline), "act": args["act"]},
            )
            for clash in clashes
        ),
    )
