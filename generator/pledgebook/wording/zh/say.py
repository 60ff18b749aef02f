"""Any single value in Chinese, for the references of an author's own words."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from enum import Enum
from typing import Any

from pledgebook.model.clause import Binding, Measure, Rounding
from pledgebook.model.money import Amount, ChargeByPart, Claim, Extension, Price, Renewal
from pledgebook.model.quantity import NthWorkingDay, Open, Quantity
from pledgebook.model.timing import (
    Agreed,
    Combination,
    Deadline,
    Moment,
    PerService,
    Rolling,
    Window,
)
from pledgebook.wording import numerals
from pledgebook.wording.zh import claims, lengths, moments, money, values
from pledgebook.wording.zh.naming import Naming, join

_ENUMS: tuple[Mapping[Any, str], ...] = (
    values.ABSENT,
    lengths.WINDOWS,
    money.LABELS,
    money.FORMS,
    {Binding.FIRM: "必须做到", Binding.EFFORTS: "尽力做到", Binding.OPTIONAL: "可以"},
    {Rounding.DOWN: "舍去", Rounding.HALF_UP: "四舍五入"},
)


def say(value: object, naming: Naming) -> str:
    """Return a value in words: ``30分钟``, ``终验合格``, ``电话和传真``."""
    if isinstance(value, str):
        return naming.title(value)
    if isinstance(value, tuple):
        return join(say(one, naming) for one in value)
    if isinstance(value, Enum):
        return values.length(value) if isinstance(value, Open) else _enum(value)
    return _plain(value) or _timed(value, naming) or _paid(value, naming) or str(value)


def _enum(value: Enum) -> str:
    return next((words[value] for words in _ENUMS if value in words), str(value.value))


def _plain(value: object) -> str:
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, dt.date):
        return numerals.date(value)
    if isinstance(value, Quantity):
        return values.quantity(value)
    return values.nth(value) if isinstance(value, NthWorkingDay) else ""


def _timed(value: object, naming: Naming) -> str:
    if isinstance(value, Deadline):
        return say(value.in_, naming) if value.in_ is not None else value.text or ""
    if isinstance(value, Moment):
        return moments.point(value, naming)
    if isinstance(value, Agreed):
        return moments.agreed(value, naming)
    if isinstance(value, Combination | PerService):
        return lengths.duration(value, naming)
    if isinstance(value, Measure):
        return lengths.measured(value, naming)
    return lengths.window(value, naming) if isinstance(value, Rolling | Window) else ""


def _paid(value: object, naming: Naming) -> str:
    if isinstance(value, Price | ChargeByPart):
        return money.charge(value, naming)
    if isinstance(value, Amount):
        return money.base(value, naming)
    if isinstance(value, Claim):
        return claims.claim(value, naming)
    if isinstance(value, Renewal):
        return claims.renewal(value, naming)
    return claims.extension(value, naming) if isinstance(value, Extension) else ""
