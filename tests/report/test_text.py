"""Findings as compilers write them: place, sentence, and the line with a mark under it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest

from pledgebook.findings import Finding, Related, Severity
from pledgebook.report import Subject, text
from pledgebook.source import Span
from pledgebook.source import read as read_source

from .sample import letter, subject


def said(one: Subject, lang: text.Lang = "zh") -> list[str]:
    return list(text.lines([one], lang))


def frame(line: str, column: int) -> tuple[str, str]:
    """Return the two lines of the frame around ``column`` of ``line``, without their margins."""
    finding = Finding(rule="schema/unusable", at=Span(1, column), args={"value": "x"})
    document, _ = read_source(b"a: 1\n", "a.yaml")
    assert document is not None
    written = type(document)(
        name="a.yaml", data={}, text=line, keys=document.keys, values=document.values
    )
    lines = said(Subject(name="a.yaml", document=written, findings=(finding,)))
    shown, mark = lines[1], lines[2]
    assert shown.startswith("    1 | ")
    assert mark.startswith("      | ")
    return shown.removeprefix("    1 | "), mark.removeprefix("      | ")


def columns(text: str) -> int:
    """Count terminal columns by hand: Han and full-width characters take two."""
    return sum(2 if unicodedata.east_asian_width(one) in ("W", "F") else 1 for one in text)


def test_a_finding_is_a_place_a_sentence_and_a_frame() -> None:
    assert said(letter("response: {faults: {from: notice, respond: 30}}\n")) == [
        "sample/commitment.yaml:9:44: 错误：“30”的写法不对：时限写成 30分钟、2小时、3个工作日、"
        "第2个工作日、none（承诺但不限时）、best-effort（尽力）、n-a（不适用），"
        "或 definitions 里的名字 [schema/wrong-form]",
        "    9 | response: {faults: {from: notice, respond: 30}}",
        "      |                                            ^",
        "检查了 1 个文件：1 个错误，0 个提醒。",
    ]


def test_the_same_in_english() -> None:
    assert said(letter("days: {day: lunar}\n"), "en") == [
        "sample/commitment.yaml:9:13: error: “lunar” is not one of the choices: "
        "calendar, working, civil [schema/not-listed]",
        "    9 | days: {day: lunar}",
        "      |             ^",
        "1 file checked: 1 error, 0 warnings.",
    ]


def test_a_related_place_follows_with_a_frame_of_its_own() -> None:
    lines = said(letter("events:\n  late: {title: 迟到}\nitems:\n  late: {title: 迟到件}\n"))
    assert lines[:6] == [
        "sample/commitment.yaml:12:3: 错误：名字“late”在本文件里用了两次："
        "请给其中一个换个名字 [name-twice]",
        "   12 |   late: {title: 迟到件}",
        "      |   ^",
        "sample/commitment.yaml:10:3: 另见：“late”先在这里出现",
        "   10 |   late: {title: 迟到}",
        "      |   ^",
    ]
    in_english = said(letter("events:\n  late: {title: 迟到}\nitems:\n  late: {title: 件}\n"), "en")
    assert in_english[3] == "sample/commitment.yaml:10:3: note: “late” stands here first"


def test_a_warning_is_called_one() -> None:
    clocks = (
        "clocks: {office: {week: {mon-fri: 09:00-18:00}, holidays: cn}}\n"
        "days: {day: calendar, working-day: office}\n"
    )
    old = letter(clocks)
    dated = old.document
    assert dated is not None
    late = subject(dated.text.replace("2026-11-22", "2031-11-22"))
    assert [one.severity for one in late.findings] == [Severity.WARNING]
    assert ": 提醒：" in said(late)[0]
    assert said(late)[-1] == "检查了 1 个文件：0 个错误，1 个提醒。"
    assert ": warning: " in said(late, "en")[0]
    assert said(late, "en")[-1] == "1 file checked: 0 errors, 1 warning."


@pytest.mark.parametrize(
    ("line", "column", "shown", "mark"),
    [
        ("title: 7", 8, "title: 7", "       ^"),
        ("title: 7", 1, "title: 7", "^"),
        ("标题: 7", 5, "标题: 7", "      ^"),
        ("，（）: 7", 6, "，（）: 7", "        ^"),
        ("\ttitle: 7", 2, "→title: 7", " ^"),
        ("a\t标\t: 7", 5, "a→标→: 7", "     ^"),
        ("a\x07b: 7", 3, "a�b: 7", "  ^"),
        ("title:", 7, "title:", "      ^"),
    ],
)
def test_the_mark_stands_under_its_character(line: str, column: int, shown: str, mark: str) -> None:
    assert frame(line, column) == (shown, mark)


@pytest.mark.parametrize("letter_of", ["a", "长"])
@pytest.mark.parametrize("column", [1, 20, 40, 46, 200, 470, 499, 500, 501])
def test_long_lines_are_cut_around_the_mark(letter_of: str, column: int) -> None:
    line = letter_of * (column - 1) + "■" + letter_of * max(0, 500 - column)
    shown, mark = frame(line, column)
    assert 95 < columns(shown) <= 102
    assert columns(mark) == columns(shown.partition("■")[0]) + 1
    wide = columns(letter_of)
    assert shown.startswith("…") == (column > 51 // wide)
    assert shown.endswith("…") == (column < 500 - 49 // wide)


@pytest.mark.parametrize("wide", [40, 80, 132])
def test_a_frame_fits_a_narrow_terminal(wide: int) -> None:
    one = letter(f"title: {'长' * 60}■{'长' * 60}\n")
    at = Span(9, 68)
    finding = Finding(rule="schema/unusable", at=at, args={"value": "x"})
    said = text.lines([replace(one, findings=(finding,))], "zh", text.Look(columns=wide))
    _, shown, mark, _ = said
    assert wide - 4 < columns(shown) <= wide
    assert columns(mark) == columns(shown.partition("■")[0]) + 1


def test_colours_change_nothing_else() -> None:
    one = letter("events:\n  late: {title: 迟到}\nitems:\n  late: {title: 迟到件}\n")
    painted = list(text.lines([one], "zh", text.Look(colours=True)))
    assert [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in painted] == said(one)
    place, sentence = painted[0].split(": ", 1)
    assert place == "\x1b[1msample/commitment.yaml:12:3\x1b[0m"
    assert sentence.startswith("\x1b[1;31m错误\x1b[0m：")
    assert painted[2].endswith("\x1b[1;31m^\x1b[0m")
    assert painted[5].endswith("\x1b[36m^\x1b[0m")


def test_the_short_form_is_a_line_a_finding() -> None:
    one = letter("events:\n  late: {title: 迟到}\nitems:\n  late: {title: 迟到件}\n")
    assert list(text.short([one], "zh")) == said(one)[:1]
    assert list(text.short([letter("")], "zh")) == []


def test_without_a_document_there_is_no_frame() -> None:
    lines = said(subject("pledgebook: [\n"))
    assert lines[0].startswith("sample/commitment.yaml:")
    assert len(lines) == 2


def test_findings_stand_in_the_order_of_the_file() -> None:
    lines = said(letter("zone: a\nsignature: {date: 是}\nactz: b\n"))
    found = [int(one.split(":")[1]) for one in lines if one.startswith("sample/")]
    assert found == sorted(found) == [9, 10, 10, 11]


def test_several_files_are_told_one_after_the_other() -> None:
    lines = list(text.lines([subject("a: 1\n", "a.yaml"), letter("")], "en"))
    assert lines[0].startswith("a.yaml:1:1: error: ")
    assert lines[-1].startswith("2 files checked: ")
    assert list(text.lines([letter("")], "en")) == ["1 file checked: nothing found."]
    assert list(text.lines([letter("")], "zh")) == ["检查了 1 个文件：没有发现问题。"]
    assert list(text.lines([], "zh")) == ["检查了 0 个文件：没有发现问题。"]


def test_a_note_far_away_keeps_its_own_place() -> None:
    related = Related(at=("title",), note="name-twice/first", args={"name": "x"})
    finding = Finding(rule="name-twice", at=("id",), args={"name": "x"}, related=(related,))
    document = letter("").document
    lines = said(Subject(name="s.yaml", document=document, findings=(finding,)))
    assert [one.split(" ")[0] for one in lines if one[0] == "s"] == [
        "sample/commitment.yaml:2:1:",
        "sample/commitment.yaml:3:1:",
    ]


def test_a_report_holds_no_control_characters() -> None:
    lines = said(letter('title: "a\\u0007b"\nid: "\\u001b[31m"\n'))
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "".join(lines))


def test_words_are_marked_where_they_stand() -> None:
    lines = said(letter("statements: {s: {text: 接到通知后立即响应；按装到位。}}\n"))
    (typo,) = [one for one in lines if "[common-typo]" in one]
    assert typo.startswith("sample/commitment.yaml:9:31: ")
