"""What columns are called: which of them fits best, and what only looks alike."""

from __future__ import annotations

import pytest

from pledgebook.logs import synonyms
from pledgebook.logs.synonyms import event_of, is_planned, means_closed, rank


@pytest.mark.parametrize(
    ("name", "event"),
    [
        ("报修时间", "notice"),
        ("Opened At", "notice"),
        ("created_at", "notice"),
        ("首次响应时间", "responded"),
        ("first_responded_on", "responded"),
        ("到场时间", "arrived"),
        ("解决时间", "resolved"),
        ("resolution_date", "resolved"),
        ("恢复时间", "restored"),
        ("closed_at", "closed"),
        ("备注", None),
        ("id", None),
    ],
)
def test_an_event_is_told_by_its_name(name: str, event: str | None) -> None:
    assert event_of(name) == event


def test_the_name_itself_fits_better_than_one_that_holds_it() -> None:
    exact, held = rank("工单号", synonyms.ID), rank("上级工单号", synonyms.ID)
    assert exact is not None
    assert held is not None
    assert exact < held
    assert rank("Ticket ID", synonyms.ID) is not None
    assert rank("paid", synonyms.ID) is None


@pytest.mark.parametrize(
    "name", ["要求完成时间", "response_by", "SLA Target", "updated_at", "截止时间"]
)
def test_what_was_to_be_is_no_event(name: str) -> None:
    assert is_planned(name)
    assert not is_planned("完成时间")


@pytest.mark.parametrize(
    ("value", "closed"),
    [("已关闭", True), ("Closed", True), ("已取消", True), ("未关闭", False), ("处理中", False)],
)
def test_a_status_says_whether_it_is_over(value: str, closed: bool) -> None:
    assert means_closed(value) is closed
