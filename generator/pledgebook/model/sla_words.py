"""The words of ``sla.json``: calendars, classes, events, exclusions."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

Plain = Mapping[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """Weekly half-open windows ("0" is Monday), holidays, and dates worked as another weekday."""

    tz: str
    week: Mapping[str, tuple[tuple[str, str], ...]]
    title: str | None = None
    holidays: tuple[str, ...] = ()
    workdays: Mapping[str, Plain] = field(default_factory=dict)
    published_to: str | None = None
    except_: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word, without a title where it is built in: its rank, where order carries meaning.

    ``is_`` is the number a word stands for, ``bound`` what divides a class from the next, ``rows``
    the cases of an exclusion that has several.
    """

    id: str
    title: str | None = None
    rank: int | None = None
    means: str | None = None
    is_: Plain | None = None
    quantity: Plain | None = None
    per_life: Plain | None = None
    bound: Plain | None = None
    date: str | None = None
    each: tuple[str, ...] = ()
    signed_by: tuple[str, ...] = ()
    includes: tuple[str, ...] = ()
    examples: tuple[str, ...] = ()
    content: tuple[str, ...] = ()
    covers: tuple[str, ...] = ()
    clock: str | None = None
    reach: str | None = None
    when: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    charge: Plain | None = None
    missed: Plain | None = None
    rows: tuple[Plain, ...] = ()
