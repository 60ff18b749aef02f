"""Classes told apart by numbers meet: no number falls between two of them, and none into both.

FAIL: `低于200元` beside `超过200元`, for exactly 200 is neither; `至多200元` beside `至少200元`.
PASS: `至多200元` beside `超过200元`; `1-10人` beside `11-50人`, for people are counted whole.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.names import Names
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.units import TIME, Kind
from pledgebook.model.walk import route
from pledgebook.model.words import Member
from pledgebook.source import Pointer

RULE = "bound-gap"

_WHOLE = (TIME | {Kind.PEOPLE, Kind.COUNT}) - {Kind.CLOCKED}
_LEAST, _MOST = Decimal("-Infinity"), Decimal("Infinity")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Span:
    """The numbers of a class, and whether both ends belong to it; ``upto``: its end as written."""

    low: Decimal
    high: Decimal
    has_low: bool
    has_high: bool
    title: str
    upto: str
    at: Pointer

    @property
    def is_open(self) -> bool:
        return self.low == _LEAST or self.high == _MOST


def check(names: Names) -> Iterator[Finding]:
    """Yield each two neighbours of a group that leave a number out or share one."""
    for members in names.commitment.groups.values():
        bounded = [(one, one.bound) for one in members.values() if one.bound is not None]
        bounds = [bound for _, bound in bounded]
        if not _comparable(bounds):
            continue
        step = 1 if all(map(_is_whole, bounds)) else 0
        spans = sorted(
            (_span(*one, step) for one in bounded), key=lambda span: (span.low, span.high)
        )
        for one, next_ in pairwise(spans):
            yield from _between(one, next_, step)


def _between(one: _Span, next_: _Span, step: int) -> Iterator[Finding]:
    if one.low == next_.low == _LEAST or one.high == next_.high == _MOST:
        return  # a scale, where each runs on from the one before
    apart = next_.low - one.high
    if apart > step or (not step and not apart and not (one.has_high or next_.has_low)):
        yield _finding(one, next_, rule=RULE)
    elif apart < 0 or (not apart and one.has_high and next_.has_low and _sharp(one, next_)):
        yield _finding(one, next_, rule=f"{RULE}/both")


def _sharp(one: _Span, next_: _Span) -> bool:
    """Say whether one of two could leave out the number they share; a range always has its ends."""
    return one.is_open or next_.is_open


def _finding(one: _Span, next_: _Span, *, rule: str) -> Finding:
    args = {"one": one.title, "next": next_.title, "number": one.upto}
    here = Related(at=one.at, note=f"{RULE}/here", args={"one": one.title})
    return Finding(rule=rule, at=next_.at, args=args, severity=Severity.WARNING, related=(here,))


def _comparable(bounds: list[Quantity]) -> bool:
    """Say whether numbers are of one kind, in one unit where none is a multiple of another."""
    sorts = {(one.kind, one.unit if one.kind is Kind.COUNT else "", one.per) for one in bounds}
    return len(sorts) == 1 and not any(one.bound is Bound.ABOUT for one in bounds)


def _is_whole(bound: Quantity) -> bool:
    ends = (bound.size, bound.most)
    return bound.kind in _WHOLE and all(end == end.to_integral_value() for end in ends)


def _span(member: Member, bound: Quantity, step: int) -> _Span:
    """Return the numbers that a bound lets in; in whole numbers, the next one is a step away."""
    above, below = bound.bound is Bound.MORE_THAN, bound.bound is Bound.LESS_THAN
    low = bound.size + (step if above else 0)
    high = bound.most - (step if below else 0)
    return _Span(
        low=_LEAST if below or bound.bound is Bound.AT_MOST else low,
        high=_MOST if above or bound.bound is Bound.AT_LEAST else high,
        has_low=not above or bool(step),
        has_high=not below or bool(step),
        title=member.title,
        upto=bound.high or bound.low,
        at=route(member, "bound"),
    )
