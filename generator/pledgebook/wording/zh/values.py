"""Quantities in Chinese: numbers with their units, money with 大写, frequencies."""

from __future__ import annotations

from decimal import Decimal

from pledgebook.model.quantity import Absent, Bound, NthWorkingDay, Open, Quantity, Unbounded
from pledgebook.model.units import BY_CODE, TIME, Kind
from pledgebook.wording import numerals

_UNITS = {
    "calendar-day": "个自然日",
    "working-day": "个工作日",
    "month": "个月",
    "quarter": "个季度",
    "season": "个供暖季",
    "billing-cycle": "个账期",
    "running-hour": "个运行小时",
    "working-hour": "个工作小时",
    "cycle": "次循环",
    "percent": "%",
    "per-mille": "‰",
    "gigabyte": "GB",
    "terabyte": "TB",
    "celsius": "℃",
    "fahrenheit": "℉",
}
_BOUNDS = {
    Bound.AT_LEAST: "至少",
    Bound.AT_MOST: "至多",
    Bound.ABOUT: "约",
    Bound.MORE_THAN: "超过",
    Bound.LESS_THAN: "低于",
}
# What is used up without a limit.
_USED = {
    "kilometre": "里程",
    "mile": "里程",
    "time": "次数",
    "cycle": "循环次数",
    "kilowatt-hour": "电量",
    "gigabyte": "数据量",
    "terabyte": "数据量",
}
_OPEN = {Open.UNLIMITED: "长期", Open.SERVICE_LIFE: "产品的使用寿命期"}
_LASTING = {
    Bound.AT_LEAST: "不少于",
    Bound.AT_MOST: "不超过",
    Bound.ABOUT: "约为",
    Bound.MORE_THAN: "超过",
    Bound.LESS_THAN: "少于",
}
ABSENT = {Absent.NONE: "不限时", Absent.BEST_EFFORT: "尽力", Absent.NOT_APPLICABLE: "不适用"}


def unit(code: str) -> str:
    """Return a unit as it follows a number: ``个月``, ``分钟``."""
    return _UNITS.get(code) or BY_CODE[code].zh[0]


def each(code: str) -> str:
    """Return a unit as it follows 每: ``每月``, ``每小时``."""
    names = BY_CODE[code].zh
    return f"每{names[0] if names else unit(code)}"


def number(quantity: Quantity) -> str:
    """Return number and unit without bound and rate: ``2至3小时``."""
    high = f"至{quantity.high}" if quantity.high else ""
    return f"{quantity.low}{high}{unit(quantity.unit)}"


def quantity(value: Quantity | NthWorkingDay) -> str:
    """Return a quantity as a letter prints it: ``至少2人``, ``每年6000元（人民币陆仟元整）``."""
    if isinstance(value, NthWorkingDay):
        return nth(value)
    words = bound(value) + number(value)
    if value.kind is Kind.MONEY_CNY:
        words += _in_words(value)
    return f"{each(value.per)}{words}" if value.per else words


def bound(value: Quantity) -> str:
    """Return the bound of a quantity, '' where it has none."""
    return _BOUNDS[value.bound] if value.bound else ""


def _in_words(value: Quantity) -> str:
    factor = BY_CODE[value.unit].factor
    words = [
        numerals.amount(Decimal(text) * factor)
        for text in (value.low, value.high)
        if text is not None
    ]
    return (
        ""
        if None in words
        else f"（{'至'.join(word for word in words if word).replace('至人民币', '至')}）"
    )


def within(value: Quantity | NthWorkingDay) -> str:
    """Return a length as a limit: ``30分钟内``, ``最迟2小时内``."""
    if isinstance(value, NthWorkingDay):
        return nth(value)
    if value.bound is Bound.AT_LEAST:
        return f"至少提前{number(value)}"
    if value.bound is Bound.MORE_THAN:
        return f"超过{number(value)}后"
    if value.bound is Bound.LESS_THAN:
        return f"不足{number(value)}的时间内"
    head = {Bound.AT_MOST: "最迟", Bound.ABOUT: "约"}
    return f"{head[value.bound] if value.bound else ''}{number(value)}内"


def nth(value: NthWorkingDay) -> str:
    """Return a working day by its number: ``第2个工作日``."""
    return f"第{value.n}个工作日"


def length(value: Quantity | Open | Absent | Unbounded) -> str:
    """Return how long: a quantity, ``长期``, ``不限公里`` or the life of the product."""
    if isinstance(value, Unbounded):
        return f"不限{_USED.get(value.unit) or unit(value.unit).removeprefix('个') + '数'}"
    if isinstance(value, Quantity):
        return quantity(value)
    return _OPEN[value] if isinstance(value, Open) else ABSENT[value]


def lasting(value: Quantity | Open) -> str:
    """Return how long as the end of a sentence: ``期限为60个月``, ``长期有效，不设期限``."""
    if value is Open.UNLIMITED:
        return "长期有效，不设终止期限"
    if value is Open.SERVICE_LIFE:
        return "持续至产品使用寿命终了"
    if value.bound:
        return f"期限{_LASTING[value.bound]}{number(value)}"
    return f"期限为{length(value)}"


def floor(value: Quantity) -> str:
    """Return a level that is reached: ``不低于99.90%``; with a bound of its own, that one."""
    if value.bound is Bound.AT_MOST:
        return f"不{'超过' if value.kind in TIME else '高于'}{number(value)}"
    if value.kind is Kind.PERCENT and value.low == "100":
        return f"为{number(value)}"
    if value.bound in (None, Bound.AT_LEAST):
        return f"不低于{number(value)}" if not value.high else f"在{number(value)}之间"
    return quantity(value)


def every(interval: Quantity | None, times: Quantity | None) -> str:
    """Return a frequency: ``每季度1次``, ``每年至少4次``, ``间隔不超过15天``."""
    count = quantity(times) if times else "1次"
    if interval is None:
        return f"共{count}"
    if interval.bound is Bound.AT_MOST:
        return f"间隔不超过{number(interval)}" + (f"，每次间隔内{count}" if times else "")
    head = "" if interval.bound is None else bound(interval)
    if interval.low == "1" and not interval.high:
        return f"{head}{each(interval.unit)}{count}"
    return f"{head}每{number(interval)}{count}"
