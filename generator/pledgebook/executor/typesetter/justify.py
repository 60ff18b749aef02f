"""True justification for Chinese: the slack of a line goes between its characters.

WeasyPrint stretches only spaces, so a Chinese line that ends before the margin stays ragged. Two of
its functions are replaced for that, and only in the version they were read in; with any other,
lines are set flush left, which is always correct.
"""

from __future__ import annotations

import re
from typing import Any

import weasyprint
from weasyprint.formatting_structure import boxes
from weasyprint.layout import inline
from weasyprint.text import line_break
from weasyprint.text.ffi import TO_UNITS, ffi, pango

VERSION = "70.0"

_WIDE = "\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u2026"
_GAP = re.compile(f"[{_WIDE}](?=[^ \u00a0])|[^ \u00a0](?=[{_WIDE}])|[ \u00a0](?=.)")
_CHINESE = re.compile(f"[{_WIDE}]")

_set_text = line_break.Layout.set_text


def install() -> bool:
    """Replace the two functions; False where WeasyPrint is of another version."""
    if weasyprint.__version__ != VERSION:
        return False
    inline.count_expandable_spaces = _count
    line_break.Layout.set_text = _spread  # type: ignore[method-assign]
    return True


def gaps(text: str) -> list[int]:
    """Return the characters of ``text`` that may have space added after them."""
    return [match.start() for match in _GAP.finditer(text)]


def _count(box: Any) -> int:
    if isinstance(box, boxes.TextBox):
        return len(gaps(box.text))
    if isinstance(box, boxes.LineBox | boxes.InlineBox):
        return sum(_count(child) for child in box.children)
    return 0


def _spread(self: Any, text: str, justify: bool = False) -> None:
    spacing = self.justification_spacing
    if not (justify and spacing and _CHINESE.search(text)):
        _set_text(self, text, justify)  # type: ignore[no-untyped-call]
        return
    self.justification_spacing = 0
    try:
        _set_text(self, text, justify)  # type: ignore[no-untyped-call]
    finally:
        self.justification_spacing = spacing
    attributes = pango.pango_layout_get_attributes(self.layout)
    if attributes == ffi.NULL:
        attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    for start, end in _runs(self.text):
        attribute = pango.pango_attr_letter_spacing_new(int(spacing * TO_UNITS))
        attribute.start_index, attribute.end_index = start, end
        pango.pango_attr_list_change(attributes, attribute)
    pango.pango_layout_set_attributes(self.layout, attributes)


def _runs(text: str) -> list[tuple[int, int]]:
    """Return the gaps of ``text`` as ranges of bytes, neighbours joined."""
    offsets = [0]
    for letter in text:
        offsets.append(offsets[-1] + len(letter.encode()))
    runs: list[tuple[int, int]] = []
    for place in gaps(text):
        start, end = offsets[place], offsets[place + 1]
        if runs and runs[-1][1] == start:
            runs[-1] = (runs[-1][0], end)
        else:
            runs.append((start, end))
    return runs
