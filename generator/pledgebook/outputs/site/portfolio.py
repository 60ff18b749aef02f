"""The page of all promises of a book: the best and the worst, what ends when, what recurs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Generic, TypeVar

from pledgebook.order import Direction, compare
from pledgebook.order.metrics import CUSTOMER, METRICS, OWN, Better
from pledgebook.outputs.file import File
from pledgebook.outputs.site.fault import Running
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.measured import Measured
from pledgebook.outputs.site.paging import leaves
from pledgebook.wording import tongues

FOLDER = PurePosixPath("portfolio")

_RECURRING = ("visits", "reports", "training", "often")
MOST = 40  # periods, and duties, on a page
_LINKS = 3  # of those who promise the same, so many are named


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A value, and who promises it; ``more`` is how many beyond those that are named."""

    text: str
    by: tuple[tuple[Listing, Measured], ...]
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Range:
    """The best and the worst that commitments promise by one metric; ``count`` promise anything."""

    metric: str
    best: tuple[Held, ...]
    worst: tuple[Held, ...]
    count: int

    @property
    def same(self) -> bool:
        """Say whether all that promise anything promise the same."""
        return self.best == self.worst and len(self.best) == 1

    @property
    def apart(self) -> bool:
        """Say whether none of the promises can be ordered."""
        return self.best == self.worst and len(self.best) > 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Ending:
    """A period of the warranty of a commitment, and its last day where that is known."""

    page: Listing
    period: Running
    last: dt.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Duty:
    """What a commitment promises again and again."""

    page: Listing
    measured: Measured


Told = TypeVar("Told", Ending, Duty)


@dataclass(frozen=True, slots=True, kw_only=True)
class Alike(Generic[Told]):
    """What several commitments say in the same words; ``more`` is how many are not named."""

    first: Told
    by: tuple[Told, ...]
    more: int


def files(pages: Sequence[Listing], book: Book, language: str) -> Iterator[File]:
    """Yield the pages of the current commitments ``pages``, each in the language that prevails."""
    shown = sorted(pages, key=lambda page: (page.title, page.id))
    context: dict[str, object] = {
        "acts": tongues.acts(language),
        "ranges": tuple(ranges(shown)),
        "alternates": (),
        "count": len(shown),
    }
    ending, recurring = periods(shown), duties(shown)
    # Two lists in step: each page has the next part of both.
    for leaf in leaves(range(max(len(ending), len(recurring))), MOST):
        part = slice((leaf.number - 1) * MOST, leaf.number * MOST)
        given = context | {"leaf": leaf, "endings": ending[part], "duties": recurring[part]}
        yield fill("portfolio.html.j2", FOLDER, given, language, book, leaf.name)


def endings(pages: Iterable[Listing]) -> tuple[Ending, ...]:
    """Return the periods of every warranty, those whose last day is known first, by that day."""
    found = [
        Ending(page=page, period=one.period, last=one.last) for page in pages for one in page.ends
    ]
    return tuple(sorted(found, key=lambda one: (one.last is None, one.last or dt.date.min)))


def periods(pages: Sequence[Listing]) -> tuple[Alike[Ending], ...]:
    """Return the periods of all warranties, those of one title, length and last day together."""
    found: dict[Hashable, list[Ending]] = {}
    for one in endings(pages):
        period = one.period
        key = (one.last, period.ends is None, period.title, period.words, one.page.lang)
        found.setdefault(key, []).append(one)
    return tuple(map(_alike, found.values()))


def duties(pages: Iterable[Listing]) -> tuple[Alike[Duty], ...]:
    """Return what recurs, the duties of one title and frequency together."""
    found: dict[Hashable, list[Duty]] = {}
    for one in _duties(pages):
        key = (one.measured.place, one.measured.text, one.page.lang)
        found.setdefault(key, []).append(one)
    return tuple(map(_alike, found.values()))


def _alike(ones: Sequence[Told]) -> Alike[Told]:
    return Alike(first=ones[0], by=tuple(ones[:_LINKS]), more=len(ones[_LINKS:]))


def ranges(pages: Sequence[Listing]) -> Iterator[Range]:
    """Yield for each metric what no other commitment is better than, and what none is worse than.

    Of one commitment its best promise counts. What cannot be ordered stands beside one another.
    """
    for metric, better in METRICS.items():
        if better is Better.NEITHER or metric in (OWN, CUSTOMER):
            continue
        found = [(page, one) for page in pages for one in page.best.get(metric, ())]
        if found:
            yield Range(
                metric=metric,
                best=_held(found, Direction.STRONGER),
                worst=_held(found, Direction.WEAKER),
                count=len({page.id for page, _ in found}),
            )


def _held(found: Sequence[tuple[Listing, Measured]], direction: Direction) -> tuple[Held, ...]:
    """Return those values from which no other lies in a ``direction``."""
    values: dict[tuple[str, str], list[tuple[Listing, Measured]]] = {}
    for page, one in found:
        values.setdefault((one.grade, one.text), []).append((page, one))
    firsts = [ones[0][1].measure for ones in values.values()]
    return tuple(
        Held(text=ones[0][1].text, by=tuple(ones[:_LINKS]), more=len(ones[_LINKS:]))
        for ones in values.values()
        if not any(compare(ones[0][1].measure, other) is direction for other in firsts)
    )


def _duties(pages: Iterable[Listing]) -> Iterator[Duty]:
    for page in pages:
        for one in page.measured:
            if one.measure.metric in _RECURRING:
                yield Duty(page=page, measured=one)
