from __future__ import annotations

import pytest

from pledgebook.checks import hours_in_words as check

from .sample import findings, said


def test_fail_another_clock() -> None:
    fragment = "clocks: {c: {title: 8:00-17:00值班, daily: 09:00-18:00}}"
    (one,) = findings(check, fragment)
    assert (one.rule, one.at) == ("hours-in-words/contradicts", ("clocks", "c", "title"))
    assert [(other.note, other.at) for other in one.related] == [
        ("hours-in-words/clock", ("clocks", "c"))
    ]


def test_fail_no_clock() -> None:
    fragment = "response: {f: {respond: 1小时, note: 热线8:00至20:00有人值守。}}"
    (one,) = findings(check, fragment)
    assert (one.rule, one.severity.value) == ("hours-in-words/unknown", "warning")


@pytest.mark.parametrize(
    "title", ["早9:00至晚6:00", "上午9点到下午6点", "09：00—18：00", "工作时间", "9:00～18:00值班"]
)
def test_pass(title: str) -> None:
    """`clocks: {c: {title: 早9:00至晚6:00, daily: 09:00-18:00}}`."""
    assert said(check, f"clocks: {{c: {{title: {title}, daily: 09:00-18:00}}}}") == []


@pytest.mark.parametrize(
    "note", ["比例为1:3至1:5。", "3时至5时完成。", "99:00至120:00", "1点到2点"]
)
def test_pass_what_are_no_hours(note: str) -> None:
    """`note: 比例为1:3至1:5。`."""
    assert said(check, f"response: {{f: {{respond: 1小时, note: {note}}}}}") == []


def test_hours_with_a_break_are_those_of_the_day() -> None:
    clock = "clocks: {c: {title: 8:30-17:30, week: {mon-fri: ['08:30-12:00', '13:30-17:30']}}}"
    assert said(check, clock) == []


def test_a_channel_and_a_clause_have_a_clock_of_their_own() -> None:
    clocks = "clocks: {a: {daily: 08:00-20:00}, b: {daily: 09:00-18:00}}\n"
    channel = "channels: {phone: {title: 热线（8:00—20:00）, clock: %s}}"
    assert said(check, clocks + channel % "a") == []
    assert said(check, clocks + channel % "b") == [
        ("hours-in-words/contradicts", "channels/phone/title")
    ]
    clause = "response: {f: {respond: 1小时, clock: b, note: 8:00到20:00受理。}}"
    assert said(check, clocks + clause) == [("hours-in-words/contradicts", "response/f/note")]
