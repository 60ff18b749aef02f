"""Which column of a ticket log is what: the content of a mapping file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import ClassVar

from pledgebook.model.node import Node


class Shape(Enum):
    """What one row of a log is."""

    TICKETS = "tickets"
    EVENTS = "events"
    OUTAGES = "outages"


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeColumn(Node):
    """A column of times; ``format`` (strptime) where they are not RFC 3339."""

    SHORT: ClassVar[str | None] = "column"

    column: str
    format: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Attribute(Node):
    """What a ticket is about, from a column, or one ``value`` for all of the log.

    ``values`` turns what the column says into the letter's names; without it the column has them
    already. What is not among ``values`` is ``else``, and missing where that is not given.
    """

    SHORT: ClassVar[str | None] = "column"

    column: str | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    else_: str | None = None
    value: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Status(Node):
    """Which values of a column say that a ticket is closed; all others say that it is open."""

    column: str
    closed: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch(Node):
    """A period of the letter as it really ran: both days belong to it; no ``to``: no end."""

    from_: dt.date
    to: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class LogMap(Node):
    """A mapping file.

    With the shape ``tickets``, ``events`` names for each event the column of its time; with
    ``events``, ``event`` is the column that names the event of a row and ``time`` that of its time;
    with ``outages``, ``from`` and ``until`` are the columns of an interruption's ends, and no
    ``until`` means that it goes on. ``zone`` is that of times without an offset.
    """

    map: int
    shape: Shape
    id: str
    title: str | None = None
    zone: str | None = None
    encoding: str | None = None
    sheet: str | None = None
    status: Status | None = None
    events: Mapping[str, TimeColumn] = field(default_factory=dict)
    event: Attribute | None = None
    time: TimeColumn | None = None
    sequence: str | None = None
    from_: TimeColumn | None = None
    until: TimeColumn | None = None
    attributes: Mapping[str, Attribute] = field(default_factory=dict)
    dates: Mapping[str, dt.date] = field(default_factory=dict)
    periods: Mapping[str, Stretch] = field(default_factory=dict)
