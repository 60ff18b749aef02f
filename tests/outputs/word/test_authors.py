"""An author's Markdown in Word: the same words as in the PDF, lists as lists, nothing lost."""

from __future__ import annotations

import pytest

from pledgebook.wording.prose import Markup

from .small import clause, read, small, written

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_paragraphs_and_broken_lines() -> None:
    assert written("第一段，软\n换行。\n\nSecond\nline,  \nbroken.\n") == [
        ("Body Text", "", "第一段，软换行。"),
        ("Body Text", "", "Second line,\nbroken."),
    ]


def test_lists_within_lists() -> None:
    nested = "   - 点\n     1. 子\n     2. 丑\n        1. 深\n           1. 更深\n\n   又一段\n"
    source = f"1. 甲\n2. 乙\n{nested}3. 丙\n"
    assert written(source) == [
        ("List Number", "1.", "甲"),
        ("List Number", "2.", "乙"),
        ("List Bullet 2", "◦", "点"),
        ("List Number 3", "1.", "子"),
        ("List Number 3", "2.", "丑"),
        ("List Number 3", "1.", "深"),
        ("List Number 3", "1.", "更深"),
        ("List Continue", "", "又一段"),
        ("List Number", "3.", "丙"),
    ]


def test_what_lies_deeper_than_the_prototypes_is_indented_more() -> None:
    source = "\n".join("   " * depth + f"1. 第{depth + 1}层" for depth in range(6))
    word = read(small(clause("说明", Markup(source=source))))
    levels = [
        int(one.find(f"{W}pPr/{W}numPr/{W}ilvl").get(f"{W}val"))
        for one in word.body.iter(f"{W}p")
        if word.name(one).startswith("List Number")
    ]
    assert levels == [0, 1, 2, 3, 4, 5]


def test_items_are_numbered_as_they_were_typed() -> None:
    labels = [label for _, label, _ in written("5. 五\n6. 六\n9. 九\n\n完。\n\n2. 二\n")]
    assert labels == ["5.", "6.", "9.", "", "2."]


def test_a_number_that_word_does_not_count_to_is_written() -> None:
    assert written("1000000. 百万\n") == [("List Continue", "", "1000000. 百万")]


def test_an_item_without_words_is_still_counted() -> None:
    assert written("1. - 点\n2. 乙\n3.\n\n完") == [
        ("List Number", "1.", ""),
        ("List Bullet 2", "◦", "点"),
        ("List Number", "2.", "乙"),
        ("List Number", "3.", ""),
        ("Body Text", "", "完"),
    ]


def test_a_table_and_a_quotation() -> None:
    assert written("> 引文\n\n| 甲 | 乙 |\n|---|---|\n| 1 | **二** |\n") == [
        ("List Continue", "", "引文"),
        ("表头文字", "", "甲"),
        ("表头文字", "", "乙"),
        ("表格文字", "", "1"),
        ("表格文字", "", "二"),
    ]


def looks(source: str) -> list[tuple[str, str, list[str]]]:
    """Return the words of each run, its style by name, and what is set directly."""
    word = read(small(clause("其他", Markup(source=source))))
    (paragraph,) = (one for one in word.body.iter(f"{W}p") if word.name(one) == "Body Text")
    found = []
    for run in paragraph.iter(f"{W}r"):
        own = run.find(f"{W}rPr")
        style = own.find(f"{W}rStyle")
        name = (
            word.styles[style.get(f"{W}val")].find(f"{W}name").get(f"{W}val")
            if style is not None
            else ""
        )
        direct = [
            one.tag.removeprefix(W) for one in own if one.tag not in (f"{W}rStyle", f"{W}rFonts")
        ]
        found.append((run.findtext(f"{W}t"), name, direct))
    return found


def test_what_is_stressed_has_a_style_of_its_own() -> None:
    assert looks("甲**乙**丙*丁*戊`己`") == [
        ("甲", "", []),
        ("乙", "Strong", []),
        ("丙", "", []),
        ("丁", "Emphasis", []),
        ("戊", "", []),
        ("己", "HTML Code", []),
    ]
    assert looks("***甲***") == [("甲", "Strong", ["i", "iCs"])]


def test_a_link_is_its_words() -> None:
    assert looks("见[服务邮箱](mailto:service@example.cn)。") == [
        ("见", "", []),
        ("服务邮箱", "", []),
        ("。", "", []),
    ]


@pytest.mark.parametrize(
    "source", ["- a\n" * 3, "1) a\n2) b", "a  \nb", "***", "<b>x</b>", "- - - a"]
)
def test_no_markdown_stops_a_letter(source: str) -> None:
    assert written(source + "\n\n完")[-1] == ("Body Text", "", "完")
