"""Chinese numerals: 大写 amounts, dates in characters, and the numbers of headings.

Amounts follow the rules for bills of the People's Bank of China (支付结算办法, annex 1): 元 and 角
are followed by 整, one 零 stands for any run of zeros between digits.
"""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

_FORMAL = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")
_PLAIN = "〇一二三四五六七八九"
_COUNTED = "零一二三四五六七八九十"


def amount(yuan: Decimal) -> str | None:
    """Return an amount in yuan in 大写 (``人民币陆仟元整``); None where it is finer than 分."""
    cents = yuan * 100
    if cents != int(cents) or yuan >= 10**16:
        return None
    whole, rest = divmod(int(cents), 100)
    jiao, fen = divmod(rest, 10)
    words = _whole(whole) + "元" if whole or not rest else ""
    if not rest:
        return f"人民币{words}整"
    if jiao:
        words += _FORMAL[jiao] + "角"
    elif whole:
        words += "零"
    return f"人民币{words}{_FORMAL[fen] + '分' if fen else '整'}"


def formal(number: int) -> str:
    """Return a whole number in 大写: ``肆``, ``壹拾贰``."""
    return _whole(number)


def _whole(number: int) -> str:
    if number == 0:
        return _FORMAL[0]
    words, gap = "", False
    for power in reversed(range(len(_GROUPS))):
        group = number // 10_000**power % 10_000
        if group:
            words += (_FORMAL[0] if words and (gap or group < 1000) else "") + _group(group)
            words += _GROUPS[power]
        gap = bool(words) and not group
    return words


def _group(group: int) -> str:
    words, gap = "", False
    for place in reversed(range(4)):
        digit = group // 10**place % 10
        if digit:
            words += (_FORMAL[0] if gap and words else "") + _FORMAL[digit] + _PLACES[place]
        gap = not digit
    return words


def date(day: dt.date) -> str:
    """Return a date in figures as a letter prints it: ``2026年11月22日``."""
    return f"{day.year}年{day.month}月{day.day}日"


def date_in_words(day: dt.date) -> str:
    """Return a date in characters: ``二〇二六年十一月二十二日``."""
    year = "".join(_PLAIN[int(digit)] for digit in f"{day.year:04}")
    return f"{year}年{counted(day.month)}月{counted(day.day)}日"


def counted(number: int) -> str:
    """Return 1 to 99 as it is counted: ``十一``, ``二十``."""
    tens, ones = divmod(number, 10)
    head = "" if tens == 0 else "十" if tens == 1 else _COUNTED[tens] + "十"
    return head + (_COUNTED[ones] if ones or not tens else "")


def heading(level: int, number: int) -> str:
    """Return the label of a heading: ``一、`` (level 1), ``（一）`` (2), ``1.`` (3)."""
    if level == 1:
        return f"{counted(number)}、"
    return f"（{counted(number)}）" if level == 2 else f"{number}."
