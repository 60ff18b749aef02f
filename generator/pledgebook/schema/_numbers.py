"""Numbers and units as people write them, in the spelling of the language.

Full-width digits, Chinese numerals and English words become digits; abbreviated units become the
units of `model.units`. What cannot be one quantity is None.
"""

from __future__ import annotations

import re
from decimal import Decimal

from pledgebook.model.units import BY_CODE, BY_SPELLING, Kind, Unit

_DIGITS = dict(zip("零一二三四五六七八九", range(10), strict=True)) | {"〇": 0, "两": 2}
_TENS = {"十": 10, "百": 100, "千": 1000}
_ENGLISH = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    "twenty",
]  # fmt: skip
_OTHERWISE = {
    "月": "个月", "日": "天", "钟头": "小时", "个钟头": "小时", "时": "小时", "分": "分钟",
    "秒钟": "秒", "星期": "周", "个星期": "周", "礼拜": "周", "个礼拜": "周", "个年": "年",
    "年度": "年", "周年": "年", "个人": "人", "位": "人", "回": "次", "块": "元", "块钱": "元",
    "圆": "元", "人民币": "元", "美金": "美元", "千米": "公里", "度电": "千瓦时", "人日": "人天",
    "日历天": "个自然日", "个日历天": "个自然日", "自然天": "个自然日",
    "个天": "天", "个周": "周", "个季": "季度", "个次": "次",
    "h": "hours", "hr": "hours", "hrs": "hours", "min": "minutes", "mins": "minutes",
    "m": "minutes", "s": "seconds", "sec": "seconds", "secs": "seconds", "d": "days", "wk": "weeks",
    "wks": "weeks", "w": "weeks", "mo": "months", "mos": "months", "mth": "months",
    "mths": "months", "y": "years", "yr": "years", "yrs": "years", "bd": "working days",
    "bds": "working days", "workday": "working days", "workdays": "working days",
    "work day": "working days", "work days": "working days", "business-day": "working days",
    "business-days": "working days", "working-day": "working days", "working-days": "working days",
    "calendar-day": "calendar days", "calendar-days": "calendar days", "percent": "%", "pct": "%",
    "per cent": "%", "rmb": "CNY", "us dollars": "USD", "kms": "km", "kilometer": "km",
    "kilometers": "km", "person days": "person-days", "man-days": "person-days",
    "man-day": "person-days", "times": "times", "visits": "times", "headcount": "people",
    "engineers": "people", "engineer": "people", "c": "°C",
}  # fmt: skip
SPELLED = _OTHERWISE | {text.casefold(): text for text in BY_SPELLING if text != "月"}
UNIT = "|".join(sorted(map(re.escape, SPELLED), key=len, reverse=True))
NUMBER = r"[0-9]+(?:\.[0-9]+)?"
_HALF = {"year": (6, "month"), "hour": (30, "minute"), "minute": (30, "second")}
_PART = re.compile(
    rf"(半个?|{NUMBER}) ?(个半)?(?:-(?=[a-z]))? ?({UNIT})(半)?(?: and | ?, |零| |$)?"
)
_CHINESE = re.compile(rf"(?<![0-9.])[零〇一二两三四五六七八九十百千]+(?=个半|[至到~-]|(?:{UNIT}))")
_WORD = re.compile(rf"\b({'|'.join(_ENGLISH)})\b")


def digits(text: str) -> str:
    """Return ``text`` with its numerals before a unit, and its English number words, as digits."""
    text = re.sub(r"(?<=[0-9]),(?=[0-9]{3}(?![0-9]))", "", text)
    text = re.sub(r"\b([0-9]+|an?|one) (?:and a half) (?=[a-z])", _and_a_half, text)
    text = re.sub(r"\bhalf (?:an? )?(?=[a-z])", "0.5 ", text)
    text = re.sub(rf"\ban? (?=(?:{UNIT})\b)", "1 ", text)
    text = _WORD.sub(lambda found: str(_ENGLISH.index(found[1])), text)
    return _CHINESE.sub(_figure, text)


def _figure(found: re.Match[str]) -> str:
    """Return a numeral in digits; "two or three" (``两三天``) is no one number and stays."""
    vague = re.search("[一二两三四五六七八九]{2}", found[0]) and not set("零〇") & set(found[0])
    return found[0] if vague else str(numeral(found[0]))


def _and_a_half(found: re.Match[str]) -> str:
    whole = found[1] if found[1].isdigit() else "1"
    return f"{whole}.5 "


def numeral(text: str) -> int:
    """Return the number of a Chinese numeral below ten thousand (``二十四``)."""
    total, digit = 0, 0
    for char in text:
        if char in _TENS:
            total += (digit or 1) * _TENS[char]
            digit = 0
        else:
            digit = digit * 10 + _DIGITS[char] if digit else _DIGITS[char]
    return total + digit


def measured(text: str) -> str | None:
    """Return ``text`` as one number with one unit; ``1小时30分`` is ``90分钟``."""
    parts = list(_PART.finditer(text))
    if not parts or "".join(part[0] for part in parts) != text:
        return None
    pieces = [piece for part in parts for piece in _pieces(part)]
    units = {unit(spelling).kind for _, spelling in pieces}
    if len(pieces) > 1 and units not in ({Kind.CLOCKED}, {Kind.MONTH}):
        return None
    least = min((spelling for _, spelling in pieces), key=lambda one: unit(one).factor)
    total = sum(number * unit(spelling).factor for number, spelling in pieces)
    number = parts[0][1] if [(parts[0][1], least)] == [(str(n), one) for n, one in pieces] else ""
    return written(number, total, least)


def _pieces(part: re.Match[str]) -> list[tuple[Decimal, str]]:
    """Return the numbers and units of one part: ``2年半`` is two years and six months."""
    spelling = SPELLED[part[3]]
    halves = part[1].startswith("半") or part[2] or part[4]
    whole = Decimal(0 if part[1].startswith("半") else part[1])
    if whole % 1 == Decimal("0.5") and not halves:
        halves, whole = "half", whole - Decimal("0.5")
    code = unit(spelling).code
    pieces = [(whole, spelling)] if whole or not halves else []
    if halves and code in _HALF:
        number, smaller = _HALF[code]
        other = BY_CODE[smaller]
        pieces.append((Decimal(number), _named(other, spelling)))
    elif halves:
        pieces.append((Decimal("0.5"), spelling))
    return pieces


def _named(other: Unit, spelling: str) -> str:
    """Return the name of a unit in the language in which ``spelling`` is."""
    if spelling.isascii():
        return other.en[0]
    return "个月" if other.code == "month" else other.zh[0]


def written(number: str, total: Decimal | int, spelling: str) -> str:
    """Return a number with its unit, as the language spells it; digits stay as they were."""
    known = unit(spelling)
    plain = number if re.fullmatch(NUMBER, number) else f"{Decimal(total) / known.factor:f}"
    if "." in plain and not re.fullmatch(NUMBER, number):
        plain = plain.rstrip("0").rstrip(".")
    if not spelling.isascii() or spelling == "%":
        return f"{plain}{spelling}"
    plural = known.en[:1] if plain != "1" else known.en[1:2]
    same = spelling in ("CNY", "USD", "EUR", "GBP", "km") or not plural
    return f"{plain} {spelling if same else _alike(spelling, known, plain)}"


def _alike(spelling: str, known: Unit, plain: str) -> str:
    """Return the singular or plural of ``spelling``: business days stay business days."""
    forms = [one for one in known.en if one[:4] == spelling[:4]] or list(known.en)
    return min(forms, key=len) if plain == "1" else max(forms, key=len)


def unit(spelling: str) -> Unit:
    """Return the unit that is spelled so."""
    return BY_SPELLING[spelling]
