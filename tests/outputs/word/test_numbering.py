"""Labels are Word's own numbering, and equal to those of the PDF."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pledgebook.outputs.numbering import numbered
from pledgebook.wording.prose import ChapterText, Items, Paragraph, Table

from .letters import docx, letter
from .reading import Word
from .small import below, clause, read, small

WORDS = Paragraph(text="按约定到场。")


@pytest.mark.parametrize("language", ["zh", "en"])
def test_chapters_and_clauses_are_labelled_as_in_the_pdf(language: str) -> None:
    """As many as no letter has, so that labels of two figures are seen."""
    clauses = tuple(
        replace(clause(f"款{number}", WORDS), anchor=f"a/{number}") for number in range(23)
    )
    chapters = tuple(
        ChapterText(key=f"k{number}", heading=f"章{number}", clauses=clauses[: number + 1])
        for number in range(23)
    )
    told = replace(letter("sample"), language=language, chapters=chapters)
    found = [
        line.label + line.text
        for line in Word(docx(told)).lines
        if line.style in ("heading 1", "heading 2")
    ]
    wanted = []
    for chapter in numbered(told):
        wanted.append(chapter.label + chapter.heading)
        wanted += [one.label + one.text.title for one in chapter.clauses if one.label]
    assert found == wanted
    assert found[-1] == {"zh": "（二十三）款22", "en": "23.23 款22"}[language]
    assert len(found) == 23 + sum(range(2, 24))


def test_a_clause_alone_has_no_label_and_no_second_title() -> None:
    lines = below(read(small(clause("到场", WORDS))))
    assert [(line.style, line.label, line.text) for line in lines] == [
        ("条款标题（无编号）", "", "到场"),
        ("Body Text", "", "按约定到场。"),
    ]
    assert [line.style for line in below(read(small(clause("其他", WORDS))))] == ["Body Text"]


def test_a_clause_without_a_title_keeps_its_number() -> None:
    lines = below(read(small(clause("甲", WORDS), clause("", WORDS), clause("丙", WORDS))))
    assert [line.label + line.text for line in lines if line.style == "heading 2"] == [
        "（一）甲",
        "（二）",
        "（三）丙",
    ]


def test_each_list_begins_anew_and_one_item_is_none() -> None:
    two = Items(lead="应当：", items=("甲；", "乙。"))
    lines = below(read(small(clause("事项", two, two, replace(two, items=("丙。",))))), "Body Text")
    assert [line.label + line.text for line in lines] == [
        "1.\t甲；",
        "2.\t乙。",
        "应当：",
        "1.\t甲；",
        "2.\t乙。",
        "应当：",
        "丙。",
    ]


@pytest.mark.parametrize(("language", "label"), [("zh", "表{}　"), ("en", "Table {}. ")])
def test_tables_with_a_caption_are_numbered(language: str, label: str) -> None:
    table = Table(caption="时限", head=("级别", "响应"), rows=(("一级", "1小时"),), keys=("a",))
    plain = replace(table, caption="")
    lines = read(small(clause("时限", table, plain, table), language=language)).lines
    assert [line.label for line in lines if line.style == "caption"] == [
        label.format(1),
        label.format(2),
    ]
    assert len({line.table for line in lines if line.text == "一级"}) == 3  # not run together


def test_no_label_stands_in_the_words() -> None:
    word = read(small(clause("甲", Items(lead="", items=("一项", "二项"))), clause("乙", WORDS)))
    text = "".join(line.text for line in below(word))
    assert text == "甲一项二项乙按约定到场。"
