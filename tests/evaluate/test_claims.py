"""Until when a remedy is claimed and paid: local days, both ends of a period included."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping

import pytest
from tests.evaluate.world import late, world

from pledgebook.evaluate import claims
from pledgebook.model.owed import Claimable

OFFICE = "clocks: {office: {week: {mon-fri: 09:00-17:00}, holidays: cn}}\n"
CALENDAR = "days: {day: calendar, working-day: office}\n"


def claimed(
    claim: str,
    days: str = CALENDAR,
    due: str = "2026-03-20 10:00",
    events: Mapping[str, str] | None = None,
    dates: Mapping[str, str] | None = None,
) -> tuple[Claimable, list[tuple[str, Mapping[str, str]]]]:
    """Return when a claim for a ticket that was due on Friday 20 March 2026 can be made."""
    letter = world(
        f"remedies: {{late: {{pay: 500元, claim: {claim}}}}}\n{days}"
        f"{OFFICE if 'office' in days else ''}",
        dates=dates,
    )
    one = late(due, "2026-03-25 10:00", events=events)
    found, doubts = claims.claim(letter.sla["remedies"][0]["claim"], one, letter.facts)
    return found, [(doubt.reason, doubt.args) for doubt in doubts]


def until(claim: str, days: str = CALENDAR, **known: Mapping[str, str] | str) -> str | None:
    found, doubts = claimed(claim, days, **known)  # type: ignore[arg-type]
    assert doubts == []
    return None if found.until is None else found.until.isoformat()


@pytest.mark.parametrize(
    ("length", "last"),
    [
        ("30天", "2026-04-19"),  # 20 March and 30 days
        ("1个月", "2026-04-20"),
        ("2周", "2026-04-03"),
        ("72小时", "2026-03-23"),  # from a day, three days
        ("5个工作日", "2026-03-27"),  # the week that follows the Friday
    ],
)
def test_a_length_from_the_miss_does_not_count_its_own_day(length: str, last: str) -> None:
    assert until(f"{{within: {length}, from: missed}}") == last


def test_the_day_of_a_miss_is_the_local_one() -> None:
    """23:30 in Shanghai is still the day before in Greenwich."""
    assert until("{within: 1天, from: missed}", due="2026-03-20 23:30") == "2026-03-21"
    assert until("{within: 1天, from: missed}", due="2026-03-20 00:30") == "2026-03-21"


def test_a_month_ends_with_its_last_day_and_a_month_later_is_the_corresponding_one() -> None:
    assert until("{within: 1个月, from: month-end}", due="2026-01-20 10:00") == "2026-02-28"


def test_the_5th_working_day_of_the_month_that_follows() -> None:
    """April 2026: the 1st is a Wednesday, the 4th to 6th are holidays, so the 7th is the 4th."""
    claim = "{opens: {event: month-end, plus: 第5个工作日}, until: {event: month-end, plus: 2个月}}"
    found, doubts = claimed(claim)
    assert (found.opens, found.until, doubts) == (dt.date(2026, 4, 8), dt.date(2026, 5, 31), [])


def test_after_a_month_that_ends_on_a_weekend_the_first_working_day_is_the_monday() -> None:
    """May 2026 ends on a Sunday: the 1st working day is 1 June, not the 2nd."""
    claim = "{opens: {event: month-end, plus: 第1个工作日}, within: 1天, from: month-end}"
    found, _ = claimed(claim, due="2026-05-20 10:00")
    assert found.opens == dt.date(2026, 6, 1)


def test_a_plain_day_means_what_the_letter_says() -> None:
    """Five days from Friday 20 March: Wednesday; working days: the Friday after."""
    assert until("{within: 5天, from: missed}") == "2026-03-25"
    working = "days: {day: working, working-day: office}\n"
    assert until("{within: 5天, from: missed}", working) == "2026-03-27"
    assert until("{within: 1周, from: missed}", working) == "2026-03-27"


def test_a_last_civil_day_that_is_a_holiday_moves_on() -> None:
    """20 March and 15 days are Saturday 4 April, 清明, with a holiday up to Monday the 6th."""
    civil = "days: {day: civil, working-day: office}\n"
    assert until("{within: 15天, from: missed}", civil) == "2026-04-07"
    assert until("{within: 15天, from: missed}") == "2026-04-04"


def test_of_a_length_and_a_day_the_earlier_one_ends_a_claim() -> None:
    both = "{{within: 30天, from: missed, until: {{on: {day}}}}}"
    assert until(both.format(day='"2026-04-01"')) == "2026-04-01"
    assert until(both.format(day='"2026-05-01"')) == "2026-04-19"


def test_hours_run_from_the_instant_of_an_event_of_the_ticket() -> None:
    events = {"occurrence": "2026-03-19 22:00"}
    assert until("{within: 3小时, from: occurrence}", events=events) == "2026-03-20"
    assert until("{within: 1小时, from: occurrence}", events=events) == "2026-03-19"


def test_an_event_that_nobody_dated_is_named() -> None:
    found, doubts = claimed("{within: 72小时, from: occurrence, by: customer, via: mail}")
    assert (found.until, found.by, found.via) == (None, "customer", ("mail",))
    assert doubts == [("event-undated", {"event": "occurrence"})]
    assert (
        until("{within: 72小时, from: delivery}", dates={"delivery": "2026-03-01"}) == "2026-03-04"
    )


def test_a_claim_that_one_of_two_ends_is_unknown_of_has_no_known_end() -> None:
    found, doubts = claimed("{within: 30天, from: missed, until: invoice}")
    assert found.until is None
    assert doubts == [("event-undated", {"event": "invoice"})]


def test_the_end_of_a_warranty_ends_a_claim() -> None:
    claim = "{until: {end-of: quality}}"
    assert until(claim, dates={"accepted": "2025-01-10"}) == "2028-01-10"
    assert claimed(claim)[1] == [("event-undated", {"event": "accepted"})]


def test_a_day_of_each_month_or_year_is_the_next_one() -> None:
    assert until('{until: {monthly: "05"}}') == "2026-04-05"
    assert until('{until: {yearly: "06-30"}}') == "2026-06-30"
    assert until('{until: {monthly: "20"}}') == "2026-03-20"


def test_of_several_moments_the_first_and_else_the_one_that_is_known() -> None:
    two = "{until: {first: [{event: missed, plus: 3天}, {event: missed, plus: 2天}]}}"
    assert until(two) == "2026-03-22"
    assert until(two.replace("}]", "}], plus: 1天").replace("first", "last")) == "2026-03-24"
    other = "{until: {last: [invoice, missed], else: {event: missed, plus: 3天}}}"
    assert until(other) == "2026-03-23"
    assert until(other, dates={"invoice": "2026-05-01"}) == "2026-05-01"


@pytest.mark.parametrize(
    ("claim", "days", "why"),
    [
        ("{within: 30天}", CALENDAR, "claim-start-not-said"),
        ("{within: 5小时, from: missed}", CALENDAR, "length-not-of-days"),
        ("{within: 5个工作日, from: missed}", "days: {day: calendar}\n", "no-working-days"),
    ],
)
def test_what_cannot_be_counted_is_said(claim: str, days: str, why: str) -> None:
    found, doubts = claimed(claim, days)
    assert found.until is None
    assert [reason for reason, _ in doubts] == [why]


def test_holidays_that_are_not_published_are_said() -> None:
    _, doubts = claimed("{within: 5个工作日, from: missed}", due="2090-03-20 10:00")
    assert doubts == [("calendar-not-published", {})]


def test_the_last_day_for_paying() -> None:
    letter = world("remedies: {late: {pay: {amount: 500元, due: {event: missed, plus: 30天}}}}")
    day, doubts = claims.due(
        letter.sla["remedies"][0]["pay"], late("2026-03-20 10:00", "2026-03-25 10:00"), letter.facts
    )
    assert (day, doubts) == (dt.date(2026, 4, 19), ())
    within = world("remedies: {late: {pay: {amount: 500元, due: 30天}}}").sla["remedies"][0]["pay"]
    assert claims.due(within, late("2026-03-20 10:00", "2026-03-25 10:00"), letter.facts) == (
        None,
        (),
    )
