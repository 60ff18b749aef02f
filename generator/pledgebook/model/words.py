"""The words of a letter, each defined once: parties, severities, clocks, events, items."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from pledgebook.model.node import Node
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed, Moment


class Language(Enum):
    """A language that a letter can be written in."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class Languages(Node):
    """A letter in several languages, and the one that prevails."""

    text: tuple[Language, ...]
    prevails: Language


class DayMeaning(Enum):
    """What a plain 天 means: calendar days, working days, or civil days (Civil Code 200-204)."""

    CALENDAR = "calendar"
    WORKING = "working"
    CIVIL = "civil"


class LastDay(Enum):
    """Whether the day on which a period expires still belongs to it."""

    INCLUDED = "included"
    EXCLUDED = "excluded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Days(Node):
    """The meaning of 天, the clock of working days, whether a period's last day is in it, the zone.

    ``zone`` is that of the whole letter; a clock may have one of its own.
    """

    day: DayMeaning
    working_day: str | None = None
    last: LastDay | None = None
    zone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Version(Node):
    """Which version this is, of what date, and what it supersedes."""

    number: int
    date: dt.date
    supersedes: str | None = None
    changes: str | None = None
    valid_until: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tender(Node):
    """The tender that a letter answers."""

    name: str
    number: str | None = None
    clauses: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Project(Node):
    """What the letter is about, and on what it rests."""

    name: str
    for_: str | None = None
    scope: tuple[str, ...] = ()
    place: str | None = None
    per: tuple[str, ...] = ()
    tender: Tender | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Party(Node):
    """Someone the letter binds or speaks of; ``called`` is the one name used in it."""

    name: str
    called: str | None = None
    address: str | None = None
    contact: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Level(Node):
    """A severity of faults; the most severe stands first."""

    title: str
    means: str | Agreed | None = None
    examples: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Channel(Node):
    """A way to reach the provider, and what is done through it."""

    title: str | None = None
    reach: str | None = None
    clock: str | None = None
    when: tuple[str, ...] = ()
    does: tuple[str, ...] = ()
    by: tuple[str, ...] = ()
    charge: str | None = None


class Holidays(Enum):
    """A published list of holidays and make-up working days."""

    CN = "cn"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock(Node):
    """Weekly hours: ``daily`` windows, or ``week`` from days (``mon-fri``) to windows.

    In limits of working days, a start at or after ``cutoff`` (``17:00``) counts from the opening of
    the next one.
    """

    title: str | None = None
    daily: tuple[str, ...] = ()
    week: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    holidays: Holidays | tuple[dt.date, ...] | None = None
    workdays: tuple[dt.date, ...] = ()
    cutoff: str | None = None
    zone: str | None = None
    except_: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Node):
    """Something that happens and starts or ends a clock; once for each of ``each`` by itself."""

    title: str
    means: str | None = None
    signed_by: tuple[str, ...] = ()
    date: dt.date | None = None
    each: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Node):
    """A product, part or service of the letter."""

    title: str
    includes: tuple[str, ...] = ()
    number: str | None = None
    quantity: Quantity | None = None
    per_life: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member(Node):
    """One member of a letter's own classification."""

    title: str
    means: str | Agreed | None = None
    bound: Quantity | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Act(Node):
    """A letter's own act."""

    title: str
    means: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Definition(Node):
    """A term explained; with ``is`` a word that has a length (立即), or a constant.

    ``valid_until`` is the last day on which the certificate or standard that it names is valid.
    """

    title: str
    means: str | None = None
    is_: Quantity | Agreed | None = None
    valid_until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature(Node):
    """The signature block."""

    seal: str
    representative: bool = False
    date: bool = False
    place: str | None = None
    copies: Quantity | None = None
