"""What a page tells a reader who has a fault: the cases, and the deadlines of each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Length:
    """A length that the page adds: so many of a ``unit``, a budget's in ``sla.json``.

    Working days are those after the day from which they count.
    """

    unit: str
    amount: int

    def __str__(self) -> str:
        """Return ``month:36``, as the page reads it."""
        return f"{self.unit}:{self.amount}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Late:
    """What follows where a deadline is missed, and the clause that says it.

    ``claim`` is how long after the miss it can be claimed, where the page can count that.
    """

    anchor: str
    title: str
    claim: Length | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """One deadline: the ``term`` of ``sla.json`` by which the page counts it, and its words.

    ``anchor`` and ``clause`` are where it is promised; it holds only while one of ``during`` runs,
    periods by their name, if there are any. ``picked`` says that it is counted from the ``first``
    or the ``last`` of several events; without being ``firm`` it is promised by best efforts.
    """

    term: str
    act: str
    limit: str
    since: str
    anchor: str
    clause: str
    late: tuple[Late, ...] = ()
    during: tuple[str, ...] = ()
    picked: str = ""
    firm: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A kind of fault with its deadlines: ``clause`` is the title of the clause at ``anchor``.

    ``escalation`` is who is told, and by when, while it is not mended.
    """

    anchor: str
    clause: str
    title: str
    means: str
    dues: tuple[Due, ...]
    escalation: tuple[Due, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Running:
    """A period that the page can date: from the day of ``event``, ``begins`` and ``ends`` later.

    ``after`` says that it begins on the day after; ``ends`` is None where it has no end.
    """

    name: str
    anchor: str
    title: str
    words: str
    event: str
    begins: tuple[Length, ...]
    after: bool
    ends: tuple[Length, ...] | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The day of an event on which periods begin; ``date`` is '' where only the reader knows it."""

    event: str
    title: str
    date: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What a page tells when something is broken: the cases, and the zone of the times shown.

    ``periods`` are those in which a deadline may hold, ``days`` the events on which they begin.
    ``excluded`` says that the last day of a period does not belong to it; ``working`` is the
    calendar that tells on which days people work, '' for none.
    """

    zone: str
    cases: tuple[Case, ...]
    periods: tuple[Running, ...] = ()
    days: tuple[Day, ...] = ()
    excluded: bool = False
    working: str = ""
