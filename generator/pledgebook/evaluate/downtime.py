"""Which outages count for an availability, united, and how much of the agreed time they took."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from pledgebook.clock.opening import Span, merge
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.outage import Outage


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruptions:
    """When a service was down, united, for one value of each name in ``each``.

    ``unclear`` are outages of which nobody can tell whether they count: an attribute is missing.
    ``undated`` is where outages may have been whose times cannot be used.
    """

    each: Mapping[str, str]
    down: tuple[Span, ...]
    unclear: tuple[Span, ...]
    undated: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Found:
    """The stretches of one value of each name in ``each``."""

    down: list[Span] = field(default_factory=list)
    undated: list[Span] = field(default_factory=list)


def interruptions(
    entry: Plain, outages: Iterable[Outage], scopes: Plain, known_to: int
) -> list[Interruptions]:
    """Return the outages that count for an entry, apart for each value of its ``each``.

    Where no outage says of what it is, all are of the service that is asked about. Raise
    `Unsupported` where outages lack what they are to be told apart by.
    """
    begun = [one for one in outages if one.from_ is None or one.from_ < known_to]
    facets = _facets(entry, scopes, begun)
    each = tuple(entry["measure"].get("each", ()))
    found: dict[tuple[str, ...], _Found] = {}
    every = _Found()  # what may be of any value
    unclear: list[Span] = []
    for one in begun:
        if one.attrs.get("exclusion") in entry.get("exclusions", ()):
            continue
        inside = _inside(one, facets, entry.get("not_scope", {}))
        if inside is False:
            continue
        if one.problem is not None:
            known = inside and all(name in one.attrs for name in each)
            of = found.setdefault(_key(one, each), _Found()) if known else every
            of.undated.append(_within(one, known_to))
        elif inside is None:
            unclear.append(_within(one, known_to))
        else:
            found.setdefault(_key(one, each), _Found()).down.append(_within(one, known_to))
    return [
        Interruptions(
            each=dict(zip(each, key, strict=False)),
            down=tuple(merge(of.down)),
            unclear=tuple(merge(unclear)),
            undated=tuple(merge([*of.undated, *every.undated])),
        )
        for key, of in sorted(found.items() or [((), _Found())], key=lambda item: item[0])
    ]


def _within(one: Outage, known_to: int) -> Span:
    """Return from when to when an outage was, or may have been."""
    until = known_to if one.until is None else min(one.until, known_to)
    return 0 if one.from_ is None else one.from_, until


def _facets(entry: Plain, scopes: Plain, outages: Sequence[Outage]) -> dict[str, Sequence[str]]:
    """Return the values per facet that an outage has to have; by the service only where it says."""
    found: dict[str, Sequence[str]] = dict(entry.get("scope", {}))
    of = entry["of"]
    for facet, words in scopes.items():
        if any(word["id"] == of for word in words):
            told = any(facet in one.attrs for one in outages)
            return found | {facet: [of]} if told else found
    if any("item" in one.attrs for one in outages):
        raise Unsupported("service-not-recorded", of=of)
    return found


def _inside(one: Outage, scope: Mapping[str, Sequence[str]], not_scope: Plain) -> bool | None:
    """Say whether an outage counts; None where an attribute is missing that would tell."""
    missing = False
    for facets, wanted in ((scope, True), (not_scope, False)):
        for name, values in facets.items():
            value = one.attrs.get(name)
            if value is None:
                missing = True
            elif (value in values) is not wanted:
                return False
    return None if missing else True


def _key(one: Outage, each: Sequence[str]) -> tuple[str, ...]:
    for name in each:
        if name not in one.attrs:
            raise Unsupported("each-not-recorded", name=name)
    return tuple(one.attrs[name] for name in each)


def common(some: Sequence[Span], others: Sequence[Span]) -> list[Span]:
    """Return what lies in both of two runs of merged spans."""
    found: list[Span] = []
    first = second = 0
    while first < len(some) and second < len(others):
        start = max(some[first][0], others[second][0])
        end = min(some[first][1], others[second][1])
        if start < end:
            found.append((start, end))
        if some[first][1] < others[second][1]:
            first += 1
        else:
            second += 1
    return found


def total(spans: Iterable[Span]) -> int:
    """Return the seconds of merged spans."""
    return sum(end - start for start, end in spans)


def slotted(agreed: Sequence[Span], lost: Sequence[Span], start: int, slot: int) -> Fraction:
    """Return the mean, over all slots with agreed time, of the share that was up in each.

    Slots follow one another from ``start`` on, each of ``slot`` seconds.
    """
    due, down = _per_slot(agreed, start, slot), _per_slot(lost, start, slot)
    missing = sum((Fraction(down[number], due[number]) for number in down), Fraction(0))
    return 1 - missing / len(due)


def _per_slot(spans: Iterable[Span], start: int, slot: int) -> dict[int, int]:
    """Return the seconds of spans in each slot that has some."""
    found: dict[int, int] = {}
    for begin, end in spans:
        for number in range((begin - start) // slot, (end - 1 - start) // slot + 1):
            low = start + number * slot
            found[number] = found.get(number, 0) + min(end, low + slot) - max(begin, low)
    return found
