"""When something is due: moments, combinations, deadlines, frequencies."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from typing import ClassVar

from pledgebook.model.acts import is_act
from pledgebook.model.node import Node
from pledgebook.model.quantity import Absent, NthWorkingDay, Open, Quantity, Unbounded


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment(Node):
    """A point in time: an event, a date, a shift from one, or the first or last of several."""

    SHORT: ClassVar[str | None] = "event"

    event: str | None = None
    on: dt.date | None = None
    plus: Quantity | NthWorkingDay | None = None
    minus: Quantity | None = None
    end_of: str | None = None
    yearly: str | None = None
    monthly: str | None = None
    first: tuple[Moment, ...] = ()
    last: tuple[Moment, ...] = ()
    else_: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed(Node):
    """To be agreed: by when, and between whom. An open point that can be listed."""

    MARKS: ClassVar[frozenset[str]] = frozenset({"agree-by"})

    agree_by: Moment
    who: tuple[str, ...] = ()


# A name stands for a length that is settled elsewhere (the maker's warranty).
Limit = Quantity | Open | Unbounded | str


@dataclass(frozen=True, slots=True, kw_only=True)
class Combination(Node):
    """Several lengths of which one counts: whichever ends first or last, is longer, is chosen."""

    MARKS: ClassVar[frozenset[str]] = frozenset({"first", "last", "longer", "choice", "of"})

    first: tuple[Limit, ...] = ()
    last: tuple[Limit, ...] = ()
    longer: tuple[Limit, ...] = ()
    choice: str | None = None
    of: tuple[Limit, ...] = ()


Length = Quantity | Open | Combination | Agreed


class Land(Enum):
    """Where on its last working day a deadline falls."""

    SAME_TIME = "same-time"
    CLOSE = "close"
    END_OF_DAY = "end-of-day"


class Statistic(Enum):
    """What of all cases is held to a limit, where it is not each of them."""

    AVERAGE = "average"


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline(Node):
    """By when an act is done; a plain scalar is its ``in``.

    ``with`` are acts due at the same limit, ``or`` acts of which any ends it. A name as ``in`` is
    a definition that has a length of its own (立即). ``target`` is the share done in time, or
    that the limit holds on average.
    """

    SHORT: ClassVar[str | None] = "in"

    in_: Quantity | NthWorkingDay | Absent | Agreed | str | None = None
    with_: tuple[str, ...] = ()
    or_: tuple[str, ...] = ()
    from_: Moment | None = None
    clock: str | None = None
    if_: str | None = None
    via: tuple[str, ...] = ()
    land: Land | None = None
    target: Statistic | Quantity | None = None
    text: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Pause(Node):
    """A stretch in which a clock stands still."""

    from_: Moment
    until: Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class PerService(Node):
    """A length per kind of service: on-site work, labour, parts."""

    MARKS: ClassVar[frozenset[str]] = frozenset({"onsite", "labour", "parts", "remote"})

    onsite: Quantity | Open | Absent | None = None
    remote: Quantity | Open | Absent | None = None
    labour: Quantity | Open | Absent | None = None
    parts: Quantity | Open | Absent | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rolling(Node):
    """A window that moves along: any 12 months in a row."""

    rolling: Quantity


class Window(Enum):
    """A window of the calendar over which a ratio is taken."""

    CALENDAR_MONTH = "calendar-month"
    CALENDAR_QUARTER = "calendar-quarter"
    CALENDAR_YEAR = "calendar-year"


@dataclass(frozen=True, slots=True, kw_only=True)
class MomentByAct(Node):
    """Another start for each act: ``from: {respond: notice, arrive: onsite-request}``."""

    REST: ClassVar[str | None] = "acts"

    acts: Mapping[str, Moment]

    @classmethod
    def owns(cls, keys: frozenset[str]) -> bool:
        """Say whether the keys are acts."""
        return any(is_act(key) for key in keys)


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockByAct(Node):
    """Another clock for each act."""

    REST: ClassVar[str | None] = "acts"

    acts: Mapping[str, str]

    @classmethod
    def owns(cls, keys: frozenset[str]) -> bool:
        """Say whether the keys are acts."""
        return any(is_act(key) for key in keys)
