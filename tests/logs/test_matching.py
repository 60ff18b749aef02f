"""Values to the words of a commitment."""

from __future__ import annotations

import pytest

from pledgebook.logs.matching import Matched, match

WORDS = [
    {"id": "critical", "title": "重大故障"},
    {"id": "major", "title": "一般故障"},
    {"id": "minor", "title": "轻微问题"},
]


@pytest.mark.parametrize(
    ("values", "matched"),
    [
        (["重大故障", "MINOR"], Matched(values={"重大故障": "critical", "MINOR": "minor"})),
        (["1 - Critical"], Matched(values={"1 - Critical": "critical"}, unsure=("1 - Critical",))),
        (
            ["一般", "重大故障"],
            Matched(values={"一般": "major", "重大故障": "critical"}, unsure=("一般",)),
        ),
        (
            ["P2", "P1", "P3"],
            Matched(
                values={"P2": "major", "P1": "critical", "P3": "minor"}, unsure=("P2", "P1", "P3")
            ),
        ),
        (["P1", "P2"], Matched(lost=("P1", "P2"))),
        (["故障"], Matched(lost=("故障",))),
        (["重大故障", "其他"], Matched(values={"重大故障": "critical"}, lost=("其他",))),
        ([], Matched()),
    ],
)
def test_values_are_sure_unsure_or_lost(values: list[str], matched: Matched) -> None:
    assert match(values, WORDS) == matched


def test_chinese_numbers_give_the_order() -> None:
    found = match(["一级", "二级", "三级"], WORDS)
    assert found.values == {"一级": "critical", "二级": "major", "三级": "minor"}
    assert found.unsure == ("一级", "二级", "三级")
