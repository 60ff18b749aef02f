"""How wide a text is and where its lines break, without a font at hand.

Widths are classes of characters measured on Noto Sans CJK (the widest weight), so that a line that
fits by this reckoning fits in fact.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pledgebook.outputs.pictures.paths import number

# In ems, the widest of each class.
_WIDE, _CAPITAL, _DIGIT, _SMALL, _NARROW, _BROAD = 1.0, 0.77, 0.59, 0.65, 0.39, 1.08
_NARROW_LETTERS = frozenset("iIjlf.,:;'|!()[]{}-/\\ ")
_BROAD_LETTERS = frozenset("MWmw&@%№")
_WIDE_LETTERS = frozenset("—…“”‘’·×÷±≤≥")
# No line begins with the first nor ends with the second (GB/T 15834-2011, 5.1.10).
_NOT_FIRST = frozenset("，。、；：？！）》〉」』】〕”’%％℃°…—～~·,.;:?!)]}")
_NOT_LAST = frozenset("（《〈「『【〔“‘([{￥$")
_UNIT = re.compile(r"[0-9A-Za-z][0-9A-Za-z.,:/+×%@_-]*|.", re.DOTALL)
_PART = re.compile(r"[^-/_@]+[-/_@]*|[-/_@]+")


@dataclass(frozen=True, slots=True)
class Label:
    """Lines of text in one size: baselines begin at ``y``, ``leading`` points apart."""

    x: float
    y: float
    size: float
    leading: float
    lines: tuple[str, ...]
    anchor: str = "start"

    @property
    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """Return each line behind its x and y, as SVG writes them."""
        x = number(self.x)
        return tuple(
            (x, number(self.y + place * self.leading), line)
            for place, line in enumerate(self.lines)
        )


def width(text: str, size: float) -> float:
    """Return the width of ``text`` in points, set in ``size`` points; never too small."""
    return sum(map(_ems, text)) * size


@lru_cache(maxsize=4096)
def _ems(letter: str) -> float:
    if letter in _BROAD_LETTERS:
        return _BROAD
    if letter in _WIDE_LETTERS or unicodedata.east_asian_width(letter) in "WFA":
        return _WIDE
    if letter in "0123456789":
        return _DIGIT
    if letter in _NARROW_LETTERS:
        return _NARROW
    return _CAPITAL if letter.isupper() else _SMALL


def wrap(text: str, size: float, room: float) -> tuple[str, ...]:
    """Break ``text`` into lines no wider than ``room`` points; '' has no lines.

    Words and numbers stay whole, and punctuation stays with what it belongs to, unless that alone
    is wider than the room.
    """
    whole = " ".join(text.split())
    if width(whole, size) <= room:
        return (whole,) if whole else ()
    lines: list[str] = []
    line = ""
    for piece in _pieces(whole, size, room):
        if line and width(line + piece.rstrip(), size) > room:
            lines.append(line.rstrip())
            line = ""
        line += piece if line else piece.lstrip()
    if line.rstrip():
        lines.append(line.rstrip())
    return tuple(lines)


def cut(text: str, size: float, room: float) -> str:
    """Return ``text``, cut off with an ellipsis where it is wider than ``room`` points."""
    if width(text, size) <= room:
        return text
    kept = text
    while kept and width(f"{kept}…", size) > room:
        kept = kept[:-1]
    return f"{kept.rstrip()}…"


def words(text: str) -> list[str]:
    """Return the words and numbers of ``text``, each Chinese character for itself."""
    return [unit for unit in _UNIT.findall(text) if not unit.isspace()]


def _pieces(text: str, size: float, room: float) -> list[str]:
    """Return what may not be broken: a word, a number, a character with its punctuation."""
    pieces: list[str] = []
    for unit in _UNIT.findall(text):
        if width(unit, size) > room:
            pieces.extend(_broken(unit, size, room))
        elif pieces and (unit in _NOT_FIRST or pieces[-1][-1] in _NOT_LAST):
            joined = pieces[-1] + unit
            pieces[-1:] = [joined] if width(joined, size) <= room else [pieces[-1], unit]
        else:
            pieces.append(unit)
    return pieces


def _broken(unit: str, size: float, room: float) -> Iterator[str]:
    """Yield the parts of a word that is wider than the room: to its hyphens, or its letters."""
    for part in _PART.findall(unit):
        yield from (part,) if width(part, size) <= room else part


def balanced(text: str, size: float, room: float) -> tuple[str, ...]:
    """Break ``text`` like `wrap`, in as many lines, but of nearly one length."""
    lines = wrap(text, size, room)
    if len(lines) < 2:
        return lines
    longest = max(width(word, size) for word in words(text))
    least = longest if longest <= room else size
    narrow = room
    while narrow - size / 2 >= least and len(wrap(text, size, narrow - size / 2)) == len(lines):
        narrow -= size / 2
    return wrap(text, size, narrow)
