"""What a ladder of deadlines is drawn of: lanes with marks, on one clock."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Tick:
    """A place of the axis, ``seconds`` after the start, and its name: ``4小时``."""

    seconds: int
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """An act that is due ``seconds`` after the start of its lane, with its limit in words."""

    act: str
    limit: str
    seconds: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """What is counted from one start: ``apart`` are limits that no axis of hours can show.

    ``title`` is the case and ``note`` the clause it is of; ``since`` is the start, each '' where it
    is said before.
    """

    title: str
    note: str
    since: str
    marks: tuple[Mark, ...]
    apart: tuple[str, ...] = ()

    @property
    def limits(self) -> tuple[str, ...]:
        """Return what is due by when, in words."""
        return (*(f"{mark.act} {mark.limit}" for mark in self.marks), *self.apart)


@dataclass(frozen=True, slots=True, kw_only=True)
class Ladder:
    """The lanes of one clock: what holds for all of them, and all that they say, in words.

    ``ticks`` are those that the axis may have, ascending.
    """

    key: str
    heading: str
    words: str
    lanes: tuple[Lane, ...]
    ticks: tuple[Tick, ...]

    @property
    def leaves_out(self) -> bool:
        """Say whether there are limits without a mark."""
        return any(lane.apart for lane in self.lanes)
