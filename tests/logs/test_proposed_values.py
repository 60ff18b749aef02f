"""The columns of words in a proposed mapping."""

from __future__ import annotations

from tests.logs.proposals import LETTER, data, proposal

LOG = "工单号|报修时间|状态|级别|除外情形"
ROW = "1|2026-03-01 09:30|已关闭|重大|不可抗力"


def test_only_what_means_closed_is_listed() -> None:
    _, found = proposal(LOG, ROW, "2|2026-03-01 09:30|未关闭|一般|", "3|2026-03-01 09:30|已取消||")
    assert data(found)["status"] == {"column": "状态", "closed": ["已关闭", "已取消"]}


def test_attributes_show_the_values_that_were_seen() -> None:
    text, found = proposal(LOG, ROW, "2|2026-03-01 09:30|处理中|一般|")
    assert "# 列里有：重大、一般" in text
    assert "不一样的，写成 {column: 级别, values: {说法: 名字}}" in text
    assert data(found)["attributes"] == {"severity": "级别", "exclusion": "除外情形"}


def test_exclusions_are_kept_beside_the_classes_of_the_letter() -> None:
    text, found = proposal(LOG, ROW, letter=LETTER)
    assert data(found)["attributes"]["exclusion"] == "除外情形"
    assert data(found)["attributes"]["severity"]["values"] == {"重大": "critical"}
    assert "请确认：重大 是照相近的名称" in text


def test_a_class_is_found_by_what_its_column_says() -> None:
    _, found = proposal("工单号|报修时间|对象", "1|2026-03-01 09:30|阀门", letter=LETTER)
    assert data(found)["attributes"] == {"item": {"column": "对象", "values": {"阀门": "valve"}}}
