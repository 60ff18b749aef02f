"""Numbers as people write them, to their values: figures, Chinese numerals, 大写, English words.

What `pledgebook.wording.numerals` writes, this reads back.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal

_DIGITS: Mapping[str, int] = {
    **{sign: value for value, sign in enumerate("零一二三四五六七八九")},
    **{sign: value for value, sign in enumerate("〇壹贰叁肆伍陆柒捌玖")},
    "两": 2,
    "弌": 1,
    "弍": 2,
    "参": 3,
    "叄": 3,
    "貳": 2,
    "陸": 6,
}
_PLACES: Mapping[str, int] = {"十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000}
_GROUPS: Mapping[str, int] = {"万": 10_000, "萬": 10_000, "亿": 10**8, "億": 10**8}
NUMERALS = "".join((*_DIGITS, *_PLACES, *_GROUPS))
"""Every sign of a Chinese numeral, plain or 大写."""

_ENGLISH: Mapping[str, int] = {
    word: value
    for value, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
} | {
    "twelve": 12,
    "fifteen": 15,
    "twenty": 20,
    "twenty-four": 24,
    "thirty": 30,
    "thirty-six": 36,
    "forty-eight": 48,
    "sixty": 60,
    "seventy-two": 72,
    "ninety": 90,
}
ENGLISH = "|".join(sorted(_ENGLISH, key=len, reverse=True))
"""The English numbers that letters write as words, as a pattern; the longest first."""

_FIGURES = re.compile("[0-9]+(?:,[0-9]{3})*(?:[.][0-9]+)?")


def number(written: str) -> Decimal | None:
    """Return the value of figures, a Chinese numeral or an English word; None where it is none."""
    word = _ENGLISH.get(written.lower())
    if word is not None:
        return Decimal(word)
    if _FIGURES.fullmatch(written):
        return Decimal(written.replace(",", ""))
    return Decimal("0.5") if written == "半" else chinese(written)


def chinese(written: str) -> Decimal | None:
    """Return the value of a Chinese numeral (``二十四``, ``壹拾万``); None where it is none."""
    if not written or any(sign not in NUMERALS for sign in written):
        return None
    if len(written) > 1 and all(sign in _DIGITS for sign in written):
        return None  # 二〇二六 is a year that is spelled, not counted
    total = section = digit = 0
    for sign in written:
        if sign in _DIGITS:
            digit = _DIGITS[sign]
        elif sign in _PLACES:
            section += (digit or 1) * _PLACES[sign]
            digit = 0
        else:
            total = (
                (total + section + digit) * _GROUPS[sign]
                if sign in "亿億"
                else (total + (section + digit) * _GROUPS[sign])
            )
            section = digit = 0
    return Decimal(total + section + digit)


_YUAN = re.compile("([^元圆]*)[元圆]([^元圆]*)")
_SMALL = re.compile("零?(?:([^角分零])角)?零?(?:([^角分零])分)?[整正]?")


def formal_amount(written: str) -> Decimal | None:
    """Return the yuan of an amount in 大写, without 人民币 before it; None where it is none."""
    parts = _YUAN.fullmatch(written)
    if parts is None:
        return None
    whole = chinese(parts[1])
    small = _SMALL.fullmatch(parts[2])
    if whole is None or small is None:
        return None
    jiao, fen = (_DIGITS.get(sign, 0) if sign else 0 for sign in small.groups())
    return whole + Decimal(10 * jiao + fen) / 100
