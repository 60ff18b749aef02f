"""The open hours of a calendar, day by day."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.clock.opening import Opening, Unpublished, merge, without
from pledgebook.clock.walls import day, instant
from pledgebook.model.sla_words import Calendar

OFFICE = Calendar(
    tz="Asia/Shanghai",
    week={str(number): (("13:30", "18:00"), ("09:00", "12:00")) for number in range(5)},
    holidays=("2026-03-03", "2026-03-07"),
    workdays={"2026-03-07": {"as_weekday": 4}, "2026-03-04": {"windows": [["10:00", "11:00"]]}},
    published_to="2026-03-10",
)
GUARD = Calendar(tz="Asia/Shanghai", week={"4": (("18:00", "96:00"),)})
ALWAYS = Calendar(
    tz="Asia/Shanghai", week={str(number): (("00:00", "24:00"),) for number in range(7)}
)
H = 3600


def hours(opening: Opening, date: str) -> list[tuple[float, float]]:
    """Return the windows of a date in hours of that day."""
    number = day(date)
    midnight = instant(number, 0, opening.zone)
    return [
        ((start - midnight) / H, (end - midnight) / H)
        for start, end in opening.spans(number, number + 1)
    ]


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2026-03-02", [(9, 12), (13.5, 18)]),
        ("2026-03-03", []),  # a holiday
        ("2026-03-04", [(10, 11)]),  # windows of its own
        ("2026-03-07", [(9, 12), (13.5, 18)]),  # a holiday that is worked like a Friday
        ("2026-03-08", []),  # a Sunday
    ],
)
def test_a_day_has_its_windows(date: str, expected: list[tuple[float, float]]) -> None:
    opening = Opening(OFFICE)
    assert hours(opening, date) == expected
    assert opening.works(day(date)) is bool(expected)


def test_nothing_is_known_past_the_last_published_day() -> None:
    opening = Opening(OFFICE)
    assert opening.horizon == instant(day("2026-03-11"), 0, opening.zone)
    assert hours(opening, "2026-03-10")
    with pytest.raises(Unpublished):
        opening.windows(day("2026-03-11"))
    assert Opening(ALWAYS).horizon is None


def test_the_rest_is_what_the_other_calendar_leaves() -> None:
    rest = Opening(ALWAYS, Opening(OFFICE))
    assert hours(rest, "2026-03-02") == [(0, 9), (12, 13.5), (18, 24)]
    assert hours(rest, "2026-03-03") == [(0, 24)]


def test_the_rest_is_known_no_further_than_either() -> None:
    assert Opening(ALWAYS, Opening(OFFICE)).known_to == day("2026-03-10")
    early = Calendar(tz="Asia/Shanghai", week=ALWAYS.week, published_to="2026-03-05")
    assert Opening(early, Opening(OFFICE)).known_to == day("2026-03-05")


def test_a_window_of_days_before_is_taken_from_the_rest() -> None:
    rest = Opening(ALWAYS, Opening(GUARD))
    assert hours(rest, "2026-03-06") == [(0, 18)]
    assert hours(rest, "2026-03-09") == []
    assert not rest.works(day("2026-03-09"))
    assert hours(rest, "2026-03-10") == [(0, 24)]


def test_a_window_that_the_clock_skips_is_none() -> None:
    skipped = Calendar(tz="America/New_York", week={"6": (("02:30", "03:00"),)})
    opening = Opening(skipped)
    assert not opening.works(day("2026-03-08"))
    assert opening.works(day("2026-03-15"))


SPANS = st.lists(
    st.tuples(st.integers(0, 40), st.integers(1, 9)).map(lambda one: (one[0], sum(one))),
    max_size=8,
)


def inside(spans: list[tuple[int, int]]) -> set[int]:
    return {place for start, end in spans for place in range(start, end)}


@given(spans=SPANS)
def test_merged_spans_cover_the_same_and_stand_apart(spans: list[tuple[int, int]]) -> None:
    merged = merge(spans)
    assert inside(merged) == inside(spans)
    edges = [edge for span in merged for edge in span]
    assert edges == sorted(set(edges))


@given(spans=SPANS, taken=SPANS)
def test_what_is_left_is_outside_of_what_is_taken(
    spans: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    left = without(merge(spans), merge(taken))
    assert inside(left) == inside(spans) - inside(taken)
    assert left == sorted(left)
    assert all(start < end for start, end in left)
