"""When a term holds: stretches of instants, united, cut and taken out of one another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from zoneinfo import ZoneInfo

from pledgebook.clock.walls import instant
from pledgebook.evaluate.dating import Letter, Ran
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.objective import Validity

Always = tuple[Validity, ...]
ALWAYS: Always = (Validity(),)


def validity(term: Plain, letter: Letter, where: ZoneInfo) -> tuple[Validity, ...]:
    """Return when a term holds; empty where it always does.

    Any of its periods is enough; what must have happened on a dated day begins with that day.
    """
    held = ALWAYS
    if term.get("periods"):
        held = unite(stretch(letter.period(name), where) for name in term["periods"])
    if "after" in term:
        last = letter.period(term["after"]).last
        held = () if last is None else intersect(held, (_from(last + 1, where),))
    for event in term.get("requires", ()):
        day = letter.dated(event)
        held = held if day is None else intersect(held, (_from(day, where),))
    for name in term.get("not_periods", ()):
        held = subtract(held, stretch(letter.period(name), where))
    if not held:
        raise Unsupported("never-valid")
    return () if held == ALWAYS else held


def stretch(ran: Ran, where: ZoneInfo) -> Validity:
    """Return a period as a stretch of instants: its first and its last day belong to it."""
    end = None if ran.last is None else instant(ran.last + 1, 0, where)
    return Validity(from_=instant(ran.first, 0, where), to=end)


def _from(day: int, where: ZoneInfo) -> Validity:
    return Validity(from_=instant(day, 0, where))


def unite(stretches: Iterable[Validity]) -> tuple[Validity, ...]:
    """Return stretches in order, those that overlap or touch as one."""
    united: list[Validity] = []
    for one in sorted(stretches, key=_low):
        if united and not _before(united[-1].to, _low(one)):
            last = united.pop()
            end = None if None in (last.to, one.to) else max(last.to or 0, one.to or 0)
            united.append(Validity(from_=last.from_, to=end))
        else:
            united.append(one)
    return tuple(united)


def intersect(some: Sequence[Validity], others: Sequence[Validity]) -> tuple[Validity, ...]:
    """Return what lies in both."""
    found = (_common(one, other) for one in some for other in others)
    return tuple(one for one in found if one is not None)


def subtract(some: Sequence[Validity], taken: Validity) -> tuple[Validity, ...]:
    """Return what lies outside of one stretch."""
    outside = []
    if taken.from_ is not None:
        outside.append(Validity(to=taken.from_))
    if taken.to is not None:
        outside.append(Validity(from_=taken.to))
    return intersect(some, outside)


def _common(one: Validity, other: Validity) -> Validity | None:
    starts = [at for at in (one.from_, other.from_) if at is not None]
    ends = [at for at in (one.to, other.to) if at is not None]
    start, end = max(starts, default=None), min(ends, default=None)
    if start is not None and end is not None and start >= end:
        return None
    return Validity(from_=start, to=end)


def _low(one: Validity) -> float:
    return float("-inf") if one.from_ is None else one.from_


def _before(end: int | None, start: float) -> bool:
    return end is not None and end < start
