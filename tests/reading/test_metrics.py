from __future__ import annotations

import pytest

from pledgebook.reading.metrics import EVERY, said

TIME = "clocked"


@pytest.mark.parametrize(
    ("before", "after", "sort"),
    [
        ("", "内响应", TIME),
        ("响应时间不超过", "", TIME),
        ("to respond within ", "", TIME),
        ("服务期为", "", "month"),
        ("投入", "工程师", "people"),
    ],
)
def test_a_limit(before: str, after: str, sort: str) -> None:
    assert said(before, after, sort) is not None


@pytest.mark.parametrize(
    ("before", "after", "sort"),
    [
        ("", "内不能响应的", TIME),
        ("超过", "未响应的", TIME),
        ("提前", "通知", TIME),
        ("每", "响应一次", TIME),
        ("", "内响应", "percent"),
        ("距离", "，响应迅速", TIME),
        ("after ", " we respond", TIME),
    ],
)
def test_no_limit(before: str, after: str, sort: str) -> None:
    assert said(before, after, sort) is None


def test_a_limit_that_is_said_by_a_negation() -> None:
    assert said("响应时间不超过", "", TIME) is not None
    assert said("响应时间超过", "", TIME) is None
    assert said("respond in no more than ", "", TIME) is not None


def test_a_frequency() -> None:
    found = said("每", "巡检一次", "month")
    assert found is not None
    assert found.just == EVERY
