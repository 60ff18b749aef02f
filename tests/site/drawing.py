"""Suites drawn at random in the conformance format: calendars and cases near what goes wrong.

Times are drawn around clock changes and turns of the year, on a coarse grid, and those of a ticket
out of a few, so that events often fall together, on the edge of a window or of what a term says,
and in the hour that is skipped or comes twice.
"""

from __future__ import annotations

import datetime as dt
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

Plain = dict[str, Any]

# Zones, each with days on which its clocks change; Kathmandu's are three quarters of an hour off.
ZONES = {
    "America/New_York": ("2026-03-08", "2026-11-01"),
    "Europe/Berlin": ("2026-03-29", "2026-10-25", "2111-10-25"),
    "Australia/Lord_Howe": ("2026-04-05", "2026-10-04"),
    "Asia/Kathmandu": ("1986-01-01", "2026-01-01"),
    "Asia/Shanghai": ("1991-09-15", "2026-10-01"),
    "Pacific/Apia": ("2011-12-30",),
    "Africa/Monrovia": ("1972-01-07",),
}
HOURS = ("00:00", "01:30", "02:00", "02:30", "03:00", "08:30", "09:00", "12:00", "13:00", "17:30")
ENDS = (*HOURS[2:], "18:00", "24:00", "26:30", "30:00", "99:30")
OFFSETS = (0, 480, 345, -300, 630)
EVENTS = ("reported", "accepted", "responded", "fixed", "hold", "go", "reopened", "signed")
OFTEN = (4, 2, 3, 3, 4, 4, 3, 1)
BAD = (
    "yesterday",
    "2026-03-02",
    "2026-02-30T10:00:00Z",
    "2026-03-02T10:00:00",
    "2026-03-02 10:00",
    "2026-03-02 25:00:00Z",
    "2026-03-02T10:00:61Z",
    "2026-03-02T10:00:00+24:00",
    "1969-12-31T23:59:59Z",
    "2200-01-01T00:00:00Z",
)
# Two of the letters stand in another order where text is compared in halves of letters.
VALUES = ("a", "b", "\ufb00", "𠀀")
ATTRIBUTES = ("severity", "region", "__proto__")

Where = tuple[str, str]  # a zone, and a day on which its clocks change


def suite(seed: int, count: int) -> Plain:
    """Return a suite of ``count`` cases; the same for the same seed. Nothing is expected."""
    draw = Random(seed)  # noqa: S311 - to be repeated, not to be secret
    changes = [(tz, day) for tz, days in ZONES.items() for day in days]
    places = {f"c{number}": draw.choice(changes) for number in range(count // 12 + 2)}
    calendars = {name: _calendar(draw, place) for name, place in places.items()}
    for name, calendar in calendars.items():
        if draw.random() < 0.2:
            calendar["except"] = draw.choice([one for one in calendars if one < name] or ["always"])
    calendars["always"] = {"tz": "UTC", "week": _week(lambda: [["00:00", "24:00"]])}
    calendars["rare"] = {"tz": "UTC", "week": {"0": [["09:00", "10:00"]]}}
    calendars["never"] = {"tz": "UTC", "week": {}}
    places |= dict.fromkeys(("always", "rare", "never"), ("UTC", "2026-03-29"))
    ours = [*places, *["always", "rare", "never"] * (len(places) // 20 + 1)]
    drawn = enumerate(draw.choices(ours, k=count))
    cases = [_case(draw, number, calendar, places[calendar]) for number, calendar in drawn]
    return {
        "suite": f"random-{seed}",
        "version": 1,
        "notes": "drawn",
        "calendars": calendars,
        "cases": cases,
    }


def _week(windows: Any) -> Plain:
    return {str(weekday): windows() for weekday in range(7)}


def _calendar(draw: Random, where: Where) -> Plain:
    def windows() -> list[list[str]]:
        found = [[draw.choice(HOURS), draw.choice(ENDS)] for _ in range(draw.randrange(4))]
        return [[start, end] for start, end in found if start < end]

    def near(most: int) -> list[str]:
        return sorted({_date(where[1], draw.randint(-8, 12)) for _ in range(draw.randrange(most))})

    made_up = [{"as_weekday": draw.randrange(7)}, {"windows": windows()}]
    found: Plain = {
        "tz": where[0],
        "week": _week(windows),
        "holidays": near(6),
        "workdays": {date: draw.choice(made_up) for date in near(4)},
    }
    if draw.random() < 0.3:
        found["published_to"] = _date(where[1], draw.choice((1, 5, 20, 400)))
    return found


def _date(change: str, days: int) -> str:
    return (dt.date.fromisoformat(change) + dt.timedelta(days=days)).isoformat()


def _instant(draw: Random, where: Where, least: int = -4, most: int = 8) -> str:
    """Return an instant on a grid of half hours, often midnight, at times a few seconds beside."""
    tz, change = where
    midnight = dt.datetime.fromisoformat(f"{_date(change, draw.randint(least, most))}T00:00:00")
    start = midnight.replace(tzinfo=ZoneInfo(tz)).astimezone(dt.UTC)
    seconds = draw.choice((0, draw.randrange(48) * 1800)) + draw.choice((0, 0, 0, 0, 1, -1, 59))
    shown = dt.timezone(dt.timedelta(minutes=draw.choice(OFFSETS)))
    text = (start + dt.timedelta(seconds=seconds)).astimezone(shown).isoformat()
    text = draw.choice((text, text, text.replace("T", " "), text.replace("T", "t")))
    return text.replace(":59+", draw.choice((":59.999+", ":60+")))


def _case(draw: Random, number: int, calendar: str, where: Where) -> Plain:
    op = draw.choice((*_OPERATIONS, *["evaluate"] * 12))
    inputs = _OPERATIONS[op](draw, calendar, where)
    return {"id": f"r{number}", "op": op, "why": "drawn at random", **inputs, "expect": {}}


def _elapsed(draw: Random, calendar: str, where: Where) -> Plain:
    start, end = _instant(draw, where), _instant(draw, where, most=40)
    pauses = [[_instant(draw, where), _instant(draw, where)] for _ in range(draw.randrange(4))]
    return {"calendar": calendar, "from": start, "to": end, "pauses": pauses}


def _due(draw: Random, calendar: str, where: Where) -> Plain:
    return {"calendar": calendar, "from": _instant(draw, where), "budget_s": _seconds(draw)}


def _calendar_days(draw: Random, _: str, where: Where) -> Plain:
    return {"from": _instant(draw, where), "n": draw.randrange(9), "tz": where[0]}


def _working_days(draw: Random, calendar: str, where: Where) -> Plain:
    start, n = _instant(draw, where), draw.randrange(9)
    return {"calendar": calendar, "from": start, "n": n, **_rule(draw)}


def _civil_days(draw: Random, _: str, where: Where) -> Plain:
    holidays = sorted({_date(where[1], draw.randint(-4, 12)) for _ in range(draw.randrange(9))})
    return {
        "from": _instant(draw, where),
        "n": draw.randrange(9),
        "tz": where[0],
        "holidays": holidays,
    }


def _months(draw: Random, _: str, where: Where) -> Plain:
    return {"from": _date(where[1], draw.randrange(400)), "months": draw.randrange(40)}


def _aggregate(draw: Random, *_: str | Where) -> Plain:
    met, breached = draw.choice(((19, 1), (999, 1), (1000, 1), (998, 1), (9, 0), (8, 0), (0, 0)))
    target = {"pct": draw.choice(("95", "99.90", "100", "0")), "min_n": draw.choice((1, 9, 20))}
    counts = {"met": met, "breached": breached, "pending": 4}
    return {"counts": counts, "target": target | draw.choice(({}, {"bound": "more-than"}))}


def _evaluate(draw: Random, calendar: str, where: Where) -> Plain:
    times = [_instant(draw, where, most=3) for _ in range(6)]
    events = [_event(draw, times) for _ in range(draw.randint(0, 9))]
    if draw.random() < 0.8:
        events.append({"at": draw.choice(times), "event": "reported"})
    if draw.random() < 0.1:
        event = draw.choice(EVENTS)
        events += [{"at": at, "event": event} for at in draw.sample(BAD, draw.choice((1, 2)))]
    ticket = {
        "id": "T",
        "status": draw.choice(("open", "open", "open", "closed")),
        "attrs": _attributes(draw) | draw.choice(({}, {}, {}, {"exclusion": "misuse"})),
        "events": events,
    }
    later = _instant(draw, where, least=0, most=draw.choice((12, 40)))
    as_of = draw.choice((later, later, draw.choice(times)))
    return {"term": _term(draw, calendar, times), "ticket": ticket, "as_of": as_of}


def _event(draw: Random, times: list[str]) -> Plain:
    found: Plain = {"at": draw.choice(times), "event": draw.choices(EVENTS, weights=OFTEN)[0]}
    if draw.random() < 0.3:
        found["sequence"] = draw.randrange(3)
    if draw.random() < 0.3:
        found["attrs"] = _attributes(draw)
    return found


def _attributes(draw: Random) -> Plain:
    return {name: draw.choice(VALUES) for name in ATTRIBUTES if draw.random() < 0.7}


def _term(draw: Random, calendar: str, times: list[str]) -> Plain:
    term: Plain = {
        "id": "t",
        "metric": "restore",
        "budget": _budget(draw),
        "clock": calendar,
        "start": draw.choice(("reported", "reported", _start(draw))),
        "stop": {"event": "fixed", "take": draw.choice(("first", "last"))},
    }
    chances: Plain = {
        "start_required": False,
        "pauses": [["hold", "go"], *draw.choice(([], [["accepted", "responded"]]))],
        "reopen": {"event": "reopened", "mode": "resume"},
        "scope": {draw.choice(ATTRIBUTES): ["a", "b", "\ufb00"]},
        "not_scope": {draw.choice(ATTRIBUTES): ["b", "𠀀"]},
        "requires": ["signed"],
        "exclusions": ["misuse"],
        "validity": _validity(draw, times),
        "rescope": True,
        "warn_at": draw.choice((0, 0.8, 0.1, 1e-07, 0.30000000000000004, 1)),
    }
    if draw.random() < 0.3:
        term["stop"]["or"] = ["responded"]
    often = {"pauses": 0.7, "validity": 0.3, "reopen": 0.5, "exclusions": 0.5, "warn_at": 0.7}
    kept = {key: one for key, one in chances.items() if draw.random() < often.get(key, 0.15)}
    return term | kept


def _start(draw: Random) -> Plain:
    found: Plain = {"events": ["reported", "accepted"], "take": draw.choice(("first", "last"))}
    return found | draw.choice(({}, {"plus": _budget(draw)}))


def _validity(draw: Random, times: list[str]) -> Plain | list[Plain]:
    def stretch() -> Plain:
        return {"from": draw.choice((None, *times)), "to": draw.choice((None, *times))}

    return draw.choice((stretch(), [stretch(), stretch()]))


def _budget(draw: Random) -> Plain:
    unit = draw.choice(("s", "s", "s", "day", "working_day", "civil_day", "month"))
    if unit == "s":
        return {"amount": _seconds(draw), "unit": unit}
    found = {"amount": draw.choice((0, 1, 1, 2, 2, 3, 3, 1_200, 1_201, 40_000)), "unit": unit}
    return found | _rule(draw) if unit == "working_day" else found


def _seconds(draw: Random) -> int:
    most = 5_228 * 3_600  # where an hour a week takes a hundred years
    return draw.choice((0, 1, 1800, 7200, 86_400, 1_000_000, most)) + draw.choice((0, 0, 1, 7200))


def _rule(draw: Random) -> Plain:
    found: Plain = {"land": draw.choice(("same_time", "close", "end_of_day"))}
    cut = draw.choice(({}, {"cutoff": "12:00"}, {"cutoff": "02:30", "resume": "08:30"}))
    return found | cut


_OPERATIONS = {
    "elapsed": _elapsed,
    "due": _due,
    "add_calendar_days": _calendar_days,
    "add_working_days": _working_days,
    "add_civil_days_cn": _civil_days,
    "add_months_last_day": _months,
    "evaluate": _evaluate,
    "aggregate": _aggregate,
}
