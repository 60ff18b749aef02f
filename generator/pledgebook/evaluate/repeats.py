"""Promises that were missed too often: so many times, in a row, within a length of time.

A miss counts once: what it has helped to bring about is not brought about by it again. Several
terms of one clause that one ticket misses are one miss, since they are one case.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from decimal import Decimal

from pledgebook.clock.days import corresponding
from pledgebook.evaluate.facts import Facts
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.occasion import Occasion
from pledgebook.model.units import BY_CODE, Kind


def repeated(
    missed: Plain, occasions: Iterable[Occasion], known: Facts
) -> list[tuple[Occasion, ...]]:
    """Return the misses that together were too many, each time that they were.

    ``occasions`` are all that came to an end, kept or missed. Raise `Unsupported` where a promise
    is not among those that were judged, or is counted in a way that occasions do not tell.
    """
    for name in missed["of"]:
        if name not in known.judged:
            raise Unsupported("promise-not-judged", name=name)
    found: list[tuple[Occasion, ...]] = []
    trail: list[Occasion] = []
    for one in _cases(one for one in occasions if _name(one) in missed["of"]):
        trail.append(one)
        hits = () if one.kept else (_reached(each, trail, known) for each in missed["any"])
        hit = next((misses for misses in hits if misses), ())
        if hit:
            found.append(hit)
            trail = []
    return found


def _name(one: Occasion) -> str:
    return one.clause.rpartition("/")[2]


def _cases(occasions: Iterable[Occasion]) -> list[Occasion]:
    """Return occasions in order of time, those of one ticket under one clause as one."""
    cases: dict[tuple[str, str], Occasion] = {}
    others: list[Occasion] = []
    for one in sorted(occasions, key=_order):
        if one.ticket is None:
            others.append(one)
            continue
        known = cases.setdefault((one.clause, one.ticket), one)
        if known.kept and not one.kept:
            cases[one.clause, one.ticket] = one
    return sorted([*others, *cases.values()], key=_order)


def _order(one: Occasion) -> tuple[int, str, str]:
    return one.at, one.promise, one.ticket or ""


def _reached(each: Plain, trail: Sequence[Occasion], known: Facts) -> tuple[Occasion, ...]:
    """Return the misses that fulfil one condition with the last of them; none if it does not."""
    count, unit = each["count"], BY_CODE[each["count"]["unit"]]
    needed = _whole(count["amount"]) + (count.get("bound") == "more-than")
    if count.get("bound", "at-least") not in ("at-least", "more-than") or "to" in count:
        raise Unsupported("count-not-supported", unit=unit.code)
    if unit.kind not in (Kind.MONTH, Kind.COUNT):
        raise Unsupported("count-not-supported", unit=unit.code)
    near = _near(each.get("rolling"), trail, known)
    if unit.kind is Kind.COUNT:
        misses = _run(near) if each.get("in_a_row") else [one for one in near if not one.kept]
        return tuple(misses) if len(misses) >= needed else ()
    months = _months(near, int(unit.factor), known)
    if each.get("in_a_row"):
        last = max(months)
        row = [last - back for back in range(len(months))]
        months = {number: months[number] for number in _while_in(row, months)}
    late = tuple(one for number in sorted(months) for one in months[number])
    return late if len(months) >= needed else ()


def _near(rolling: Plain | None, trail: Sequence[Occasion], known: Facts) -> list[Occasion]:
    """Return the occasions within a length of time up to the last one.

    Months are those that a month's promise belongs to: the eleven before, and its own.
    """
    if rolling is None:
        return [*trail]
    unit, last = BY_CODE[rolling["unit"]], known.local(trail[-1].at)
    amount = _whole(rolling["amount"]) * int(unit.factor)
    if unit.kind is Kind.MONTH:
        return [one for one in trail if corresponding(_first(one, known), amount) > last]
    if unit.kind in (Kind.DAY, Kind.CALENDAR_DAY) and not known.counts_work(unit.code):
        return [one for one in trail if _first(one, known) + amount > last]
    raise Unsupported("count-not-supported", unit=unit.code)


def _first(one: Occasion, known: Facts) -> int:
    """Return the day with which an occasion begins: that of its window, or its own."""
    return known.local(one.at if one.from_ is None else one.from_)


def _run(trail: Sequence[Occasion]) -> list[Occasion]:
    """Return the misses at the end of a trail, back to the last occasion that was kept."""
    kept = [place for place, one in enumerate(trail) if one.kept]
    return [*trail[kept[-1] + 1 :]] if kept else [*trail]


def _months(trail: Sequence[Occasion], size: int, known: Facts) -> dict[int, list[Occasion]]:
    """Return the misses of each month, quarter or year that has some, by its number."""
    found: dict[int, list[Occasion]] = {}
    for one in trail:
        if one.kept:
            continue
        number = _number(known.local(one.at), size)
        if _number(_first(one, known), size) != number:
            raise Unsupported("count-not-supported", unit="month")
        found.setdefault(number, []).append(one)
    return found


def _number(day: int, size: int) -> int:
    date = dt.date.fromordinal(day)
    return (date.year * 12 + date.month - 1) // size


def _while_in(row: Iterable[int], months: dict[int, list[Occasion]]) -> list[int]:
    found: list[int] = []
    for number in row:
        if number not in months:
            break
        found.append(number)
    return found


def _whole(text: str) -> int:
    amount = Decimal(text)
    if amount != amount.to_integral_value():
        raise Unsupported("count-not-supported", unit="time")
    return int(amount)
