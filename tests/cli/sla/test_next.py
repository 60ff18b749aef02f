"""``pledgebook sla next``: what is due soonest, and nothing else of the log."""

from __future__ import annotations

import json

import pytest
from tests.cli.sla.desk import BAD, KEPT, LATE, OPEN, Desk

SOON = "A-9,2026-03-03 16:00,,,高,读卡慢\n"
THEN = ("--as-of", "2026-03-03T17:30:00+08:00")


def test_the_soonest_due_come_first(desk: Desk) -> None:
    desk.put(KEPT, OPEN, SOON)
    said = desk.call("next", *THEN)
    assert (said.status, said.err) == (0, "")
    lines = [line.split() for line in said.out.splitlines()]
    assert [line[0] for line in lines[:2]] == ["还剩", "30分钟"]
    assert "A-9" in lines[1]
    assert "计时中 3 项，已逾期 0 项，暂停 0 项" in said.out
    assert "读卡慢" not in said.out


def test_programs_get_the_same_as_json(desk: Desk) -> None:
    desk.put(KEPT, LATE, OPEN, SOON, BAD)
    said = desk.call("next", *THEN, "--format", "json")
    found = json.loads(said.out)
    assert (found["running"], found["overdue"], found["paused"]) == (3, 0, 0)
    assert [(one["ticket"], one["due"]) for one in found["soonest"]] == [
        ("A-9", "2026-03-03T18:00:00+08:00"),
        ("A-9", "2026-03-04T16:30:00+08:00"),
        ("A-3", "2026-03-04T17:30:00+08:00"),
    ]


def test_as_many_are_listed_as_asked_for(desk: Desk) -> None:
    desk.put(OPEN, SOON)
    for most in (0, 1, 2):
        said = desk.call("next", *THEN, "--format", "json", "--most", str(most))
        assert len(json.loads(said.out)["soonest"]) == most


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--most", "-1"), "“-1”不能用：请写 0 到 100000 的整数"),
        (("--most", "9" * 30), "不能用"),
        (("--date", "acepted=2026-01-01"), "没有用到事件“acepted”"),
        (("--as-of", "soon"), "“soon”不是时刻"),
        (("--format", "xml"), "xml"),
    ],
)
def test_a_wrong_call_is_status_2(arguments: tuple[str, ...], told: str, desk: Desk) -> None:
    said = desk.call("next", *arguments)
    assert (said.status, said.out) == (2, "")
    assert told in said.err


def test_an_unreadable_log_is_status_2(desk: Desk) -> None:
    assert desk.call("next", log="no.csv").err.startswith("no.csv:1:1: 错误：没有这个文件")
    desk.put('A-1,"2026-03-02 09:00,,,高,\n')
    said = desk.call("next")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("log.csv:2:1: 错误：")


def test_nothing_due_is_said(desk: Desk) -> None:
    said = desk.call("next", "--lang", "en")
    assert (said.status, said.out) == (0, "0 running, 0 overdue, 0 paused\n")
