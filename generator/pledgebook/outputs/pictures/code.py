"""A QR code (ISO/IEC 18004) as one path of strokes, a module a unit.

Strokes take half the bytes of outlines.
"""

from __future__ import annotations

from dataclasses import dataclass

import segno

_QUIET = 4  # modules of white that a reader needs around it


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """The dark modules as an SVG path, one unit wide; ``size`` is the side, quiet zone included."""

    size: int
    path: str


def code(text: str) -> Code:
    """Return the code of ``text``, of up to 2,331 bytes; `segno.DataOverflowError` for more."""
    matrix = segno.make(text, micro=False, error="m", boost_error=False).matrix
    runs = [
        f"M{start + _QUIET} {row + _QUIET}.5h{length}"
        for row, modules in enumerate(matrix)
        for start, length in _runs(modules)
    ]
    return Code(size=len(matrix) + 2 * _QUIET, path="".join(runs))


def _runs(modules: bytearray | tuple[int, ...]) -> list[tuple[int, int]]:
    """Return where dark modules stand in a row: the first of each run, and how many."""
    runs: list[tuple[int, int]] = []
    for place, dark in enumerate(modules):
        if dark and runs and sum(runs[-1]) == place:
            runs[-1] = (runs[-1][0], runs[-1][1] + 1)
        elif dark:
            runs.append((place, 1))
    return runs
