"""Calendars, terms and tickets made up at random from a seed, odd ones among them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction
from random import Random

from pledgebook.clock.instants import read
from pledgebook.model.objective import Objective, Start, Validity
from pledgebook.model.sla import Budget, BudgetUnit, Stop
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, State, Ticket

OFFICE = {str(n): (("09:00", "12:00"), ("13:30", "18:00")) for n in range(5)}
ALWAYS = {str(n): (("00:00", "24:00"),) for n in range(7)}
NIGHT = {str(n): (("20:00", "30:00"),) for n in range(6)}
EVENTS = ("opened", "reported", "answered", "fixed", "waited", "resumed", "held", "freed", "again")


def calendars() -> dict[str, Calendar]:
    """Return calendars of several zones; one is known to an end, one is the rest of another."""
    holidays = ("2024-03-11", "2024-03-29", "2024-04-01")
    made_up = {"2024-03-16": {"as_weekday": 0}, "2024-03-31": {"windows": [["10:00", "11:00"]]}}
    return {
        "office": Calendar(
            tz="Asia/Shanghai",
            week=OFFICE,
            holidays=holidays,
            workdays=made_up,
            published_to="2024-04-30",
        ),
        "berlin": Calendar(tz="Europe/Berlin", week=OFFICE, holidays=holidays, workdays=made_up),
        "always": Calendar(tz="America/New_York", week=ALWAYS),
        "night": Calendar(tz="America/New_York", week=NIGHT),
        "rest": Calendar(tz="America/New_York", week=ALWAYS, except_="berlin"),
        "apia": Calendar(tz="Pacific/Apia", week=OFFICE),
        "rare": Calendar(tz="UTC", week={"6": (("23:00", "23:01"), ("23:02", "23:03"))}),
        "never": Calendar(tz="UTC", week={}),
    }


@dataclass(frozen=True, slots=True)
class World:
    """A few terms and tickets, and the day of judging."""

    terms: tuple[Objective, ...]
    tickets: tuple[Ticket, ...]
    as_of: int


def instant(text: str) -> int:
    """Return the seconds of an instant."""
    at = read(text).at
    assert at is not None
    return at


LOW, HIGH = instant("2024-03-01T00:00:00Z"), instant("2024-04-20T00:00:00Z")


def _time(random: Random) -> int:
    """Return an instant, often on a full hour, so that some coincide."""
    at = random.randrange(LOW, HIGH)
    return at - at % 3600 if random.random() < 0.6 else at


def budget(random: Random) -> Budget:
    """Return a budget in any unit."""
    unit = random.choice([*BudgetUnit, BudgetUnit.SECOND, BudgetUnit.SECOND])
    if unit is BudgetUnit.SECOND:
        amount = random.choice([0, 60, 3600, 14_400, 27_000, 100_000, 400_000])
        return Budget(amount=amount, unit=unit)
    amount = random.randrange(0, 4)
    if unit is not BudgetUnit.WORKING_DAY:
        return Budget(amount=amount, unit=unit)
    cutoff = random.choice([None, "12:00", "17:30"])
    return Budget(
        amount=amount,
        unit=unit,
        land=random.choice([None, "same_time", "close", "end_of_day"]),
        cutoff=cutoff,
        resume=random.choice([None, "08:30"]) if cutoff else None,
    )


def term(random: Random, place: int) -> Objective:
    """Return a term with some of all that a term can say."""

    def maybe(share: float) -> bool:
        return random.random() < share

    pairs = [("waited", "resumed"), ("held", "freed"), ("held", "resumed")]
    starts = random.choice([("opened",), ("opened", "reported"), ("reported",)])
    return Objective(
        id=f"t{place}",
        metric=random.choice(["respond", "resolve"]),
        budget=budget(random),
        clock=random.choice([*calendars(), "office", "berlin"]),
        start=Start(
            events=starts,
            take=random.choice(["first", "last"]),
            shift=budget(random) if maybe(0.3) else None,
            required=maybe(0.7),
        ),
        stop=Stop(
            event="fixed",
            take=random.choice(["first", "last"]),
            or_=("answered",) if maybe(0.3) else (),
        ),
        pauses=tuple(random.sample(pairs, random.choice([0, 1, 1, 2, 3]))),
        reopen="again" if maybe(0.5) else None,
        scope={"severity": ("S1", "S'2")} if maybe(0.4) else {},
        not_scope={"region": ("\\x", "")} if maybe(0.2) else {},
        requires=("reported",) if maybe(0.1) else (),
        exclusions=("customer", "force'majeure") if maybe(0.3) else (),
        validity=_validity(random) if maybe(0.3) else (),
        rescope=maybe(0.3),
        warn_at=Fraction(random.choice(["0.8", "0.333", "1"])),
    )


def _validity(random: Random) -> tuple[Validity, ...]:
    a, b, c, d = sorted(_time(random) for _ in range(4))
    open_ = [Validity(from_=a), Validity(to=d), Validity(from_=a, to=d), Validity()]
    return random.choice(
        [*((one,) for one in open_), (Validity(from_=a, to=b), Validity(from_=c, to=d))]
    )


def _attrs(random: Random, share: float) -> Mapping[str, str]:
    values = {
        "severity": ["S1", "S'2", "S3"],
        "region": ["\\x", "north"],
        "exclusion": ["customer", "force'majeure", "other"],
    }
    return {name: random.choice(some) for name, some in values.items() if random.random() < share}


def ticket(random: Random, place: int, *, again: bool) -> Ticket:
    """Return a ticket; with ``again`` its events may be repeated and tell attributes."""
    names = list(EVENTS)
    picked = [name for name in names if random.random() < 0.55]
    if again:
        picked += random.choices(names, k=random.randrange(8))
    events = []
    times = [_time(random) for _ in range(4)]
    for name in picked:
        at = random.choice(times) if random.random() < 0.3 else _time(random)
        bad = random.random() < 0.02
        events.append(
            Event(
                event=name,
                at=None if bad else at,
                problem=random.choice(["bad-timestamp", "timestamp-without-zone"]) if bad else None,
                sequence=random.randrange(3) if again and random.random() < 0.3 else 0,
                attrs=_attrs(random, 0.2) if again and random.random() < 0.4 else {},
            )
        )
    random.shuffle(events)
    return Ticket(
        id=f"T{place}",
        events=tuple(events),
        state=random.choice([State.OPEN, State.CLOSED]),
        attrs=_attrs(random, 0.7 if not again else 0.4),
        problem="conflicting-rows" if random.random() < 0.02 else None,
    )


def world(seed: int, *, again: bool, terms: int = 8, tickets: int = 150) -> World:
    """Return what a seed makes."""
    random = Random(seed)
    return World(
        terms=tuple(term(random, place) for place in range(terms)),
        tickets=tuple(ticket(random, place, again=again) for place in range(tickets)),
        as_of=random.choice([_time(random), HIGH, instant("2024-05-02T00:00:00Z")]),
    )


def first(made: World) -> int:
    """Return the first instant of all events."""
    return min(one.at for ticket in made.tickets for one in ticket.events if one.at is not None)
