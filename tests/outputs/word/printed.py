"""What the HTML of a letter prints, line by line, with the numbers that items are given."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

BLOCKS = {"h1", "h2", "h3", "p", "li", "caption", "th", "td", "figcaption", "div"}


@dataclass
class Printed(HTMLParser):
    """Lines in order; ``pictures`` are the texts of each figure, which are no lines.

    What parts a title from the text that runs on after it is no word of either.
    """

    page: str
    lines: list[str] = field(default_factory=list)
    pictures: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._line = ""
        self._numbers: list[int | None] = []
        self._drawn = self._titled = self._listing = False
        self.feed(self.page)
        self.close()
        self._end()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS | {"ol", "ul"}:
            self._end()
        if tag in ("ol", "ul"):
            self._numbers.append(0 if tag == "ol" and not self._listing else None)
        if tag == "li" and self._numbers[-1] is not None:
            value = dict(attrs).get("value")
            self._numbers[-1] = int(value) if value else self._numbers[-1] + 1
            self._line = f"{self._numbers[-1]}."
        if tag == "svg":
            self._drawn = True
            self.pictures.append("")
        self._listing = self._listing or tag == "nav"  # its entries have labels of their own
        self._titled = False

    def handle_endtag(self, tag: str) -> None:
        if tag in BLOCKS:
            self._end()
        if tag in ("ol", "ul"):
            self._numbers.pop()
        self._drawn = self._drawn and tag != "svg"
        self._listing = self._listing and tag != "nav"
        self._titled = tag == "h3"

    def handle_data(self, data: str) -> None:
        if self._drawn:
            self.pictures[-1] += f" {data}"
        elif not self._titled:
            self._line += data

    def _end(self) -> None:
        self.lines += [self._line] if self._line.strip() else []
        self._line = ""


def plain(text: str) -> str:
    """Return a text without white space."""
    return re.sub(r"\s", "", text)
