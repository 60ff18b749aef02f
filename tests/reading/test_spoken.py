from __future__ import annotations

from decimal import Decimal

import pytest

from pledgebook.model.authored import Authored
from pledgebook.model.quantity import Quantity
from pledgebook.reading.spoken import Spoken, size_of, spoken


def one(sentence: str) -> Spoken:
    (found,) = spoken(Authored(((("note",), sentence),), ()))
    return found


@pytest.mark.parametrize(
    ("sentence", "quantity"),
    [
        ("30分钟内响应", "30分钟"),
        ("半小时内响应", "30分钟"),
        ("两个半小时内响应", "150分钟"),
        ("二十四小时内响应", "1天"),
        ("48h内响应", "2天"),
        ("两日内响应", "2天"),
        ("一周内响应", "7天"),
        ("3个工作日内响应", "3个工作日"),
        ("一年半质保", "18个月"),
        ("可用率不低于99.9%", "99.9%"),
        ("扣除违约金1,000元", "1000元"),
        ("扣除违约金1.5万元", "15000元"),
        ("respond within twenty-four hours", "1天"),
        ("respond within two (2) business days", "2个工作日"),
    ],
)
def test_how_much(sentence: str, quantity: str) -> None:
    assert one(sentence).size == size_of(Quantity.parse(quantity))


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("30分钟内响应", "respond"),
        ("响应时间为30分钟", "respond"),
        ("30分钟内赶到现场", "arrive"),
        ("30分钟内排除故障", "resolve"),
        ("3年免费质保", "lasts"),
        ("每3个月巡检", "every"),
        ("工程师在30分钟内到场", "arrive"),
        ("arrive within 30 minutes", "arrive"),
    ],
)
def test_what_of(sentence: str, act: str) -> None:
    assert act in one(sentence).said.just


def test_under_a_condition_of_its_own_it_is_not_plain() -> None:
    assert one("30分钟内响应").said.plain
    assert not one("重大活动期间，30分钟内响应").said.plain
    assert not one("节假日30分钟内响应").said.plain
    assert one("节假日照常受理。30分钟内响应").said.plain


def test_a_range_counts_by_its_upper_end() -> None:
    assert size_of(Quantity.parse("2-3小时")) == ("clocked", Decimal(10_800))
