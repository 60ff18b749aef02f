from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from decimal import Decimal
from pathlib import Path

import pytest
from markupsafe import escape

from pledgebook.outputs.letter import Form, html
from pledgebook.wording.prose import (
    Block,
    ChapterText,
    ClauseText,
    Items,
    LetterText,
    Markup,
    Paragraph,
    Stretch,
    Table,
    Timeline,
)

GOLDEN = Path(__file__).with_name("letter.golden.html")
YEAR = Stretch(
    key="a",
    title="质保期",
    begins="验收",
    lasts="1年",
    charge="免费",
    months=Decimal(12),
    after=None,
)


def _clause(title: str, *blocks: Block) -> ClauseText:
    return ClauseText(anchor="response/notices", id="notices", title=title, blocks=blocks)


def _letter(letter: LetterText, *clauses: ClauseText) -> str:
    chapter = ChapterText(key="response", heading="响应与到场", clauses=clauses)
    return html(replace(letter, chapters=(chapter,)), form=Form.PAPER)


def test_the_page_is_the_golden_one(
    letter: LetterText, golden: Callable[[Path, str], None]
) -> None:
    page = html(letter, form=Form.ELECTRONIC, reference="sample")
    golden(GOLDEN, re.sub(r"<style>.*?</style>", "<style></style>", page, flags=re.DOTALL))


def _texts(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _texts(each)
    elif is_dataclass(value) and not isinstance(value, Markup):
        for field in fields(value):
            yield from _texts(getattr(value, field.name))


def _poisoned(value: object, poison: str) -> object:
    """Put ``poison`` at the end of every text that a person writes."""
    names = {"key", "keys", "anchor", "id", "language", "after", "months"}
    if isinstance(value, str):
        return value + poison
    if isinstance(value, tuple):
        return tuple(_poisoned(each, poison) for each in value)
    if is_dataclass(value) and not isinstance(value, type):
        changed = {
            field.name: _poisoned(getattr(value, field.name), poison)
            for field in fields(value)
            if field.name not in names
        }
        return replace(value, **changed)
    return value


@pytest.mark.parametrize("poison", ["{{73*79}}", "<script>x</script>", "{% raw %}", "</style>"])
def test_content_is_data_in_every_field(letter: LetterText, poison: str) -> None:
    page = html(_poisoned(letter, poison), form=Form.PAPER)  # type: ignore[arg-type]
    assert str(escape(poison)) in page
    assert "5767" not in page
    assert "<script" not in page
    assert page.count("</style>") == 1


def test_chapters_and_clauses_are_numbered(letter: LetterText) -> None:
    words = Paragraph(text="按约定到场。")
    page = _letter(letter, _clause("到场", words), replace(_clause("响应", words), anchor="r/b"))
    assert "<h2>一、响应与到场</h2>" in page
    assert "<h3>（一）到场</h3>" in page
    assert "<h3>（二）响应</h3>" in page


def test_a_clause_alone_has_no_number_and_no_second_title(letter: LetterText) -> None:
    words = Paragraph(text="按约定到场。")
    assert "<h3>到场</h3>" in _letter(letter, _clause("到场", words))
    assert "<h3>" not in _letter(letter, _clause("响应与到场", words))


def test_every_table_is_numbered(letter: LetterText) -> None:
    table = Table(caption="时限", head=("级别", "响应"), rows=(("一级", "1小时"),), keys=("one",))
    again = replace(table, caption="赔付", keys=("two",))
    page = _letter(letter, replace(_clause("时限", table), blocks=(table, again)))
    assert "<caption>表1　时限</caption>" in page
    assert "<caption>表2　赔付</caption>" in page


def test_an_empty_cell_says_that_it_is(letter: LetterText) -> None:
    table = Table(caption="时限", head=("级别", "响应"), rows=(("一级", ""),), keys=("one",))
    assert ">—</td>" in _letter(letter, _clause("时限", table))


def test_what_opens_a_table_or_a_list_stays_with_it(letter: LetterText) -> None:
    table = Table(caption="时限", head=("级别", "响应"), rows=(("一级", "1小时"),), keys=("one",))
    opens, last = Paragraph(text="时限如下表。"), Paragraph(text="以上。")
    clause = replace(_clause("时限", table), blocks=(last, opens, table, last))
    page = _letter(letter, clause)
    assert '<p class="leads">时限如下表。</p>' in page
    assert page.count('class="leads"') == 1


def test_one_period_is_no_picture(letter: LetterText) -> None:
    one = Timeline(caption="质保期", stretches=(YEAR,))
    two = replace(one, stretches=(YEAR, replace(YEAR, key="b")))
    assert "<figure>" not in _letter(letter, _clause("质保", one))
    assert "<figcaption>图1　质保期</figcaption>" in _letter(letter, _clause("质保", two))


def test_pictures_of_one_timeline_share_its_number(letter: LetterText) -> None:
    many = tuple(replace(YEAR, key=f"{number}") for number in range(40))
    page = _letter(letter, _clause("质保", Timeline(caption="质保期", stretches=many)))
    assert page.count("<figcaption>图1　质保期</figcaption>") == 1
    assert page.count("<figcaption>图1　质保期（续）</figcaption>") >= 2
    ids = re.findall(r' id="([^"]+)"', page)
    assert len(ids) == len(set(ids))


def test_every_row_can_be_cited(letter: LetterText) -> None:
    table = Table(caption="时限", head=("级别", "响应"), rows=(("一级", "1小时"),), keys=("one",))
    assert '<tr id="response/notices/one">' in _letter(letter, _clause("响应", table))


def test_one_item_is_a_paragraph_not_a_list(letter: LetterText) -> None:
    page = _letter(letter, _clause("名词", Items(lead="名词：", items=("“及时”：1天内。",))))
    assert '<ol class="items">' not in page
    assert "<p>“及时”：1天内。</p>" in page


def test_no_two_elements_have_one_id(letter: LetterText) -> None:
    ids = re.findall(r' id="([^"]+)"', html(letter, form=Form.PAPER))
    assert len(ids) == len(set(ids))


def test_pictures_follow_the_rules_that_keep_them_readable(letter: LetterText) -> None:
    page = html(letter, form=Form.PAPER)
    pictures = re.findall(r"<svg.*?</svg>", page, flags=re.DOTALL)
    assert len(pictures) == 2
    for picture in pictures:
        assert not re.search(r"<style|style=|foreignObject|var\(|currentColor", picture)
        opening = picture[: picture.index(">")]
        assert 'font-family="Pledgebook Sans"' in opening
        assert "text-anchor" not in opening
        assert all(
            "fill=" in each for each in re.findall(r"<(?:text|rect|path|polyline)[^>]*", picture)
        )


def test_a_letter_without_a_signature_has_no_block(letter: LetterText) -> None:
    assert "盖章处" in html(letter, form=Form.PAPER)
    assert "盖章处" not in html(replace(letter, signature=None), form=Form.PAPER)
