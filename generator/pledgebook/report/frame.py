"""The line that a finding is about, with a mark under its place."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook.report.subject import Subject
from pledgebook.source import Place
from pledgebook.wording.columns import columns


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A line as it is shown, and how many columns stand before the mark below it."""

    number: int
    shown: str
    before: int


def frame(subject: Subject, place: Place, width: int) -> Frame | None:
    """Return the line of a place, cut around it to about ``width`` columns.

    None where the text is not at hand.
    """
    text = subject.document.text_of(place.file) if subject.document else None
    written = (text or "").split("\n")
    if text is None or place.line > len(written):
        return None
    line = "".join(map(_visible, written[place.line - 1]))
    at = place.column - 1
    start, end = _cut(line, at, width)
    head = "…" if start > 0 else ""
    tail = "…" if end < len(line) else ""
    before = columns(head + line[start:at])
    return Frame(number=place.line, shown=f"{head}{line[start:end]}{tail}", before=before)


def _cut(line: str, at: int, width: int) -> tuple[int, int]:
    """Return the part of a line to show: half before the mark, more where less stands behind."""
    room = max(width // 2, width - columns(line[at:]))
    start = at - len(list(_fitting(reversed(line[:at]), room)))
    room = width - columns(line[start:at])
    return start, at + len(list(_fitting(line[at:], room)))


def _fitting(letters: Iterable[str], room: int) -> Iterator[str]:
    """Yield the first letters that fit into ``room`` columns."""
    for letter in letters:
        room -= columns(letter)
        if room < 0:
            return
        yield letter


def _visible(letter: str) -> str:
    return letter if letter.isprintable() else "�" if letter != "\t" else "→"
