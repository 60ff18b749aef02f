"""Where in a letter something stands: the nearest element that says so in ``data-at``."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

Route = tuple[str, ...]


class Element(Protocol):
    """What this package needs of an element of the parsed page (xml.etree)."""

    tag: str | object
    text: str | None
    tail: str | None

    def get(self, key: str) -> str | None:
        """Return an attribute."""

    def __iter__(self) -> Iterator[Element]: ...


def route(anchor: str) -> Route:
    """Return ``response/notices`` as a route of keys."""
    return tuple(part for part in anchor.split("/") if part)


def walk(element: Element, at: str = "") -> Iterator[tuple[Element, str]]:
    """Yield every element with the anchor it belongs to, from the top down."""
    at = element.get("data-at") or at
    yield element, at
    for child in element:
        yield from walk(child, at)


def texts(root: Element) -> Iterator[tuple[str, str]]:
    """Yield every text of the page that is printed, with its anchor."""
    hidden = {"style", "script", "head", "title", "meta"}
    owner: dict[int, str] = {}
    for element, at in walk(root):
        owner[id(element)] = at
        name = str(element.tag).rpartition("}")[2]
        if element.text and name not in hidden:
            yield element.text, at
        for child in element:
            if child.tail:
                yield child.tail, at
