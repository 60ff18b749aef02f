"""Dates, hours of service and weekdays that are nearly written as the language wants them."""

from __future__ import annotations

import re
from collections.abc import Iterator

_MONTHS = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
]  # fmt: skip
_NAMED = rf"({'|'.join(_MONTHS)})[a-z]*\.?"
_DATE = re.compile(r"([0-9]{4}) ?[年/.-] ?([0-9]{1,2}) ?[月/.-] ?([0-9]{1,2}) ?[日号]?")
_DAY_FIRST = re.compile(rf"([0-9]{{1,2}})(?:st|nd|rd|th)? {_NAMED},? ([0-9]{{4}})")
_MONTH_FIRST = re.compile(rf"{_NAMED} ([0-9]{{1,2}})(?:st|nd|rd|th)?,? ([0-9]{{4}})")
_LAST_YEAR = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_OF_YEAR = re.compile(r"([0-9]{1,2}) ?[月/.-] ?([0-9]{1,2}) ?[日号]?")

_HALF_DAY = {"上午": 0, "早上": 0, "早": 0, "下午": 12, "晚上": 12, "晚": 12, "am": 0, "pm": 12}
_HOUR = re.compile(
    r"(?P<before>上午|早上|早|下午|晚上|晚)?(?P<hour>[0-9]{1,2})"
    r"(?:(?::|点|时)(?P<minute>[0-9]{1,2}|半|整)?分?)? ?(?P<after>am|pm)?"
)
_TO = re.compile(r" ?(?:-|~|–|—|至|到| to ) ?")
_ROUND = re.compile(
    r"全天|24小时|全天24小时|24 ?(?:hours|h|/ ?7)|(?:7 ?[x×*] ?24|24 ?[x×*] ?7)(?:小时)?"
)

_FULL = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]
_DAYS = [day[:3] for day in _FULL]
_CHINESE = {
    f"{week}{char}": _DAYS[index]
    for week in ("周", "星期", "礼拜")
    for index, char in enumerate("一二三四五六日")
} | {f"{week}天": "sun" for week in ("星期", "礼拜")}
_SPANS = {
    "工作日": "mon-fri", "weekdays": "mon-fri", "周末": "sat-sun", "weekend": "sat-sun",
    "weekends": "sat-sun", "每天": "mon-sun", "daily": "mon-sun",
}  # fmt: skip


def dates(text: str) -> Iterator[str]:
    """Yield the date, or the day of every year, that ``text`` may stand for."""
    if found := _DATE.fullmatch(text):
        yield f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    if found := _DAY_FIRST.fullmatch(text):
        yield f"{found[3]}-{_MONTHS.index(found[2]) + 1:02}-{int(found[1]):02}"
    if found := _MONTH_FIRST.fullmatch(text):
        yield f"{found[3]}-{_MONTHS.index(found[1]) + 1:02}-{int(found[2]):02}"
    if found := _LAST_YEAR.fullmatch(text):
        yield f"{found[3]}-{int(found[2]):02}-{int(found[1]):02}"
    if found := _OF_YEAR.fullmatch(text.removeprefix("每年")):
        yield f"{int(found[1]):02}-{int(found[2]):02}"


def windows(text: str) -> Iterator[str]:
    """Yield the hours of service that ``text`` may stand for."""
    if is_always(text):
        yield "00:00-24:00"
    ends = _TO.split(text.removeprefix("每天"))
    if len(ends) == 2 and (start := _hour(ends[0], "")) and (end := _hour(ends[1], ends[0])):
        yield f"{start}-{end}"


def is_always(text: str) -> bool:
    """Say whether ``text`` means every hour of every day."""
    return _ROUND.fullmatch(text) is not None


def _hour(text: str, earlier: str) -> str | None:
    """Return a time of day; one without a half of the day is in that of the earlier one."""
    found = _HOUR.fullmatch(text.strip())
    if not found:
        return None
    own = found["before"] or found["after"]
    half = own or next((h for h in _HALF_DAY if h in earlier), "")
    hour = int(found["hour"])
    if hour == 12 and half and own not in ("am", "pm", "下午"):  # noon or midnight, who knows
        if own or _HALF_DAY[half]:
            return None
    elif half:
        hour = hour % 12 + _HALF_DAY[half]
    said = found["minute"] or "0"
    minute = {"半": 30, "整": 0}.get(said) if said in "半整" else int(said)
    return f"{hour:02}:{minute:02}"


def weekdays(text: str) -> Iterator[str]:
    """Yield the key of the days of a week that ``text`` may stand for."""
    if text in _SPANS:
        yield _SPANS[text]
    ends = [_weekday(one) for one in _TO.split(text)]
    if all(ends) and len(ends) <= 2:
        yield "-".join(filter(None, ends))


def _weekday(text: str) -> str | None:
    if text in _CHINESE:
        return _CHINESE[text]
    named = (day for day in _FULL if len(text) >= len(_DAYS[0]) and day.startswith(text))
    return next((day[:3] for day in named), None)
