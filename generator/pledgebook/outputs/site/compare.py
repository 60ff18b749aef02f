"""The pages that hold commitments against each other, and the measures they need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import PurePosixPath
from typing import Any

from pledgebook.order import Direction, Measure, chains, runs
from pledgebook.order.metrics import ADDING, METRICS
from pledgebook.outputs.file import File
from pledgebook.outputs.site import apart
from pledgebook.outputs.site.embedding import json_text
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.measured import Measured
from pledgebook.outputs.site.paging import leaves
from pledgebook.wording import tongues

FOLDER = PurePosixPath("compare")
DATA = PurePosixPath("assets/compare-data.js")
MOST = 32  # commitments in a table of all

_MAIN = ("warranty", "respond", "arrive", "restore", "service-hours", "visits", "exclusions")
_PLACES = {metric: place for place, metric in enumerate(METRICS)}
# Of several acts that end a fault, the one that is promised is shown.
_ENDING = ("restore", "resolve", "repair")
_SIGNS = {
    Direction.STRONGER: "s",
    Direction.WEAKER: "w",
    Direction.SAME: "=",
    Direction.CHANGED: "?",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One commitment in the table of all; a cell holds what it promises by one metric."""

    page: Listing
    cells: tuple[tuple[Measured, ...], ...]


def files(pages: Sequence[Listing], book: Book, language: str) -> Iterator[File]:
    """Yield the page and its data: every edition in the language that prevails.

    The table of all goes on on further pages where it is long; only the first compares.
    """
    shown = sorted((page for page in pages if page.prevails), key=_place)
    context: dict[str, object] = {
        "acts": tongues.acts(language),
        "metrics": tuple(METRICS),
        "main": _MAIN,
        "names": apart.names(shown),
        "editions": shown,
        "alternates": (),
    }
    rows = (_row(page) for page in shown if not page.standing.frozen)
    for leaf in leaves(rows, MOST):
        given = context | {"leaf": leaf}
        yield fill("compare.html.j2", FOLDER, given, language, book, leaf.name)
    yield File(DATA, data(shown).encode())


def _place(page: Listing) -> tuple[str, str, bool, int]:
    return page.title, page.id, page.standing.frozen, -page.version


def _row(page: Listing) -> Row:
    return Row(page=page, cells=tuple(_best(page, metric) for metric in _MAIN))


def _best(page: Listing, metric: str) -> tuple[Measured, ...]:
    """Return what nothing else of the same metric is better than, each value once."""
    names = _ENDING if metric in _ENDING else (metric,)
    return next((page.best[name] for name in names if name in page.best), ())


def data(pages: Sequence[Listing]) -> str:
    """Return a script that sets ``pledgebookCompare``: the editions, and how their values order.

    A measure is ``[metric, grade, text, place, anchor, act]``, texts by their number in ``texts``.
    ``order[metric][a]`` is what becomes of the customer from grade ``a`` to each other in turn, in
    runs: ``3s1=2w`` is three times ``s`` stronger, once ``=`` the same, twice ``w`` weaker; ``?``
    cannot be ordered. Of the metrics in ``adding`` several promises are more than one. An edition
    stands by its status, or with a published version by the day of that.
    """
    texts, grades, names = _Numbers(), _Grades(pages), apart.names(pages)
    editions = [
        _edition(page, names[page.id])
        | {"measures": [_measure(one, texts, grades) for one in page.measured]}
        for page in pages
    ]
    content: Mapping[str, Any] = {
        "metrics": list(METRICS),
        "adding": sorted(ADDING),
        "texts": texts.known,
        "order": {metric: list(_order(found)) for metric, found in grades.by_metric.items()},
        "editions": editions,
    }
    return f"window.pledgebookCompare = {json_text(content)};\n"


def _edition(page: Listing, name: str) -> dict[str, Any]:
    standing = page.date.isoformat() if page.standing.frozen else page.standing.status.value
    return {
        "key": str(page.folder),
        "id": page.id,
        "lang": page.lang,
        "title": name,
        "version": page.version,
        "standing": standing,
    }


def _measure(one: Measured, texts: _Numbers, grades: _Grades) -> list[int]:
    measure = one.measure
    said = (one.text, one.place, one.anchor, measure.id)
    return [_PLACES[measure.metric], grades.numbers[one.grade], *map(texts.number, said)]


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
    """Measures that promise the same, by metric: each kept once, numbered chain after chain."""

    def __init__(self, pages: Iterable[Listing]) -> None:
        found: dict[str, dict[str, Measure]] = {}
        for page in pages:
            for one in page.measured:
                found.setdefault(one.measure.metric, {}).setdefault(one.grade, one.measure)
        self.by_metric = {metric: chains(known.values()) for metric, known in found.items()}
        self.numbers = {
            one.grade: number
            for found in self.by_metric.values()
            for number, one in enumerate(chain.from_iterable(found))
        }


def _order(found: Sequence[Sequence[Measure]]) -> Iterator[str]:
    """Yield for each measure of all chains its directions to all of them."""
    for old in chain.from_iterable(found):
        told = (run for one in found for run in runs(old, one))
        yield "".join(f"{count}{_SIGNS[direction]}" for direction, count in told)
