"""Promises missed too often: so many times, in a row, within a length of time."""

from __future__ import annotations

import datetime as dt

import pytest
from tests.evaluate.world import World, down, late, month, world

from pledgebook.evaluate.repeats import repeated
from pledgebook.evaluate.starts import Unsupported
from pledgebook.model.occasion import Occasion

LETTER = world(
    "items: {platform: {title: 平台}}\ndays: {day: calendar}\n"
    "response: {faults: {from: notice, restore: 12小时, respond: 1小时}}\n"
    "availability: {uptime: {of: platform, measure: {unit: minute, window: calendar-month},"
    " target: 99.9%}}"
)


def hits(condition: str, *occasions: Occasion, of: str = "uptime") -> list[tuple[str, ...]]:
    """Return the days of the misses that together were too many."""
    missed = conditions(condition, of)
    found = repeated(missed, occasions, LETTER.facts)
    return [tuple(day(one) for one in misses) for misses in found]


def conditions(condition: str, of: str) -> dict[str, object]:
    """Return a condition as `sla.json` has it."""
    text = f"{{missed: {{of: {of}, any: {condition}}}, does: terminate}}"
    letter: World = world(
        "items: {platform: {title: 平台}}\ntermination: {leave: " + text + "}\n"
        "response: {faults: {from: notice, restore: 12小时}}\n"
        "availability: {uptime: {of: platform, measure: {unit: minute, window: calendar-month},"
        " target: 99.9%}}"
    )
    found: dict[str, object] = letter.sla["remedies"][0]["missed"]
    return found


def day(one: Occasion) -> str:
    return dt.date.fromordinal(LETTER.facts.local(one.at)).isoformat()


def months(text: str) -> list[Occasion]:
    """Return the months of 2025 and on: `x` was missed, `.` kept."""
    return [
        month(f"{2025 + number // 12}-{number % 12 + 1:02d}", kept=mark == ".")
        for number, mark in enumerate(text)
    ]


def test_two_months_in_a_row() -> None:
    row = "[{count: 2个月, in-a-row: true}]"
    assert hits(row, *months("x.x.x")) == []
    assert hits(row, *months("x.xx")) == [("2025-03-31", "2025-04-30")]


def test_a_month_without_a_result_ends_a_row() -> None:
    one, _, three = months("xxx")
    assert hits("[{count: 2个月, in-a-row: true}]", one, three) == []


def test_a_row_over_the_new_year() -> None:
    assert hits("[{count: 2个月, in-a-row: true}]", *months("...........xx"[:13])) == [
        ("2025-12-31", "2026-01-31")
    ]


def test_three_months_within_twelve_are_those_of_one_year_whatever_month_it_begins_with() -> None:
    """January, July and December lie within twelve months; January and next January do not."""
    rolling = "[{count: 3个月, rolling: 12个月}]"
    assert len(hits(rolling, *months("x.....x....x"))) == 1
    assert hits(rolling, *months("x.....x.....x")) == []


def test_any_of_two_conditions_is_enough_and_a_miss_counts_once() -> None:
    """Two in a row are reached in month 2; month 3 begins anew and needs another beside it."""
    either = "[{count: 2个月, in-a-row: true}, {count: 3个月, rolling: 12个月}]"
    assert hits(either, *months("xxx")) == [("2025-01-31", "2025-02-28")]
    assert len(hits(either, *months("xxxx"))) == 2
    assert len(hits(either, *months("x.x.x"))) == 1


def test_several_misses_of_one_month_are_one_month_missed() -> None:
    one, two = months("xx")
    assert hits("[{count: 3个月}]", one, one, two) == []
    assert hits("[{count: 2个月}]", one, one, two) == [("2025-01-31", "2025-01-31", "2025-02-28")]


def test_the_third_late_ticket_in_a_row() -> None:
    row = "[{count: 3次, in-a-row: true}]"

    def tickets(marks: str) -> list[Occasion]:
        ends = {"x": "12:00", ".": "09:00"}
        days = [f"2026-03-{number + 1:02d}" for number in range(len(marks))]
        return [
            late(f"{day} 10:00", f"{day} {ends[mark]}", ticket=day)
            for day, mark in zip(days, marks, strict=True)
        ]

    assert hits(row, *tickets("xx.xx"), of="faults") == []
    assert hits(row, *reversed(tickets(".xxx")), of="faults") == [
        ("2026-03-02", "2026-03-03", "2026-03-04")
    ]


def test_two_terms_that_one_ticket_misses_are_one_miss() -> None:
    one = late("2026-03-01 10:00", "2026-03-01 12:00", ticket="A")
    two = late("2026-03-01 11:00", "2026-03-01 12:00", ticket="A")
    other = late("2026-03-02 10:00", "2026-03-02 12:00", ticket="B")
    assert hits("[{count: 3次}]", one, two, other, of="faults") == []
    assert hits("[{count: 2次}]", one, two, other, of="faults") == [("2026-03-01", "2026-03-02")]


def test_a_ticket_that_keeps_its_first_term_and_misses_its_second_is_missed() -> None:
    kept = late("2026-03-01 10:00", "2026-03-01 09:00", ticket="A")
    missed = late("2026-03-01 11:00", "2026-03-01 12:00", ticket="A")
    assert hits("[{count: 1次}]", kept, missed, of="faults") == [("2026-03-01",)]


def test_more_than_two_are_three() -> None:
    tickets = [late(f"2026-03-0{n} 10:00", f"2026-03-0{n} 12:00", ticket=f"{n}") for n in (1, 2, 3)]
    assert hits("[{count: 超过2次}]", *tickets[:2], of="faults") == []
    assert len(hits("[{count: 超过2次}]", *tickets, of="faults")) == 1


def test_within_days() -> None:
    """Within 30 days: the 1st and the 30th, not the 1st and the 31st."""
    first = late("2026-03-01 10:00", "2026-03-01 12:00", ticket="A")
    for last, number in (("2026-03-30", 1), ("2026-03-31", 0)):
        second = late(f"{last} 10:00", f"{last} 12:00", ticket="B")
        assert len(hits("[{count: 2次, rolling: 30天}]", first, second, of="faults")) == number


@pytest.mark.parametrize("condition", ["[{count: 2次, rolling: 2账期}]", "[{count: 至多2次}]"])
def test_what_occasions_do_not_tell_is_not_judged(condition: str) -> None:
    with pytest.raises(Unsupported, match="count-not-supported"):
        hits(condition, *months("xx"))


def test_a_quarter_is_not_counted_in_months() -> None:
    quarter = world(
        "items: {platform: {title: 平台}}\ndays: {day: calendar}\n"
        "availability: {uptime: {of: platform, measure: {unit: minute, window: calendar-quarter},"
        " target: 100%}}"
    )
    occasions = quarter.occasions(
        down("2026-01-05 10:00", "2026-01-05 12:00"), first="2026-01-01 00:00"
    )
    with pytest.raises(Unsupported, match="count-not-supported"):
        hits("[{count: 1个月}]", *occasions)
    assert hits("[{count: 1季度}]", *occasions) == [("2026-03-31",)]


def test_a_promise_that_was_not_judged_is_said() -> None:
    with pytest.raises(Unsupported) as raised:
        repeated({"of": ["patrols"], "any": []}, (), LETTER.facts)
    assert raised.value.args_ == {"name": "patrols"}
