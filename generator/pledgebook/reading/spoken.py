"""The promises in an author's words that have a number: how much, and of what.

A number counts where the words say what it is a limit of: ``30分钟内响应``, ``质保期为3年``,
``respond within 30 minutes``. A number in a condition (``48小时内不能修复的``), of a model, a
date, a heading or a frequency of the calendar is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from pledgebook.model.authored import Authored, Hit
from pledgebook.model.quantity import Quantity
from pledgebook.model.units import BY_SPELLING, Kind
from pledgebook.reading import metrics
from pledgebook.reading.figures import ENGLISH, NUMERALS, number
from pledgebook.reading.metrics import Said

Size = tuple[str, Decimal]
"""What is counted, and how much in its smallest unit; sizes of one sort can be compared."""

# Spellings that data does not know.
_SPELLED = {
    "h": "小时",
    "hr": "小时",
    "hrs": "小时",
    "钟头": "小时",
    "min": "分钟",
    "mins": "分钟",
    "秒钟": "秒",
    "日": "天",
    "星期": "周",
    "％": "%",
    "位": "名",
}
_UNITS = (
    "毫秒|秒钟?|分钟|小时|钟头|工作日|自然日|日历日|天|日(?!常|期|志|历)|周(?!年|边|末|期)"
    "|星期(?![一二三四五六日天])|个月|年(?!度|检|报|费)|季度|名|人(?![工员为民机])|位|万元|元"
    r"|[%％]|(?:hrs?|h|mins?)(?![A-Za-z])"
)
_UNITS_EN = (
    r"(?:seconds?|minutes?|hours?|(?:working|business|calendar) (?:days?|hours?)|days?|weeks?"
    r"|months?|quarters?|years?|people|persons?|yuan|CNY|USD|EUR)\b|%"
)
_FIGURES = r"[0-9]{1,12}(?:,[0-9]{3}){0,4}(?:\.[0-9]{1,6})?"
_NUMBER = re.compile(
    rf"(?P<zh>{_FIGURES}|半|[{NUMERALS}]{{1,8}}) ?(?:个(?!月))?(?P<half>半)?(?P<unit>{_UNITS})"
    "(?P<more>半(?!年|天|小时))?"
    rf"|\b(?P<en>{_FIGURES}|{ENGLISH})(?: ?\([0-9]{{1,4}}\))?[ -]?(?P<unit_en>{_UNITS_EN})",
    re.IGNORECASE,
)
_FIRSTS = "".join(sorted({word[0] for word in ENGLISH.split("|")}))
_OPENS = re.compile(rf"[0-9半{NUMERALS}]|\b[{_FIRSTS}](?=[a-z])", re.IGNORECASE)
# Part of a model, a formula, a range or an ordinal.
_INSIDE = re.compile(r"[0-9A-Za-z.×xX*·/第－—~～-]\Z")


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """A number that promises something: where it stands, its size, and what of."""

    hit: Hit
    size: Size
    said: Said


def spoken(authored: Authored) -> Iterator[Spoken]:
    """Yield every promised number in the words of a letter."""
    for hit in authored.find(_NUMBER, _OPENS):
        size = None if _INSIDE.search(hit.before) else _size(hit.match)
        said = None if size is None else metrics.said(hit.before, hit.after, size[0])
        if size is not None and said is not None:
            yield Spoken(hit=hit, size=size, said=said)


def _size(match: re.Match[str]) -> Size | None:
    """Return the size of a number in the words; None where it is none."""
    many = number(match["zh"] or match["en"])
    if many is None:
        return None
    if match["half"] or match["more"]:
        many += Decimal("0.5")
    written = match["unit"] or match["unit_en"]
    small = written.lower()
    unit = BY_SPELLING.get(_SPELLED.get(small, small)) or BY_SPELLING[written.upper()]
    return measured(unit.kind, many * unit.factor)


def size_of(quantity: Quantity) -> Size:
    """Return the size of a quantity of the data."""
    return measured(quantity.kind, quantity.most)


def measured(kind: Kind, size: Decimal) -> Size:
    """Return a size in seconds where days and hours can be compared, else in its own kind."""
    if kind in (Kind.DAY, Kind.CALENDAR_DAY):
        return Kind.CLOCKED.value, size * 86_400
    return kind.value, size
