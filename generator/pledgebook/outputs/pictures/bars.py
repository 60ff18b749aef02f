"""What a timeline is drawn of: bars, and headings over several of them."""

from __future__ import annotations

from dataclasses import dataclass

from pledgebook.outputs.pictures.lines import Label

# From line to line of a title and of a note, in points.
LEADING, TIGHT = 13.0, 11.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One period: its bar, open to the right where it has no end, and what is written at it."""

    x: float
    y: float
    width: float
    height: float
    open: bool
    tone: int
    title: Label
    lasts: Label
    inside: bool
    note: Label

    @property
    def bottom(self) -> float:
        """Return where the bar ends with all that is written at it."""
        titles = self.y + len(self.title.lines) * LEADING
        return max(titles, self.y + self.height + len(self.note.lines) * TIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What the bars below have in common: the name of their period, and a note."""

    title: Label
    note: Label
