"""Random calendars, terms and tickets: all on whole minutes of one spring and one autumn."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from pledgebook.model.objective import Objective, Start, Validity
from pledgebook.model.sla import Budget, BudgetUnit, Stop
from pledgebook.model.sla_words import Calendar
from pledgebook.model.ticket import Event, State, Ticket

ZONES = ("Asia/Shanghai", "America/New_York", "Europe/Berlin", "Australia/Lord_Howe")
# Days before a change of clock in some of the zones, and around the end of a year.
BEGINS = [
    int(dt.datetime.fromisoformat(f"{date}T00:00:00+00:00").timestamp())
    for date in ("2026-03-05", "2026-03-27", "2026-04-03", "2026-10-02", "2026-10-30", "2026-12-29")
]
MINUTE, HOUR, DAY = 60, 3600, 86_400


def hhmm(minutes: int) -> str:
    return f"{minutes // 60:02}:{minutes % 60:02}"


def dates() -> st.SearchStrategy[str]:
    days = st.integers(0, 12).map(lambda day: day * DAY)
    return st.builds(
        lambda begin, day: dt.datetime.fromtimestamp(begin + day, dt.UTC).date().isoformat(),
        st.sampled_from(BEGINS),
        days,
    )


@st.composite
def windows(draw: st.DrawFn) -> tuple[tuple[str, str], ...]:
    """Draw windows of a day: breaks, overlaps, until 24:00, past midnight, over days."""
    found = []
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, 95)) * 15
        length = draw(st.sampled_from([15, 60, 180, 480, 540, 600, 1440, 2880]))
        found.append((hhmm(start), hhmm(start + length)))
    return tuple(found)


@st.composite
def calendars(draw: st.DrawFn) -> dict[str, Calendar]:
    """Draw a calendar ``c``; where it is the rest of another, that is called ``base``."""
    tz = draw(st.sampled_from(ZONES))
    found = {}
    for name in ("base", "c"):
        week = {str(day): draw(windows()) for day in range(7) if draw(st.booleans())}
        made_up: st.SearchStrategy[dict[str, Any]] = st.one_of(
            st.integers(0, 6).map(lambda day: {"as_weekday": day}),
            windows().map(lambda given: {"windows": given}),
        )
        found[name] = Calendar(
            tz=tz,
            week=week,
            holidays=tuple(draw(st.lists(dates(), max_size=3))),
            workdays=draw(st.dictionaries(dates(), made_up, max_size=2)),
            published_to=draw(st.none() | dates()),
            except_="base" if name == "c" and draw(st.booleans()) else None,
        )
    return found


def budgets() -> st.SearchStrategy[Budget]:
    hours = st.sampled_from([f"{hour:02}:00" for hour in range(7, 20)])
    seconds = st.integers(0, 40 * 60).map(lambda minutes: minutes * MINUTE)
    return st.one_of(
        st.builds(Budget, amount=seconds, unit=st.just(BudgetUnit.SECOND)),
        st.builds(
            Budget,
            amount=st.integers(0, 4),
            unit=st.sampled_from([BudgetUnit.DAY, BudgetUnit.CIVIL_DAY]),
        ),
        st.builds(Budget, amount=st.integers(0, 1), unit=st.just(BudgetUnit.MONTH)),
        st.builds(
            Budget,
            amount=st.integers(0, 3),
            unit=st.just(BudgetUnit.WORKING_DAY),
            land=st.sampled_from([None, "same_time", "close", "end_of_day"]),
            cutoff=st.none() | hours,
            resume=st.none() | hours,
        ),
    )


def instants(begin: int) -> st.SearchStrategy[int]:
    """Return instants of a few days; many fall together or lie on full hours."""
    return st.one_of(
        st.integers(0, 24 * 4).map(lambda hour: begin + hour * HOUR),
        st.integers(0, 60 * 24 * 4).map(lambda minute: begin + minute * MINUTE),
    )


NAMES = ("reported", "called", "stopped", "done", "waiting", "resumed", "reopened", "accepted")
PROBLEMS = ("bad-timestamp", "timestamp-without-zone")


@st.composite
def tickets(draw: st.DrawFn, begin: int) -> Ticket:
    events = [Event(event="reported", at=draw(instants(begin)))] if draw(st.integers(0, 9)) else []
    for _ in range(draw(st.integers(0, 9))):
        name = draw(st.sampled_from(NAMES[1:]))
        severity = draw(st.sampled_from([None, None, None, "major", "minor"]))
        if draw(st.integers(0, 19)) == 0:
            events.append(Event(event=name, at=None, problem=draw(st.sampled_from(PROBLEMS))))
        else:
            attrs = {} if severity is None else {"severity": severity}
            sequence = draw(st.integers(0, 1))
            at = draw(instants(begin))
            events.append(Event(event=name, at=at, sequence=sequence, attrs=attrs))
    given = draw(
        st.sampled_from([{}, {"severity": "major"}, {"severity": "minor"}, {"exclusion": "storm"}])
    )
    state = State.CLOSED if draw(st.integers(0, 3)) == 0 else State.OPEN
    return Ticket(id="T", events=tuple(events), state=state, attrs=given)


@st.composite
def terms(draw: st.DrawFn, begin: int) -> Objective:
    take = st.sampled_from(["first", "last"])
    start = Start(
        events=draw(st.sampled_from([("reported",), ("reported", "called")])),
        take=draw(take),
        shift=draw(st.none() | st.none() | budgets()),
        required=draw(st.booleans()),
    )
    ends = st.tuples(instants(begin), instants(begin)).map(sorted)
    stretch = st.builds(
        lambda pair, opens, closes: Validity(
            from_=pair[0] if opens else None, to=pair[1] if closes else None
        ),
        ends,
        st.booleans(),
        st.booleans(),
    )
    scope = {"severity": ("major",)}
    return Objective(
        id="t",
        metric="resolve",
        budget=draw(budgets()),
        clock="c",
        start=start,
        stop=Stop(event="done", take=draw(take), or_=draw(st.sampled_from([(), ("stopped",)]))),
        pauses=draw(
            st.sampled_from(
                [(), (("waiting", "resumed"),), (("waiting", "resumed"), ("called", "accepted"))]
            )
        ),
        reopen=draw(st.sampled_from([None, "reopened"])),
        scope=draw(st.sampled_from([{}, {}, scope])),
        not_scope=draw(st.sampled_from([{}, {}, {"severity": ("minor",)}])),
        requires=draw(st.sampled_from([(), (), ("accepted",)])),
        exclusions=draw(st.sampled_from([(), ("storm",)])),
        validity=tuple(draw(st.sampled_from([[], []]) | st.lists(stretch, max_size=2))),
        rescope=draw(st.booleans()),
        warn_at=draw(st.sampled_from([Fraction(0), Fraction(4, 5), Fraction(1)])),
    )


@st.composite
def cases(draw: st.DrawFn) -> tuple[dict[str, Calendar], Objective, Ticket, int]:
    """Draw calendars, a term, a ticket and when it is judged."""
    begin = draw(st.sampled_from(BEGINS))
    as_of = draw(instants(begin)) + draw(st.sampled_from([0, 0, 4 * DAY]))
    return draw(calendars()), draw(terms(begin)), draw(tickets(begin)), as_of


@st.composite
def running(draw: st.DrawFn) -> tuple[dict[str, Calendar], Objective, Ticket, int]:
    """Draw a case that nothing keeps from being computed: pauses, stops and reopenings."""
    found, term, _, _ = draw(cases())
    begin = draw(st.sampled_from(BEGINS))
    start = begin + draw(st.integers(0, 12)) * HOUR
    events = [Event(event="reported", at=start)]
    names = st.sampled_from([name for name in NAMES if name not in ("reported", "called")])
    few = st.integers(0, 12).map(lambda hour: start + hour * HOUR)
    for name in draw(st.lists(names, max_size=12)):
        at = draw(few | few | instants(begin + DAY // 2))
        events.append(Event(event=name, at=at, sequence=draw(st.sampled_from([0, 0, 1]))))
    as_of = start + draw(st.integers(0, 6 * 24)) * HOUR
    known = {name: replace(one, published_to=None) for name, one in found.items()}
    plain = replace(
        term,
        start=Start(events=("reported",)),
        pauses=(("waiting", "resumed"), ("accepted", "stopped")),
        scope={},
        not_scope={},
        requires=(),
        validity=(),
    )
    return known, plain, Ticket(id="T", events=tuple(events)), as_of
