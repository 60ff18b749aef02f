"""Instants, days and lengths of time as a person reads them, in Chinese and English."""

from __future__ import annotations

import datetime as dt

from pledgebook.clock.walls import DAY, date, wall, zone
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.wording.messages import Lang, say

_WEEKDAYS = {"zh": "一二三四五六日", "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")}


def day(number: int, lang: Lang) -> str:
    """Return a day with its weekday: ``2026-10-09 周五``."""
    name = _WEEKDAYS[lang][(number - 1) % 7]
    return f"{date(number)} {'周' + name if lang == 'zh' else name}"


def moment(at: int, zone_name: str, lang: Lang) -> str:
    """Return an instant on the wall of a zone, with weekday, zone and offset."""
    offset = dt.datetime.fromtimestamp(at, zone(zone_name)).strftime("%z")
    said = f"{_wall(at, zone_name, lang)} "
    where = f"{zone_name} {offset[:3]}:{offset[3:5]}"
    return f"{said.rstrip()}（{where}）" if lang == "zh" else f"{said}({where})"


def span(start: int, end: int, zone_name: str, lang: Lang) -> str:
    """Return a stretch on the wall of a zone: ``2026-10-09 周五 09:00–12:00``.

    Where the clocks are changed within it, both ends say their offset.
    """
    offsets = [dt.datetime.fromtimestamp(at, zone(zone_name)).strftime("%z") for at in (start, end)]
    first, last = wall(start, zone(zone_name)), wall(end, zone(zone_name))
    told = [f" {offset}" if offsets[0] != offsets[1] else "" for offset in offsets]
    if last[0] == first[0] or (last[1] == 0 and last[0] == first[0] + 1):
        until = "24:00" if last[0] > first[0] else _time(last[1])
    else:
        until = f"{day(last[0], lang)} {_time(last[1])}"
    return f"{day(first[0], lang)} {_time(first[1])}{told[0]}–{until}{told[1]}"


def days(start: int, end: int, zone_name: str, lang: Lang) -> str:
    """Return the days of a stretch, in part or whole: ``2026-10-10 周六 – 2026-10-11 周日``."""
    first, last = wall(start, zone(zone_name))[0], wall(end - 1, zone(zone_name))[0]
    if first == last:
        return day(first, lang)
    return f"{day(first, lang)} – {day(last, lang)}"


def _wall(at: int, zone_name: str, lang: Lang) -> str:
    number, second = wall(at, zone(zone_name))
    return f"{day(number, lang)} {_time(second)}"


def _time(second: int) -> str:
    said = f"{second // 3600:02}:{second // 60 % 60:02}"
    return f"{said}:{second % 60:02}" if second % 60 else said


def duration(seconds: int, lang: Lang) -> str:
    """Return working time in hours, minutes and seconds; hours never become days."""
    hours, rest = divmod(seconds, 3600)
    parts = (("hours", hours), ("minutes", rest // 60), ("seconds", rest % 60))
    return _joined(parts, lang)


def lateness(seconds: int, lang: Lang) -> str:
    """Return time that passes without a break, in days of 24 hours and what is left."""
    whole, rest = divmod(seconds, DAY)
    said = _joined((("days", whole),), lang) if whole else ""
    if not rest and whole:
        return said
    return f"{said}{'' if lang == 'zh' or not said else ' '}{duration(rest, lang)}"


def _joined(parts: tuple[tuple[str, int], ...], lang: Lang) -> str:
    said = [say(f"sla-length/{name}", {"n": n}, lang) for name, n in parts if n]
    zero = say("sla-length/seconds", {"n": 0}, lang)
    return ("" if lang == "zh" else " ").join(said) or zero


def budget(given: Budget, lang: Lang) -> str:
    """Return how much time a term gives: ``4小时``, ``3个工作日，到期日下班时``."""
    said = _amount(given.amount, given.unit, lang)
    if given.at_least is not None:
        low = _amount(given.at_least, given.unit, lang)
        said = say("sla-length/at-least", {"low": low, "high": said}, lang)
    if given.unit is not BudgetUnit.WORKING_DAY:
        return said
    if given.cutoff is not None:
        resume = given.resume or given.cutoff
        args = {"length": said, "cutoff": given.cutoff, "resume": resume}
        said = say("sla-length/cut-off", args, lang)
    land = say(f"sla-land/{given.land or 'same_time'}", {}, lang)
    return f"{said}{'，' if lang == 'zh' else ', '}{land}"


def _amount(amount: int, unit: BudgetUnit, lang: Lang) -> str:
    if unit is BudgetUnit.SECOND:
        return duration(amount, lang)
    said = say(f"sla-length/{unit.value}", {"n": amount}, lang)
    return said.replace("days", "day", 1).replace("months", "month", 1) if amount == 1 else said
