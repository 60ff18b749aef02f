"""Numbers keep their unit, and money its words."""

from __future__ import annotations

import pytest

from pledgebook.model.quantity import Quantity
from pledgebook.model.units import UNITS
from pledgebook.wording.zh import values

QUANTITIES = {
    "30分钟": "30分钟",
    "30 minutes": "30分钟",
    "PT30M": "30分钟",
    "60个月": "60个月",
    "2-3小时": "2至3小时",
    "至少2人": "至少2人",
    "至多15天": "至多15天",
    "约3次": "约3次",
    "超过5年": "超过5年",
    "低于26摄氏度": "低于26℃",
    "3个工作日": "3个工作日",
    "1季度": "1个季度",
    "2供暖季": "2个供暖季",
    "99.90%": "99.90%",
    "100000公里": "100000公里",
    "5000运行小时": "5000个运行小时",
    "3000循环": "3000次循环",
    "500GB": "500GB",
    "12台": "12台",
    "6000元": "6000元（人民币陆仟元整）",
    "6000元/年": "每年6000元（人民币陆仟元整）",
    "1.5万元": "1.5万元（人民币壹万伍仟元整）",
    "100-200元": "100至200元（人民币壹佰元整至贰佰元整）",
    "10005.50元": "10005.50元（人民币壹万零伍元伍角整）",
    "0.005元": "0.005元",
    "500美元": "500美元",
    "200元/次": "每次200元（人民币贰佰元整）",
    "2次/月": "每月2次",
}


@pytest.mark.parametrize(("written", "said"), QUANTITIES.items())
def test_quantities(written: str, said: str) -> None:
    assert values.quantity(Quantity.parse(written)) == said


LIMITS = {
    "2小时": "2小时内",
    "至多2小时": "最迟2小时内",
    "约2小时": "约2小时内",
    "低于2小时": "不足2小时的时间内",
    "超过2小时": "超过2小时后",
    "至少24小时": "至少提前24小时",
}


@pytest.mark.parametrize(("written", "said"), LIMITS.items())
def test_limits(written: str, said: str) -> None:
    assert values.within(Quantity.parse(written)) == said


LEVELS = {
    "99.9%": "不低于99.9%",
    "至少18°C": "不低于18℃",
    "至多26°C": "不高于26℃",
    "18-26°C": "在18至26℃之间",
    "低于26°C": "低于26℃",
}


@pytest.mark.parametrize(("written", "said"), LEVELS.items())
def test_levels(written: str, said: str) -> None:
    assert values.floor(Quantity.parse(written)) == said


FREQUENCIES = {
    ("1年", "4次"): "每年4次",
    ("1个季度", None): "每季度1次",
    ("1个月", "至少2次"): "每月至少2次",
    ("15天", None): "每15天1次",
    ("3个月", "2次"): "每3个月2次",
    ("至多15天", None): "间隔不超过15天",
    ("约1周", None): "约每周1次",
    (None, "3次"): "共3次",
}


@pytest.mark.parametrize(("given", "said"), FREQUENCIES.items())
def test_frequencies(given: tuple[str | None, str | None], said: str) -> None:
    every, times = (Quantity.parse(one) if one else None for one in given)
    assert values.every(every, times) == said


def test_no_two_units_read_alike() -> None:
    assert len({values.unit(unit.code) for unit in UNITS}) == len(UNITS)
