"""The styles of an open document, found by name: Word makes their ids anew when it saves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"

# The children of w:pPr in the order of ISO/IEC 29500-1, 17.3.1.26.
_ORDER = """
    pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr
    shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN
    bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc
    textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange
"""
_PLACES = {f"{W}{name}": place for place, name in enumerate(_ORDER.split())}


def set_property(paragraph: Any, name: str, *children: Any, **attributes: str) -> None:
    """Set a property of a paragraph in its place, instead of one of that name."""
    properties = paragraph.find(f"{W}pPr")
    if properties is None:
        properties = paragraph.makeelement(f"{W}pPr", {})
        paragraph.insert(0, properties)
    for old in properties.findall(f"{W}{name}"):
        properties.remove(old)
    said = {f"{W}{key}": value for key, value in attributes.items()}
    made = properties.makeelement(f"{W}{name}", said)
    made.extend(children)
    before = [one for one in properties if _PLACES.get(one.tag, 0) < _PLACES[made.tag]]
    properties.insert(len(before), made)


class Styles:
    """The styles of a document; ``root`` is its ``w:styles``."""

    def __init__(self, root: Any) -> None:
        styles = root.findall(f"{W}style")
        self._by_id = {style.get(f"{W}styleId"): style for style in styles}
        self._ids = {
            style.find(f"{W}name").get(VAL).casefold(): id_
            for id_, style in self._by_id.items()
            if style.find(f"{W}name") is not None
        }

    def id_of(self, name: str) -> str | None:
        """Return the id of the style called ``name``; None where there is none."""
        return self._ids.get(name.casefold())

    def above(self, paragraph: Any) -> Iterator[Any]:
        """Yield the style of a paragraph, the one it is based on, and so on."""
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        seen = []
        while named is not None and named.get(VAL) not in seen:
            seen.append(named.get(VAL))
            style = self._by_id.get(seen[-1])
            if style is None:
                return
            yield style
            named = style.find(f"{W}basedOn")
