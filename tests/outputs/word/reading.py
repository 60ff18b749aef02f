"""A Word file read as Word reads it: paragraphs with the labels that their numbering gives them."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
VAL = f"{W}val"


@dataclass(frozen=True)
class Line:
    """A paragraph: its style by name, its label, what it says, and whether a table holds it."""

    style: str
    label: str
    text: str
    table: int = 0


def counted(number: int) -> str:
    """Count in Chinese, up to 99, as Word does under the name of chineseCountingThousand."""
    digits = "〇一二三四五六七八九"
    tens, ones = divmod(number, 10)
    return (
        ("" if tens < 2 else digits[tens]) + ("十" if tens else "") + (digits[ones] if ones else "")
    )


class Word:
    """The parts of a .docx."""

    def __init__(self, content: bytes) -> None:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            assert packed.testzip() is None
            self.names = packed.namelist()
            self.parts = {name: packed.read(name) for name in self.names}

    def part(self, name: str) -> Any:
        return etree.fromstring(self.parts[name])

    @cached_property
    def body(self) -> Any:
        return self.part("word/document.xml").find(f"{W}body")

    @cached_property
    def styles(self) -> dict[str, Any]:
        found = self.part("word/styles.xml").findall(f"{W}style")
        return {style.get(f"{W}styleId"): style for style in found}

    def style(self, paragraph: Any) -> Any:
        named = paragraph.find(f"{W}pPr/{W}pStyle")
        return self.styles[named.get(VAL) if named is not None else "Normal"]

    def name(self, paragraph: Any) -> str:
        name: str = self.style(paragraph).find(f"{W}name").get(VAL)
        return name

    def chain(self, style: Any) -> Iterator[Any]:
        """Yield a style, the one it is based on, and so on."""
        while style is not None:
            yield style
            based = style.find(f"{W}basedOn")
            style = self.styles[based.get(VAL)] if based is not None else None

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """Return what the body says, in its order, without the box for the seal."""
        counters, tables = Counters(self), 0
        found: list[Line] = []
        for block in self.body.iter(f"{W}p", f"{W}tbl"):
            if block.tag == f"{W}tbl":
                tables += 1
                continue
            above = {one.tag for one in block.iterancestors()}
            if f"{W}txbxContent" in above:
                continue
            inside = tables if f"{W}tbl" in above else 0
            words = said(block)
            label = counters.label(block)
            if words or label:
                found.append(Line(self.name(block), label, words, inside))
        return tuple(found)

    def edge(self, kind: str) -> str:
        """Return all that the headers (``header``) or footers say, watermarks too."""
        names = sorted(name for name in self.names if name.startswith(f"word/{kind}"))
        found = []
        for name in names:
            root = self.part(name)
            found += [one.text or "" for one in root.iter(f"{W}t")]
            found += [
                one.get("string") for one in root.iter("{urn:schemas-microsoft-com:vml}textpath")
            ]
        return "\n".join(filter(None, found))


def said(paragraph: Any) -> str:
    """Return the words of a paragraph, without those of a box in it."""
    made = ""
    for one in paragraph.iter(f"{W}t", f"{W}br", f"{W}tab"):
        ends_page = one.get(f"{W}type") == "page"
        if next(one.iterancestors(f"{W}p")) is paragraph and not ends_page:
            made += (
                (one.text or "") if one.tag == f"{W}t" else "\n" if one.tag == f"{W}br" else "\t"
            )
    return made


class Counters:
    """What is counted while a document is read: one counter a level of each list."""

    def __init__(self, word: Word) -> None:
        self._word = word
        root = word.part("word/numbering.xml")
        lists = {one.get(f"{W}abstractNumId"): one for one in root.findall(f"{W}abstractNum")}
        self._lists = {
            num.get(f"{W}numId"): lists[num.find(f"{W}abstractNumId").get(VAL)]
            for num in root.findall(f"{W}num")
        }
        self._starts = {
            (num.get(f"{W}numId"), int(over.get(f"{W}ilvl"))): int(
                over.find(f"{W}startOverride").get(VAL)
            )
            for num in root.findall(f"{W}num")
            for over in num.findall(f"{W}lvlOverride")
        }
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[tuple[str, int]] = set()

    def label(self, paragraph: Any) -> str:
        """Count a paragraph, and return its label."""
        numbered = next(self._numbered(paragraph), None)
        which = numbered.find(f"{W}numId").get(VAL) if numbered is not None else "0"
        if which == "0":
            return ""
        place = numbered.find(f"{W}ilvl")
        level = int(place.get(VAL)) if place is not None else 0
        levels = {int(one.get(f"{W}ilvl")): one for one in self._lists[which].findall(f"{W}lvl")}
        counts = self._counts.setdefault(self._lists[which].get(f"{W}abstractNumId"), {})
        if (which, level) in self._starts and (which, level) not in self._begun:
            counts[level] = self._starts[which, level] - 1
        self._begun.add((which, level))
        counts[level] = counts.get(level, 0) + 1
        for deeper in [one for one in counts if one > level]:
            del counts[deeper]
        return self._worded(levels, level, counts)

    def _numbered(self, paragraph: Any) -> Iterator[Any]:
        for place in (paragraph, *self._word.chain(self._word.style(paragraph))):
            yield from place.findall(f"{W}pPr/{W}numPr")

    @staticmethod
    def _worded(levels: dict[int, Any], level: int, counts: dict[int, int]) -> str:
        text: str = levels[level].find(f"{W}lvlText").get(VAL)
        for place, count in counts.items():
            chinese = levels[place].find(f"{W}numFmt").get(VAL) == "chineseCountingThousand"
            text = text.replace(f"%{place + 1}", counted(count) if chinese else str(count))
        after = levels[level].find(f"{W}suff")
        parted = after.get(VAL) if after is not None else "tab"
        return text + {"space": " ", "nothing": "", "tab": "\t"}[parted]
