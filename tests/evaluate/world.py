"""Small letters with a log: how their services ran, and what their misses lead to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

from tests.derive.sample import definitions

from pledgebook.clock.working import Clock, clocks
from pledgebook.evaluate import reading
from pledgebook.evaluate.availability import availability
from pledgebook.evaluate.dating import Letter
from pledgebook.evaluate.facts import Facts, facts
from pledgebook.evaluate.occasions import of_windows
from pledgebook.evaluate.remedies import Remedies, remedies
from pledgebook.model.measured import Covered, Measured
from pledgebook.model.occasion import Late, Level, Occasion
from pledgebook.model.outage import Outage
from pledgebook.model.unjudged import Unjudged

SHANGHAI = ZoneInfo("Asia/Shanghai")


def at(text: str) -> int:
    """Return the instant of a local time in Shanghai: ``2026-03-01 09:00``."""
    return int(dt.datetime.fromisoformat(text).replace(tzinfo=SHANGHAI).timestamp())


def down(start: str, end: str | None, **attrs: str) -> Outage:
    """Return an outage between two local times; ``end`` None: it goes on."""
    until = None if end is None else at(end)
    return Outage(id=start, from_=at(start), until=until, attrs=attrs)


@dataclass(frozen=True)
class World:
    """A letter's definitions with what a caller knows of its dates and sums."""

    sla: Any
    clocks: Mapping[str, Clock]
    letter: Letter
    facts: Facts

    def measured(
        self,
        *outages: Outage,
        first: str = "2026-03-01 00:00",
        last: str = "2026-04-01 00:00",
        name: str | None = None,
    ) -> Sequence[Measured] | Unjudged:
        """Return the windows of the letter's first availability, or of the one called ``name``."""
        entries = self.sla["availability"]
        entry = next(one for one in entries if name is None or one["id"].endswith(name))
        covered = Covered(from_=at(first), to=at(last), as_of=at(last))
        return availability(
            entry,
            outages,
            covered,
            clock=self.clocks[entry.get("clock", "always")],
            letter=self.letter,
            scopes=self.sla["scopes"],
        )

    def windows(self, *outages: Outage, **covered: str) -> Sequence[Measured]:
        found = self.measured(*outages, **covered)
        assert not isinstance(found, Unjudged), found
        return found

    def window(self, *outages: Outage, **covered: str) -> Measured:
        (found,) = self.windows(*outages, **covered)
        return found

    def occasions(self, *outages: Outage, **covered: str) -> list[Occasion]:
        found = self.windows(*outages, **covered)
        return list(of_windows(self.sla["availability"][0], found))

    def remedies(self, *occasions: Occasion) -> Remedies:
        return remedies(self.sla["remedies"], occasions, self.facts)


def world(
    fragment: str,
    sums: Mapping[str, str] | None = None,
    dates: Mapping[str, str] | None = None,
    periods: Mapping[str, tuple[str, str]] | None = None,
) -> World:
    """Return a small letter; every clause of its terms and availabilities is taken as judged."""
    sla = definitions(fragment)
    running = clocks({name: reading.calendar(one) for name, one in sla["calendars"].items()})
    known = {name: dt.date.fromisoformat(text) for name, text in (dates or {}).items()}
    ran = {
        name: (dt.date.fromisoformat(first), dt.date.fromisoformat(last))
        for name, (first, last) in (periods or {}).items()
    }
    working = running.get(sla["commitment"].get("working_day", ""))
    letter = Letter(sla, known, ran, None if working is None else working.opening)
    entries = [*sla["terms"], *sla.get("availability", [])]
    judged = frozenset(one["clause"].rpartition("/")[2] for one in entries)
    bases = {name: Decimal(text) for name, text in (sums or {}).items()}
    return World(
        sla=sla,
        clocks=running,
        letter=letter,
        facts=facts(sla, running, letter, bases, judged),
    )


def late(
    due: str,
    end: str,
    *remedies: str,
    clause: str = "response/faults",
    clock: str = "always",
    ticket: str = "T-1",
    attrs: Mapping[str, str] | None = None,
    events: Mapping[str, str] | None = None,
) -> Occasion:
    """Return a ticket that was due at one local time and done at another."""
    return Occasion(
        promise=f"{clause}/restore",
        clause=clause,
        title="故障处理",
        remedies=remedies,
        at=at(due),
        kept=at(end) <= at(due),
        ticket=ticket,
        late=Late(due=at(due), end=at(end), clock=clock),
        attrs=attrs or {},
        events={name: at(text) for name, text in (events or {}).items()},
    )


def month(number: str, *, kept: bool, clause: str = "availability/uptime") -> Occasion:
    """Return a month (``2026-03``) in which a promise was kept or missed."""
    start = dt.date.fromisoformat(f"{number}-01")
    end = (start + dt.timedelta(days=31)).replace(day=1)
    first, last = at(f"{start} 00:00"), at(f"{end} 00:00")
    return Occasion(
        promise=clause,
        clause=clause,
        at=last - 1,
        kept=kept,
        from_=first,
        to=last,
        level=Level(value=Fraction(100 if kept else 99), aim=Fraction("99.9")),
    )
