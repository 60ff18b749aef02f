"""The units that quantities are written in, and how each is spelled.

Clocked time is counted in seconds; hours of work, days, working days and months are units of their
own, because none of them is a fixed number of hours (see `docs/sla-spec.md`, "Units").
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from enum import Enum


class Kind(Enum):
    """What a unit measures; quantities of different kinds are never compared."""

    CLOCKED = "clocked"
    WORKING_HOUR = "working-hour"
    DAY = "day"
    CALENDAR_DAY = "calendar-day"
    WORKING_DAY = "working-day"
    MONTH = "month"
    PEOPLE = "people"
    WORK = "work"
    COUNT = "count"
    DISTANCE_KM = "distance-km"
    DISTANCE_MILE = "distance-mile"
    RUNNING = "running-hours"
    LESSON = "lesson-hours"
    ENERGY = "energy"
    TEMPERATURE = "temperature"
    FAHRENHEIT = "temperature-F"
    PERCENT = "percent"
    MONEY_CNY = "money-CNY"
    MONEY_USD = "money-USD"
    MONEY_EUR = "money-EUR"
    MONEY_GBP = "money-GBP"
    DATA = "data"


TIME = frozenset(
    {
        Kind.CLOCKED,
        Kind.WORKING_HOUR,
        Kind.DAY,
        Kind.CALENDAR_DAY,
        Kind.WORKING_DAY,
        Kind.MONTH,
    }
)
# What is used up: a length may be without end in one of these alone (unlimited miles).
USE = frozenset(
    {
        Kind.COUNT,
        Kind.DISTANCE_KM,
        Kind.DISTANCE_MILE,
        Kind.RUNNING,
        Kind.ENERGY,
        Kind.DATA,
    }
)
MONEY = frozenset({Kind.MONEY_CNY, Kind.MONEY_USD, Kind.MONEY_EUR, Kind.MONEY_GBP})


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit: ``factor`` times the smallest unit of its kind (seconds, days, months, yuan…)."""

    code: str
    kind: Kind
    factor: int | Decimal
    zh: tuple[str, ...]
    en: tuple[str, ...]


UNITS: tuple[Unit, ...] = (
    Unit("millisecond", Kind.CLOCKED, Decimal("0.001"), ("毫秒",), ("ms",)),
    Unit("second", Kind.CLOCKED, 1, ("秒",), ("seconds", "second")),
    Unit("minute", Kind.CLOCKED, 60, ("分钟",), ("minutes", "minute")),
    Unit("hour", Kind.CLOCKED, 3600, ("小时",), ("hours", "hour")),
    Unit(
        "working-hour",
        Kind.WORKING_HOUR,
        1,
        ("工作小时",),
        ("working hours", "working hour", "business hours", "business hour"),
    ),
    Unit("day", Kind.DAY, 1, ("天",), ("days", "day")),
    Unit(
        "calendar-day",
        Kind.CALENDAR_DAY,
        1,
        ("自然日", "日历日"),
        ("calendar days", "calendar day"),
    ),
    Unit(
        "working-day",
        Kind.WORKING_DAY,
        1,
        ("工作日",),
        ("working days", "working day", "business days", "business day"),
    ),
    Unit("week", Kind.DAY, 7, ("周",), ("weeks", "week")),
    Unit("month", Kind.MONTH, 1, ("月",), ("months", "month")),
    Unit("quarter", Kind.MONTH, 3, ("季度",), ("quarters", "quarter")),
    Unit("year", Kind.MONTH, 12, ("年",), ("years", "year")),
    Unit("person", Kind.PEOPLE, 1, ("人", "名"), ("people", "person", "persons")),
    Unit("person-day", Kind.WORK, 1, ("人天",), ("person-days", "person-day")),
    Unit("unit-day", Kind.WORK, 1, ("台天",), ("unit-days", "unit-day")),
    Unit("person-time", Kind.COUNT, 1, ("人次",), ("person-times", "person-time")),
    Unit("time", Kind.COUNT, 1, ("次",), ("times", "time")),
    Unit(
        "cycle",
        Kind.COUNT,
        1,
        ("循环", "充放电循环"),
        ("cycles", "cycle", "charge cycles", "charge cycle"),
    ),
    Unit("piece", Kind.COUNT, 1, ("件",), ("pieces", "piece")),
    Unit("case", Kind.COUNT, 1, ("宗",), ("cases", "case")),
    Unit("unit", Kind.COUNT, 1, ("台",), ("units", "unit")),
    Unit("set", Kind.COUNT, 1, ("套",), ("sets", "set")),
    Unit("copy", Kind.COUNT, 1, ("份",), ("copies", "copy")),
    Unit("course", Kind.COUNT, 1, ("期",), ("courses", "course")),
    Unit("session", Kind.COUNT, 1, ("场",), ("sessions", "session")),
    Unit("billing-cycle", Kind.COUNT, 1, ("账期",), ("billing cycles", "billing cycle")),
    Unit("season", Kind.COUNT, 1, ("供暖季", "季"), ("seasons", "season")),
    Unit("kilometre", Kind.DISTANCE_KM, 1, ("公里",), ("km", "kilometres", "kilometre")),
    Unit("mile", Kind.DISTANCE_MILE, 1, ("英里",), ("miles", "mile")),
    Unit("running-hour", Kind.RUNNING, 1, ("运行小时",), ("running hours", "running hour")),
    Unit("lesson-hour", Kind.LESSON, 1, ("学时",), ("lesson hours", "lesson hour")),
    Unit("class-hour", Kind.LESSON, 1, ("课时",), ("class hours", "class hour")),
    Unit("kilowatt-hour", Kind.ENERGY, 1, ("千瓦时",), ("kWh",)),
    Unit("celsius", Kind.TEMPERATURE, 1, ("摄氏度",), ("°C", "℃")),
    Unit("fahrenheit", Kind.FAHRENHEIT, 1, ("华氏度",), ("°F", "℉")),
    Unit("percent", Kind.PERCENT, 1, (), ("%",)),
    Unit("per-mille", Kind.PERCENT, Decimal("0.1"), (), ("‰",)),
    Unit("ten-thousand-yuan", Kind.MONEY_CNY, 10_000, ("万元",), ()),
    Unit("yuan", Kind.MONEY_CNY, 1, ("元",), ("CNY", "yuan")),
    Unit("us-dollar", Kind.MONEY_USD, 1, ("美元",), ("USD", "dollars", "dollar")),
    Unit("euro", Kind.MONEY_EUR, 1, ("欧元",), ("EUR", "euros", "euro")),
    Unit("pound-sterling", Kind.MONEY_GBP, 1, ("英镑",), ("GBP", "pounds", "pound")),
    Unit("gigabyte", Kind.DATA, 1, (), ("GB",)),
    Unit("terabyte", Kind.DATA, 1000, (), ("TB",)),
)

BY_CODE = {unit.code: unit for unit in UNITS}
BY_SPELLING = {spelling: unit for unit in UNITS for spelling in (*unit.zh, *unit.en)} | {
    "个月": BY_CODE["month"],
    "个工作日": BY_CODE["working-day"],
    "个自然日": BY_CODE["calendar-day"],
    "个日历日": BY_CODE["calendar-day"],
    "个季度": BY_CODE["quarter"],
    "个小时": BY_CODE["hour"],
    "个工作小时": BY_CODE["working-hour"],
    "个运行小时": BY_CODE["running-hour"],
    "个学时": BY_CODE["lesson-hour"],
    "个供暖季": BY_CODE["season"],
    "个账期": BY_CODE["billing-cycle"],
}


def spellings(kinds: frozenset[Kind] = frozenset(Kind)) -> list[str]:
    """Return every spelling of the units of ``kinds``, longest first, as patterns try them."""
    found = [text for text, unit in BY_SPELLING.items() if unit.kind in kinds and text != "月"]
    return sorted(found, key=lambda text: (-len(text), text))
