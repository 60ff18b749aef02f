"""Any single value in English, for the references of an author's own words."""

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
from pledgebook.wording.en import claims, lengths, moments, money, prices, values
from pledgebook.wording.en.grammar import date, join
from pledgebook.wording.en.naming import Naming

_ENUMS: tuple[Mapping[Any, str], ...] = (
    values.ABSENT,
    lengths.WINDOWS,
    prices.LABELS,
    prices.FORMS,
    {Binding.FIRM: "firm", Binding.EFFORTS: "best efforts", Binding.OPTIONAL: "optional"},
    {Rounding.DOWN: "rounded down", Rounding.HALF_UP: "rounded half up"},
)


def say(value: object, naming: Naming) -> str:
    """Return a value in words: ``30 minutes``, ``final acceptance``, ``phone and e-mail``."""
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
        return "yes" if value else "no"
    if isinstance(value, dt.date):
        return date(value)
    if isinstance(value, Quantity):
        return values.quantity(value)
    return values.nth(value) if isinstance(value, NthWorkingDay) else ""


def _timed(value: object, naming: Naming) -> str:
    if isinstance(value, Deadline):
        return say(value.in_, naming) if value.in_ is not None else value.text or ""
    if isinstance(value, Moment):
        return moments.point(value, naming)
    if isinstance(value, Agreed):
        return f"to be {moments.agreed(value, naming)}"
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
