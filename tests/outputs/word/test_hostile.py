"""Content is data: it is printed letter by letter, whatever it means to XML, docxtpl or Word."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace

import pytest

from pledgebook.wording.prose import ClauseText, LetterText, Markup, Paragraph

from .letters import docx, letter
from .reading import Word
from .small import below, clause, read, small

NOT_WRITTEN = {"key", "keys", "anchor", "id", "language", "after", "months"}
POISON = [
    "{{73*79}}",
    "{%p for x in y %}",
    "{{r part.text }}",
    "{_{ a }_} {_% b %_}",
    "{# c #}",
    "<w:br/></w:t></w:r></w:p>",
    "&amp;&#65;]]>",
    "\"'“”‘’",
    "\\h \\* MERGEFORMAT",
]


def poisoned(value: object, poison: str) -> object:
    """Put ``poison`` at the end of every text that a person writes."""
    if isinstance(value, str):
        return value + poison
    if isinstance(value, tuple):
        return tuple(poisoned(each, poison) for each in value)
    if is_dataclass(value) and not isinstance(value, type | Markup):
        changed = {
            field.name: poisoned(getattr(value, field.name), poison)
            for field in fields(value)
            if field.name not in NOT_WRITTEN
        }
        return replace(value, **changed)
    return value


@pytest.mark.parametrize("poison", POISON)
def test_every_text_is_printed_as_it_is(poison: str) -> None:
    told = poisoned(letter("sample"), poison)
    assert isinstance(told, LetterText)
    word = Word(docx(told, reference=f"sample{poison}", draft=True))
    before = read(letter("sample"))
    lines, plain = [[line for line in one.lines if line.text.strip("\t")] for one in (word, before)]
    assert len(lines) == len(plain) > 80
    unchanged = [line.text for line in lines if poison not in line.text.replace("\n", "")]
    words = {"项目名称", "致", "承诺单位", "版本", "日期", "目　录", "—", "期间", "起算", "期限"}
    words |= {"费用", "序号", "步骤", "处理方", "说明", "开始", "结束", *"123456"}
    author = ("010-0000-0000", "报修时请说明", "设备名称和编号", "故障现象", "联系人和电话")
    assert [one for one in unchanged if one not in words and not any(map(one.count, author))] == []
    assert "5767" not in "".join(line.text for line in lines)
    assert word.edge("header").count(told.title) == 1
    assert poison in word.edge("footer")


def test_an_authors_words_are_data_too() -> None:
    source = r"\*{{7\*7}} {% raw %} {\_{a}\_} <w:t> &amp;amp; "
    word = read(small(clause("其他", Markup(source=source))))
    assert [line.text for line in below(word)] == ["*{{7*7}} {% raw %} {_{a}_} <w:t> &amp;amp;"]


@pytest.mark.parametrize(
    ("character", "shown"),
    [
        ("\x00", "\u2400"),
        ("\x0b", "\u240b"),
        ("\x1b", "\u241b"),
        ("\ud800", "\ufffd"),
        ("\uffff", "\ufffd"),
    ],
)
def test_a_character_that_xml_cannot_hold_is_seen(character: str, shown: str) -> None:
    told = small(clause("其他", Paragraph(text=f"甲{character}乙")))
    word = read(replace(told, title=f"书{character}", project=f"项{character}"))
    assert [line.text for line in below(word)] == [f"甲{shown}乙"]
    assert f"书{shown}" in word.edge("header")


def test_white_space_is_one_space_as_in_the_pdf() -> None:
    told = small(clause("其他", Paragraph(text="a\n b\t\tc  d\f\re\u3000\u00a0f")))
    assert [line.text for line in below(read(told))] == ["a b c d e\u3000\u00a0f"]


def test_a_long_letter_is_made() -> None:
    """As long as any commitment can be: no step is more than linear in it."""
    many = Paragraph(text="每一句都要印出来。" * 40)
    clauses = [replace(clause("款", *[many] * 10), anchor=f"a/{number}") for number in range(60)]
    assert all(isinstance(one, ClauseText) for one in clauses)
    lines = below(read(small(*clauses)))
    assert sum(line.text == many.text for line in lines) == 600
