"""Service hours in Chinese: ``工作时间（周一至周五09:00-18:00，法定节假日除外）``."""

from __future__ import annotations

from pledgebook.model.names import Kind
from pledgebook.model.words import Clock, Holidays
from pledgebook.wording import numerals
from pledgebook.wording.zh import terms
from pledgebook.wording.zh.naming import Naming, join

DAYS = {
    "mon": "周一",
    "tue": "周二",
    "wed": "周三",
    "thu": "周四",
    "fri": "周五",
    "sat": "周六",
    "sun": "周日",
}
_ZONES = {
    "Asia/Shanghai": "北京时间",
    "Asia/Urumqi": "乌鲁木齐时间",
    "Asia/Hong_Kong": "香港时间",
    "Asia/Macau": "澳门时间",
    "Asia/Taipei": "台北时间",
    "Asia/Singapore": "新加坡时间",
    "Asia/Tokyo": "东京时间",
    "Europe/London": "伦敦时间",
    "Europe/Berlin": "柏林时间",
    "America/New_York": "纽约时间",
    "UTC": "协调世界时",
    "Etc/UTC": "协调世界时",
}


def hours(name: str, naming: Naming) -> str:
    """Return a clock by name with its hours."""
    clock = naming.commitment.clocks.get(name)
    if clock is None:
        return naming.title(name, Kind.CLOCK)
    words = timetable(clock, naming)
    title = clock.title or terms.CLOCKS.get(name)
    return f"{title}（{words}）" if title and words else words or naming.title(name, Kind.CLOCK)


def counted(name: str, naming: Naming) -> str:
    """Return by which clock a limit is counted: ``按工作时间计时``, ``全天候计时``."""
    own = naming.commitment.clocks.get(name)
    if name == "always" and not (own and own.title):
        return "全天候计时"
    return f"按{naming.title(name, Kind.CLOCK)}计时"


def timetable(clock: Clock, naming: Naming) -> str:
    """Return the hours of a clock: days, windows, holidays, zone."""
    parts = [
        f"每天{join(clock.daily, '和')}" if clock.daily else "",
        *(f"{_span(days)}{join(windows, '和')}" for days, windows in clock.week.items()),
        _holidays(clock),
        f"{join(map(numerals.date, clock.workdays))}照常服务" if clock.workdays else "",
        f"{naming.title(clock.except_, Kind.CLOCK)}除外" if clock.except_ else "",
        f"{clock.cutoff}起收到的视为下一个工作日上班时收到" if clock.cutoff else "",
        _ZONES.get(clock.zone, f"时区为{clock.zone}") if clock.zone else "",
    ]
    return "，".join(part for part in parts if part)


def zone(name: str) -> str:
    """Return a time zone: ``北京时间``; one without a name of ours by its own."""
    return _ZONES.get(name, f"{name}时区的时间")


def _span(days: str) -> str:
    return "至".join(DAYS[day] for day in days.split("-"))


def _holidays(clock: Clock) -> str:
    if clock.holidays is Holidays.CN:
        return "法定节假日除外，调休上班日照常"
    if clock.holidays is Holidays.NONE:
        return "节假日不休"
    if isinstance(clock.holidays, tuple):
        return f"{join(map(numerals.date, clock.holidays))}除外"
    return ""
