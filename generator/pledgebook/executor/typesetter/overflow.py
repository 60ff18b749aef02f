"""What does not fit: lines wider than their place, boxes that leave the page.

Reads the laid-out boxes of WeasyPrint; `layout` knows nothing of overflow, it only paints it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pledgebook.executor.typesetter.places import route
from pledgebook.findings import Finding

MAX_FINDINGS = 20
_TOLERANCE = 1.0  # CSS pixels: an ink edge or a rounding, not a lost character


def overflowing(pages: list[Any], anchors: dict[Any, str]) -> tuple[Finding, ...]:
    """Return a finding for each place of ``pages`` where text or a picture does not fit."""
    found: dict[tuple[str, str], Finding] = {}
    for number, page in enumerate(pages, 1):
        box = page._page_box
        right = box.position_x + box.margin_width() - box.margin_right
        bottom = box.position_y + box.margin_height() - box.margin_bottom
        for each, limit in _boxes(box, right):
            if _sticks_out(each, limit, bottom):
                at = anchors.get(each.element, "")
                args: dict[str, str | int] = {"page": number, "text": _text(each)[:40]}
                found.setdefault(
                    (at, str(args["text"])),
                    Finding(rule="letter/overflow", at=route(at), args=args),
                )
    return tuple(found.values())[:MAX_FINDINGS]


def _boxes(page: Any, right: float) -> Iterator[tuple[Any, float]]:
    """Yield lines and pictures in the flow of a page with the right edge they must keep."""
    pending = [(child, right) for child in page.children if child.element_tag == "html"]
    while pending:
        box, limit = pending.pop()
        kind = type(box).__name__
        if kind == "LineBox" or kind.endswith("ReplacedBox"):
            yield box, limit
        if kind == "TableCellBox":
            limit = min(limit, box.position_x + box.border_width())
        pending += [(child, limit) for child in getattr(box, "children", ())]


def _sticks_out(box: Any, right: float, bottom: float) -> bool:
    return bool(
        box.position_x + box.width > right + _TOLERANCE
        or box.position_y + box.height > bottom + _TOLERANCE
    )


def _text(box: Any) -> str:
    own = getattr(box, "text", "")
    return own + "".join(_text(child) for child in getattr(box, "children", ()))
