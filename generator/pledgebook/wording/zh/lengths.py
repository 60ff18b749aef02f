"""Lengths of every shape, windows and measurements in Chinese."""

from __future__ import annotations

from pledgebook.model.clause import Measure, Rounding
from pledgebook.model.quantity import Absent, Open, Quantity, Unbounded
from pledgebook.model.timing import Agreed, Combination, Limit, PerService, Rolling, Window
from pledgebook.wording.zh import moments, values
from pledgebook.wording.zh.naming import Naming, join

Length = Quantity | Open | Combination | PerService | Agreed

WINDOWS = {
    Window.CALENDAR_MONTH: "自然月",
    Window.CALENDAR_QUARTER: "自然季度",
    Window.CALENDAR_YEAR: "自然年度",
}
_UNITS = {
    "minute": "分钟",
    "second": "秒",
    "hour": "小时",
    "day": "日",
    "request": "请求次数",
    "room": "房间",
    "case": "件",
    "reading": "读数",
}
_SERVICES = {"onsite": "上门服务", "remote": "远程服务", "labour": "人工", "parts": "备件"}
_ABSENT = {
    Absent.NONE: "不含{0}",
    Absent.BEST_EFFORT: "{0}尽力提供",
    Absent.NOT_APPLICABLE: "{0}不适用",
}


def duration(value: Length, naming: Naming) -> str:
    """Return a length of any shape: ``8年或160000公里（以先到者为准）``."""
    if isinstance(value, Quantity | Open):
        return values.length(value)
    if isinstance(value, Agreed):
        return moments.agreed(value, naming)
    if isinstance(value, PerService):
        named = [(title, getattr(value, name)) for name, title in _SERVICES.items()]
        found = [(title, one) for title, one in named if one is not None]
        absent = [_service(title, one) for title, one in found if isinstance(one, Absent)]
        given = [_service(title, one) for title, one in found if not isinstance(one, Absent)]
        return "，".join(part for part in (join(given, ""), *absent) if part)
    return _combined(value, naming)


def _service(title: str, length: Quantity | Open | Absent) -> str:
    if isinstance(length, Absent):
        return _ABSENT[length].format(title)
    return f"{title}{values.length(length)}"


def _combined(value: Combination, naming: Naming) -> str:
    rules = (
        (value.first, "以先到者为准"),
        (value.last, "以后到者为准"),
        (value.longer, "以较长者为准"),
    )
    parts = [_several(several, rule, naming) for several, rule in rules if several]
    if value.of:
        who = f"由{naming.title(value.choice)}选择其一" if value.choice else "任选其一"
        parts.append(f"{join((_limit(one, naming) for one in value.of), '或')}（{who}）")
    return "，".join(parts)


def _several(several: tuple[Limit, ...], rule: str, naming: Naming) -> str:
    """Return lengths of which one counts; what is unlimited ends none: ``12年，不限里程``."""
    ending = [_limit(one, naming) for one in several if not isinstance(one, Unbounded)]
    free = [values.length(one) for one in several if isinstance(one, Unbounded)]
    counted = f"{join(ending, '或')}（{rule}）" if len(ending) > 1 else join(ending)
    return "，".join(part for part in (counted, *free) if part)


def _limit(value: Limit, naming: Naming) -> str:
    return naming.title(value) if isinstance(value, str) else values.length(value)


def lasting(value: Length, naming: Naming) -> str:
    """Return how long as the end of a sentence: ``期限为60个月``."""
    if isinstance(value, Agreed):
        return f"期限{moments.agreed(value, naming)}"
    if isinstance(value, Quantity | Open):
        return values.lasting(value)
    return f"期限为{duration(value, naming)}"


def _measure_for(value: Measure, naming: Naming) -> str:
    """Return over what it is counted: the window, and for what separately."""
    if not value.each:
        return window(value.window, naming)
    each = naming.all(value.each, "")
    apart = each if each.startswith(("每", "各")) or len(value.each) > 1 else f"各{each}"
    return f"{window(value.window, naming)}，对{apart}分别统计"


def window(value: Window | Quantity | Rolling | str, naming: Naming) -> str:
    """Return over which stretch of time something is counted."""
    if isinstance(value, Window):
        return f"按{WINDOWS[value]}统计"
    if isinstance(value, Rolling):
        return f"按任意连续{values.quantity(value.rolling)}统计"
    if isinstance(value, Quantity):
        head = values.each(value.unit) if value.low == "1" else f"每{values.number(value)}"
        return f"{head}统计一次"
    return f"按{naming.title(value)}统计"


def measured(value: Measure, naming: Naming) -> str:
    """Return how a level is measured."""
    rounding = {Rounding.DOWN: "其后各位舍去", Rounding.HALF_UP: "其后四舍五入"}
    parts = [
        f"{_measure_for(value, naming)}，以{_UNITS.get(value.unit, value.unit)}为计量单位",
        f"以每{values.number(value.slot)}为一个时段，先计算各时段的数值，再取各时段的平均值"
        if value.slot
        else "",
        f"达标的读数占比{values.floor(value.share)}" if value.share else "",
        f"计算公式为{value.formula}" if value.formula else "",
        f"结果保留{value.decimals}位小数" if value.decimals is not None else "",
        rounding[value.round] if value.round else "",
        f"数据以{value.source}为准" if value.source else "",
    ]
    return "，".join(part for part in parts if part)
