"""The calendar of a commitment, read by the library that writes it, by hand and by another."""

from __future__ import annotations

import datetime as dt
from calendar import monthrange
from itertools import islice
from typing import Any

from dateutil.rrule import rrulestr
from hypothesis import assume, example, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from tests import small

from pledgebook import derive
from pledgebook.clock.days import corresponding
from pledgebook.evaluate.agenda import agenda
from pledgebook.model.agenda import Agenda, Appointment, Occasion, Repeat
from pledgebook.outputs import calendar_file, sla

LETTER = """\
title: 示例系统售后服务承诺书，{title}，其名称很长很长很长很长很长很长很长很长很长很长很长
warranty: {{quality: {{title: 质保期, from: accepted, lasts: 3年}}}}
visits: {{patrol: {{title: "巡检, 回访; 座谈", when: quality, every: 1个月, does: inspect}}}}
"""
HEAD: dict[str, Any] = {
    "id": "sample",
    "title": "承诺书",
    "version": 1,
    "date": "2026-11-22",
    "language": "zh",
    "project": "示例项目",
}
DATES = {"accepted": dt.date(2026, 1, 31)}


def made(title: str = "甲") -> bytes:
    content = sla.data(derive.sla(small.commitment(LETTER.format(title=title))))
    return calendar_file.text(content["commitment"], agenda(content, DATES))


def by_hand(content: bytes) -> list[dict[str, str]]:
    """Return the properties of every event as RFC 5545 writes them (sections 3.1, 3.6.1)."""
    lines = content.replace(b"\r\n ", b"").decode().split("\r\n")
    events: list[dict[str, str]] = []
    for line in lines:
        if line == "BEGIN:VEVENT":
            events.append({})
        elif events and ":" in line:
            name, _, value = line.partition(":")
            events[-1][name] = value
    return events


def test_both_readers_find_the_same_events_each_with_what_it_must_have() -> None:
    read = list(Calendar.from_ical(made()).walk("VEVENT"))
    hand = by_hand(made())
    assert len(read) == len(hand) == 3
    for event, lines in zip(read, hand, strict=True):
        assert lines["UID"] == event["UID"]
        assert lines["DTSTAMP"] == "20261122T000000Z"
        assert lines["SEQUENCE"] == "1"
        assert lines["DTSTART;VALUE=DATE"] == f"{event.decoded('DTSTART'):%Y%m%d}"
    assert len({event["UID"] for event in read}) == 3
    assert {event["UID"] for event in read} == {
        "sample.warranty.quality.begins@pledgebook",
        "sample.warranty.quality.ends@pledgebook",
        "sample.visits.patrol.every.recurs@pledgebook",
    }


def test_lines_are_folded_and_text_is_escaped() -> None:
    content = made("{{7*7}}<script>")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert r"SUMMARY:巡检\, 回访\; 座谈（每月1次）：新的一期开始" in content.decode().replace(
        "\r\n ", ""
    )
    [patrol] = [one for one in Calendar.from_ical(content).walk("VEVENT") if "RRULE" in one]
    assert patrol["SUMMARY"] == "巡检, 回访; 座谈（每月1次）：新的一期开始"
    assert "{{7*7}}<script>" in patrol["DESCRIPTION"]


def test_the_same_content_gives_the_same_bytes() -> None:
    assert made() == made()


def test_a_patrol_of_the_last_of_january_comes_in_february_too() -> None:
    [patrol] = [one for one in by_hand(made()) if "RRULE" in one]
    start = dt.datetime(2026, 1, 31)
    turns = list(rrulestr(patrol["RRULE"], dtstart=start))
    assert [f"{one:%Y-%m-%d}" for one in turns[:4]] == [
        "2026-01-31",
        "2026-02-28",
        "2026-03-31",
        "2026-04-30",
    ]
    assert turns[-1] == dt.datetime(2029, 1, 31)


@settings(deadline=None)
@given(
    day=st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)),
    months=st.integers(1, 36),
    kept=st.integers(0, 9),
)
def test_a_rule_means_the_corresponding_days(day: dt.date, months: int, kept: int) -> None:
    """Another reader of rules finds the days that the Civil Code has in mind, up to the last."""
    first = day.toordinal()
    wanted = [corresponding(first, months * turn) for turn in range(10)]
    repeat = Repeat(every={"amount": "1", "unit": "month"}, months=months, last=wanted[kept])
    one = Appointment(
        id="a/b", clause="a/b", title="甲", occasion=Occasion.RECURS, day=first, repeat=repeat
    )
    [event] = by_hand(calendar_file.text(HEAD, Agenda(appointments=(one,), undated=())))
    start = dt.datetime.combine(day, dt.time())
    turns = [turn.toordinal() for turn in islice(rrulestr(event["RRULE"], dtstart=start), 11)]
    assert turns == wanted[: kept + 1]


@settings(max_examples=40, deadline=None)
@example(since=dt.date(2027, 2, 10), month=0, number=31)
@example(since=dt.date(2026, 3, 1), month=2, number=29)
@given(
    since=st.dates(dt.date(2000, 1, 1), dt.date(2090, 1, 1)),
    month=st.integers(0, 12),
    number=st.integers(1, 31),
)
def test_a_day_of_every_month_or_year_comes_in_each(
    since: dt.date, month: int, number: int
) -> None:
    """Months without the day have it on their last one, the first turn as well as the others."""
    assume(not month or number <= monthrange(2000, month)[1])
    said = f'{{yearly: "{month:02}-{number:02}"}}' if month else f'{{monthly: "{number:02}"}}'
    text = f"visits: {{patrol: {{when: quality, before: {said}, does: maintain}}}}"
    content = sla.data(derive.sla(small.commitment(text)))
    found = agenda(content, {"accepted": since})
    told = by_hand(calendar_file.text(content["commitment"], found))
    [event] = [one for one in told if "RRULE" in one]
    turns = [
        dt.date(year, one, min(number, monthrange(year, one)[1]))
        for year in range(since.year, since.year + 5)
        for one in range(1, 13)
        if month in (0, one)
    ]
    last = dt.date.fromordinal(corresponding(since.toordinal(), 36))
    wanted = [turn for turn in turns if since <= turn <= last]
    start = dt.datetime.strptime(event["DTSTART;VALUE=DATE"], "%Y%m%d")
    assert [one.date() for one in rrulestr(event["RRULE"], dtstart=start)] == wanted


def test_an_english_letter_is_said_in_english() -> None:
    one = Appointment(id="a/b", clause="a/b", title="warranty", occasion=Occasion.ENDS, day=739000)
    content = calendar_file.text(
        {**HEAD, "language": "en"}, Agenda(appointments=(one,), undated=())
    )
    assert by_hand(content)[0]["SUMMARY"] == "warranty: last day"
