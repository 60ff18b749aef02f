"""A leaner tree of structure: text stands in its paragraph, cell or heading directly.

WeasyPrint wraps each line of text in a span of its own. Those that say nothing (no language, no
alternative text) are taken out; readers get the same text in the same order.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydyf import Array, Dictionary

_HOLDERS = {"/P", "/TD", "/TH", "/H1", "/H2", "/H3", "/Lbl", "/LBody", "/Caption", "/Link", "/Span"}
_BARE = {"Type", "S", "K", "Pg", "P"}


def flatten(pdf: Any) -> None:
    """Take the bare spans of ``pdf`` (pydyf) out of its structure tree."""
    elements = {
        each.reference: each
        for each in pdf.objects
        if isinstance(each, Dictionary) and each.get("Type") == "/StructElem"
    }
    inherited: dict[bytes, bytes] = {}
    for reference, element in elements.items():
        if element["S"] in _HOLDERS:
            _take(element, reference, elements, inherited)
    for owners in _owners(pdf):
        owners[:] = [_last(reference, inherited) for reference in owners]
    for element in elements.values():
        _shorten(element)


def _take(
    holder: Any, own: bytes, elements: Mapping[bytes, Any], inherited: dict[bytes, bytes]
) -> None:
    """Put the marked content of bare spans in ``holder`` in their place."""
    kids: list[Any] = []
    for kid in holder["K"]:
        span = elements.get(kid) if isinstance(kid, bytes) else None
        if span is not None and _is_bare(span, holder):
            kids += span["K"]
            inherited[kid] = own
            span.free = "f"
        else:
            kids.append(kid)
    holder["K"] = Array(kids)


def _is_bare(span: Any, holder: Any) -> bool:
    return (
        span["S"] == "/Span"
        and set(span) <= _BARE
        and span["Pg"] == holder["Pg"]
        and all(isinstance(kid, int) for kid in span["K"])
    )


def _shorten(element: Any) -> None:
    """Leave out what may be: the type, and the page where no content stands directly."""
    del element["Type"]
    if isinstance(element["K"], list) and not any(isinstance(kid, int) for kid in element["K"]):
        element.pop("Pg", None)


def _owners(pdf: Any) -> list[Any]:
    """Return the lists of the parent tree: for each page, whose each marked content is."""
    root = next(
        each
        for each in pdf.objects
        if isinstance(each, Dictionary) and each.get("Type") == "/StructTreeRoot"
    )
    numbers = pdf.objects[int(root["ParentTree"].split()[0])]["Nums"]
    return [owners for owners in numbers[1::2] if isinstance(owners, list)]


def _last(reference: bytes, inherited: Mapping[bytes, bytes]) -> bytes:
    while reference in inherited:
        reference = inherited[reference]
    return reference
