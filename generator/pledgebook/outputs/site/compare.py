"""The page that holds two commitments against each other, and the measures it needs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Any

from pledgebook.order import Direction, Measure, compare
from pledgebook.order.metrics import ADDING, METRICS
from pledgebook.outputs.file import File
from pledgebook.outputs.site.embedding import json_text
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.measured import Measured
from pledgebook.outputs.site.page import Page
from pledgebook.wording import tongues

FOLDER = PurePosixPath("compare")
DATA = PurePosixPath("assets/compare-data.js")

_MAIN = ("warranty", "respond", "arrive", "restore", "service-hours", "visits", "exclusions")
# Of several acts that end a fault, the one that is promised is shown.
_ENDING = ("restore", "resolve", "repair")
_SIGNS = {
    Direction.STRONGER: "s",
    Direction.WEAKER: "w",
    Direction.SAME: "=",
    Direction.CHANGED: "?",
}
_Grade = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One commitment in the table of all; a cell holds what it promises by one metric."""

    page: Page
    cells: tuple[tuple[Measured, ...], ...]


def files(pages: Sequence[Page], book: Book, language: str) -> Iterator[File]:
    """Yield the page and its data: every edition in the language that prevails."""
    shown = sorted((page for page in pages if page.prevails), key=_place)
    context: dict[str, object] = {
        "acts": tongues.acts(language),
        "metrics": tuple(METRICS),
        "main": _MAIN,
        "rows": tuple(_row(page) for page in shown if not page.standing.frozen),
        "editions": shown,
        "alternates": (),
    }
    yield fill("compare.html.j2", FOLDER, context, language, book)
    yield File(DATA, data(shown).encode())


def _place(page: Page) -> tuple[str, str, bool, int]:
    return page.title, page.id, page.standing.frozen, -page.version


def _row(page: Page) -> Row:
    return Row(page=page, cells=tuple(_best(page, metric) for metric in _MAIN))


def _best(page: Page, metric: str) -> tuple[Measured, ...]:
    """Return what nothing else of the same metric is better than, each value once."""
    names = _ENDING if metric in _ENDING else (metric,)
    found = next((got for name in names if (got := _of(page, name))), ())
    best = [
        one
        for one in found
        if not any(compare(one.measure, other.measure) is Direction.STRONGER for other in found)
    ]
    return tuple({one.text: one for one in reversed(best)}.values())[::-1]


def _of(page: Page, metric: str) -> tuple[Measured, ...]:
    return tuple(one for one in page.measured if one.measure.metric == metric)


def data(pages: Sequence[Page]) -> str:
    """Return a script that sets ``pledgebookCompare``: the editions, and how their values order.

    A measure is ``[metric, grade, text, place, anchor, act]``, texts by their number in ``texts``.
    ``order[metric][a][b]`` is what becomes of the customer from grade ``a`` to grade ``b``: ``s``
    stronger, ``w`` weaker, ``=`` the same, ``?`` not to be ordered. Of the metrics in ``adding``
    several promises are more than one.
    """
    texts, grades = _Numbers(), _Grades()
    editions = [
        {
            "key": str(page.folder),
            "id": page.id,
            "lang": page.lang,
            "measures": [_measure(one, texts, grades) for one in page.measured],
        }
        for page in pages
    ]
    content: Mapping[str, Any] = {
        "metrics": list(METRICS),
        "adding": sorted(ADDING),
        "texts": texts.known,
        "order": {metric: _order(found) for metric, found in grades.by_metric.items()},
        "editions": editions,
    }
    return f"window.pledgebookCompare = {json_text(content)};\n"


def _measure(one: Measured, texts: _Numbers, grades: _Grades) -> list[int]:
    measure = one.measure
    said = (one.text, one.place, one.anchor, measure.id)
    metric = list(METRICS).index(measure.metric)
    return [metric, grades.number(measure), *map(texts.number, said)]


class _Numbers:
    """Texts, each kept once and known by its number."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def number(self, text: str) -> int:
        return self._numbers.setdefault(text, len(self._numbers))

    @property
    def known(self) -> list[str]:
        return list(self._numbers)


class _Grades:
    """Measures that promise the same, by metric: each kept once and known by its number."""

    def __init__(self) -> None:
        self.by_metric: dict[str, list[Measure]] = {}
        self._numbers: dict[_Grade, int] = {}

    def number(self, one: Measure) -> int:
        grade = (one.metric, one.value, one.share, one.binding)
        if grade not in self._numbers:
            known = self.by_metric.setdefault(one.metric, [])
            self._numbers[grade] = len(known)
            known.append(one)
        return self._numbers[grade]


def _order(found: Iterable[Measure]) -> list[str]:
    """Return the direction from each measure to each other, a line of signs for each."""
    ones = list(found)
    table = [[_SIGNS[Direction.SAME]] * len(ones) for _ in ones]
    for a, old in enumerate(ones):
        for b in range(a):
            direction = compare(old, ones[b])
            table[a][b], table[b][a] = _SIGNS[direction], _SIGNS[direction.reversed]
    return ["".join(line) for line in table]
