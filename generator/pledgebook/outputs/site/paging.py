"""Long lists in several pages: ``index.html``, ``index.2.html`` and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Generic, TypeVar

Entry = TypeVar("Entry")

_AROUND = 2  # pages on each side of one that it leads to by their numbers


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaf(Generic[Entry]):
    """One page of a list: its ``number`` of ``count``, from 1 on, and what stands on it."""

    number: int
    count: int
    entries: tuple[Entry, ...]

    @property
    def name(self) -> str:
        """Return the name of its file."""
        return name(self.number)

    @property
    def before(self) -> str | None:
        """Return the file of the page before it; None for the first."""
        return name(self.number - 1) if self.number > 1 else None

    @property
    def after(self) -> str | None:
        """Return the file of the page after it; None for the last."""
        return name(self.number + 1) if self.number < self.count else None

    @property
    def shown(self) -> tuple[tuple[int, str], ...]:
        """Return the pages that it names, with their files: the first, the last, those around."""
        near = range(self.number - _AROUND, self.number + _AROUND + 1)
        numbers = sorted({1, self.count, *near} & set(range(1, self.count + 1)))
        return tuple((number, name(number)) for number in numbers)


def name(number: int) -> str:
    """Return the file of a page; it stays the same however many pages come after."""
    return "index.html" if number == 1 else f"index.{number}.html"


def leaves(
    entries: Iterable[Entry], most: int, size: Callable[[Entry], int] = lambda _: 1
) -> tuple[Leaf[Entry], ...]:
    """Return ``entries`` in pages of sizes up to ``most``; one page where there are none.

    An entry that is larger by itself has a page of its own.
    """
    pages: list[list[Entry]] = [[]]
    room = most
    for entry in entries:
        room -= size(entry)
        if room < 0 and pages[-1]:
            pages.append([])
            room = most - size(entry)
        pages[-1].append(entry)
    return tuple(
        Leaf(number=number, count=len(pages), entries=tuple(page))
        for number, page in enumerate(pages, 1)
    )
