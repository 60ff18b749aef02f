"""What a page tells a reader who has a fault: the cases, and the deadlines of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """What follows where a deadline is missed, and the clause that says it."""

    anchor: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One deadline: the ``term`` of ``sla.json`` by which the page counts it, and its words."""

    term: str
    act: str
    limit: str
    since: str
    late: tuple[Late, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A kind of fault with its deadlines: ``clause`` is the title of the clause at ``anchor``."""

    anchor: str
    clause: str
    title: str
    means: str
    dues: tuple[Due, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What a page tells when something is broken: the cases, and the zone of the times shown."""

    zone: str
    cases: tuple[Case, ...]
