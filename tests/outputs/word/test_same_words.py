"""PDF and Word file say the same, word for word and number for number, with the same labels."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

import pytest

from pledgebook.outputs.letter import Form, html
from pledgebook.wording.prose import Flow, LetterText, Timeline

from .letters import NAMES, letter, read
from .printed import Printed, plain
from .reading import Line

COVER = (
    "Title",
    "封面项目",
    "封面内容",
    "Particulars Name",
    "Particulars Value",
    "TOC Heading",
    "toc 1",
)
each = pytest.mark.parametrize("name", ["sample", *NAMES])


@cache
def main(name: str) -> Printed:
    """Return what is printed from the addressee to the signature."""
    page = html(letter(name), form=Form.PAPER, reference="sample")
    return Printed(
        page[page.index("<main>") : page.index("</main>")].split('<section class="sig')[0]
    )


def body(name: str) -> list[Line]:
    """Return the lines of the Word file from the addressee to the signature."""
    lines = read(name).lines
    first = next(place for place, line in enumerate(lines) if line.style == "Salutation")
    return [line for line in lines[first:] if line.style not in ("Closing", "Signature")]


def parted(name: str) -> tuple[list[str], list[str]]:
    """Return the lines that are printed too, and what stands for each picture."""
    lines, pictures, table = [], [], 0
    limits = [one.limit for one in figures(letter(name)) if isinstance(one, Flow)]
    for before, line in zip([None, *body(name)], body(name), strict=False):
        if before is not None and before.style in ("图题", "Figure Caption"):
            table = line.table
            pictures.append("")
        if (table and line.table == table) or (pictures and line.text in limits):
            pictures[-1] += f" {line.text}"
        else:
            lines.append(plain(line.label + line.text))
    return lines, pictures


def figures(letter: LetterText) -> Iterator[Timeline | Flow]:
    for chapter in letter.chapters:
        for clause in chapter.clauses:
            yield from (one for one in clause.blocks if isinstance(one, Timeline | Flow))


@each
def test_each_says_what_the_other_says(name: str) -> None:
    lines, _ = parted(name)
    continued = ("（续）", " (continued)")
    printed = [plain(line) for line in main(name).lines if not line.endswith(continued)]
    bullets = [line.removeprefix("•") for line in lines]
    assert len(printed) > 20
    assert sorted(bullets) == sorted(printed)
    # A picture is titled below, a table above: the rest is in one order.
    assert [line for line in bullets if line[0] not in "图F"] == [
        line for line in printed if line[0] not in "图F"
    ]


def numbers(text: str) -> list[str]:
    return re.findall(r"\d+(?:[.,:/×-]\d+)*", text)


@each
def test_a_table_says_the_numbers_of_the_picture_that_it_stands_for(name: str) -> None:
    """A picture says once what all periods of a group share, and may be several pictures."""
    _, tables = parted(name)
    assert {*numbers(" ".join(tables))} == {*numbers(" ".join(main(name).pictures))}


@each
def test_no_word_of_a_picture_is_lost(name: str) -> None:
    drawn = [
        one for one in figures(letter(name)) if isinstance(one, Flow) or len(one.stretches) > 1
    ]
    _, tables = parted(name)
    for figure, table in zip(drawn, tables, strict=True):
        if isinstance(figure, Timeline):
            rows = [(one.title, one.begins, one.lasts, one.charge) for one in figure.stretches]
        else:
            rows = [(one.title, one.actor, one.note) for one in figure.steps]
            rows.append((figure.begins, figure.ends, figure.limit))
        place = 0
        for words_ in (word for row in rows[:-1] for word in row):
            place = table.index(words_, place)
        assert all(word in table for word in rows[-1])


@each
def test_the_cover_and_the_signature_are_the_same(name: str) -> None:
    printed = [
        plain(line)
        for line in Printed(html(letter(name), form=Form.PAPER, reference="sample")).lines
    ]
    cover = [plain(line.text) for line in read(name).lines if line.style in COVER]
    end = [plain(line.text) for line in read(name).lines if line.style in ("Closing", "Signature")]
    assert len(cover) >= 12
    assert cover == printed[2 : 2 + len(cover)]  # after the head of the page and the running foot
    sealed = [line for line in printed if line not in ("盖章处", "Placefortheseal")]
    assert end == (sealed[-len(end) :] if end else [])
    assert bool(end) == (letter(name).signature is not None)
