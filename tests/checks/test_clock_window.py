from __future__ import annotations

import pytest

from pledgebook.checks import clock_window as check

from .sample import findings, said


def clock(said_of_it: str) -> str:
    return f"clocks: {{office: {{{said_of_it}}}}}"


@pytest.mark.parametrize(
    ("hours", "rule", "at"),
    [
        ("daily: 00:00-23:59", "last-minute", "daily/0"),
        ("daily: 09:00-09:00", "empty", "daily/0"),
        ("daily: 00:00-00:00", "empty", "daily/0"),
        ("daily: 08:00-40:00", "long", "daily/0"),
        ("daily: 08:00-32:01", "long", "daily/0"),
        ("week: {mon-fri: [09:00-12:00, 13:00-17:59]}", "last-minute", "week/mon-fri/1"),
        ("week: {sat: 10:00-10:00}", "empty", "week/sat/0"),
        ("daily: 09:00-18:00, week: {sat: 10:00-12:00}", "both", "week"),
    ],
)
def test_fail(hours: str, rule: str, at: str) -> None:
    assert said(check, clock(hours)) == [(f"clock-window/{rule}", f"clocks/office/{at}")]


def test_fail_a_clock_with_neither_daily_nor_week() -> None:
    """FAIL: without `daily` and `week` there are no hours."""
    assert said(check, clock("title: 工作时间")) == [("clock-window/none", "clocks/office")]


@pytest.mark.parametrize(
    "hours",
    [
        "daily: 00:00-24:00",
        "week: {mon-fri: 09:00-18:00}",
        "daily: 22:00-06:00",
        "daily: 08:00-32:00",
        "daily: 08:00-24:30",
        "except: always",
        "daily: [08:00-12:00, 13:00-17:00]",
    ],
)
def test_pass(hours: str) -> None:
    assert said(check, clock(hours)) == []


@pytest.mark.parametrize(
    ("window", "instead"),
    [
        ("00:00-23:59", "00:00-24:00"),
        ("09:00-17:59", "09:00-18:00"),
        ("22:00-29:59", "22:00-30:00"),
        ("22:00-05:59", "22:00-06:00"),
        ("10:59-10:59", "10:59-11:00"),
    ],
)
def test_says_what_to_write_instead(window: str, instead: str) -> None:
    (one,) = findings(check, clock(f"daily: {window}"))
    assert one.args == {"window": window, "instead": instead}


def test_every_clock_is_looked_at() -> None:
    clocks = "clocks: {a: {daily: 00:00-23:59}, b: {title: 乙}, c: {daily: 08:00-20:00}}"
    assert [at for _, at in said(check, clocks)] == ["clocks/a/daily/0", "clocks/b"]
