"""What the rest of the site needs of a page: to list it, to find it, to hold it against others."""

from __future__ import annotations

import dataclasses as dc
from collections.abc import Iterator, Mapping, Sequence

from pledgebook.outputs.site import plain
from pledgebook.outputs.site.ending import Ends, ends
from pledgebook.outputs.site.measured import Measured, unbeaten
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.sheet import Sheet

Passage = tuple[str, str, str, str]
"""A clause that can be found: anchor, heading of its chapter, title, and text as printed."""


@dc.dataclass(frozen=True, slots=True, kw_only=True)
class Listing(Sheet):
    """One edition in one language: its clauses in plain text, and when its warranty ends.

    ``best`` are, by metric, those of its measures that no other of its own is better than.
    """

    passages: tuple[Passage, ...]
    ends: tuple[Ends, ...]
    best: Mapping[str, tuple[Measured, ...]]


def listing(page: Page) -> Listing:
    """Return ``page`` without what only its own readers see."""
    known = {field.name: getattr(page, field.name) for field in dc.fields(Sheet)}
    passages = tuple(
        (
            clause.anchor,
            chapter.heading,
            clause.title,
            plain.text(plain.own(clause.blocks), page.language),
        )
        for chapter in page.letter.chapters
        for clause in chapter.clauses
    )
    return Listing(
        **known,
        passages=passages,
        ends=ends(page.sla, page.letter),
        best=dict(_best(page.measured)),
    )


def _best(measured: Sequence[Measured]) -> Iterator[tuple[str, tuple[Measured, ...]]]:
    by_metric: dict[str, list[Measured]] = {}
    for one in measured:
        by_metric.setdefault(one.measure.metric, []).append(one)
    return ((metric, unbeaten(ones)) for metric, ones in by_metric.items())
