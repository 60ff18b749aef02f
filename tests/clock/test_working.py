"""Working time: sums that add up, their inverse, and where either ends."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests.evaluate.drawing import BEGINS, DAY, MINUTE, calendars, instants
from tests.evaluate.tape import Tape, TooFar, Unknown

from pledgebook.clock.opening import Opening, Unpublished
from pledgebook.clock.walls import day, instant
from pledgebook.clock.working import Clock, NeverReached, clocks
from pledgebook.model.sla_words import Calendar

PATIENT = settings(max_examples=100, deadline=None)
OFFICE = Calendar(
    tz="Asia/Shanghai",
    week={str(number): (("09:00", "12:00"), ("13:30", "18:00")) for number in range(5)},
)


def at(text: str) -> int:
    return int(dt.datetime.fromisoformat(f"2026-{text}:00+08:00").timestamp())


def office(**more: str) -> Clock:
    return Clock(Opening(Calendar(tz=OFFICE.tz, week=OFFICE.week, **more)))


def test_spans_are_cut_off_at_both_ends() -> None:
    found = office().spans(at("03-02T10:00"), at("03-03T10:00"))
    assert found == [
        (at("03-02T10:00"), at("03-02T12:00")),
        (at("03-02T13:30"), at("03-02T18:00")),
        (at("03-03T09:00"), at("03-03T10:00")),
    ]
    assert office().spans(at("03-02T12:00"), at("03-02T13:30")) == []
    assert office().spans(at("03-02T18:00"), at("03-03T09:00")) == []


def test_the_table_grows_both_ways_and_stays_the_same() -> None:
    asked, fresh = office(), office()
    near = (at("03-02T09:00"), at("03-02T18:00"))
    assert asked.worked(near[1]) - asked.worked(near[0]) == 27000
    before = asked.worked(near[0])
    for years in (-20, 30, -9, 2):
        there = near[0] + years * 365 * DAY
        assert asked.worked(there) - asked.worked(near[0]) == (
            fresh.worked(there) - fresh.worked(near[0])
        )
    assert asked.worked(near[0]) == before


def test_windows_that_overlap_where_the_table_was_extended_count_once() -> None:
    days = {str(number): (("00:00", "48:00"),) for number in range(7)}
    clock = Clock(Opening(Calendar(tz="Asia/Shanghai", week=days)))
    start = clock.worked(at("03-02T09:00"))
    for years in (2, 5, -3, -6):
        there = clock.worked(at("03-02T09:00") + years * 365 * DAY)
        assert there - start == years * 365 * DAY


def test_what_lies_past_the_known_is_refused() -> None:
    clock = office(published_to="2026-03-03")
    end = at("03-04T00:00")
    assert clock.worked(end) - clock.worked(at("03-03T17:00")) == 3600
    with pytest.raises(Unpublished):
        clock.worked(end + 1)
    start = at("03-03T17:00")
    assert clock.reach(clock.worked(start) + 3600, start) == at("03-03T18:00")
    with pytest.raises(Unpublished):
        clock.reach(clock.worked(start) + 3601, start)


def test_a_window_past_midnight_is_known_until_midnight() -> None:
    night = Calendar(
        tz="Asia/Shanghai", week={"1": (("20:00", "30:00"),)}, published_to="2026-03-03"
    )
    clock, start = Clock(Opening(night)), at("03-03T23:00")
    assert clock.reach(clock.worked(start) + 3600, start) == at("03-04T00:00")
    with pytest.raises(Unpublished):
        clock.reach(clock.worked(start) + 3601, start)


def test_a_sum_beyond_a_hundred_years_is_never_reached_whatever_was_asked_before() -> None:
    rare = Calendar(tz="Asia/Shanghai", week={"0": (("09:00", "09:01"),)})
    start, century = at("03-02T00:00"), 36600 // 7
    fits = (century + 1) * 60
    for asked in (0, 10, 300):
        clock = Clock(Opening(rare))
        clock.worked(start + asked * 365 * DAY)
        assert clock.reach(clock.worked(start) + fits, start) < start + 36600 * DAY
        with pytest.raises(NeverReached):
            clock.reach(clock.worked(start) + fits + 1, start)


def test_no_window_at_all_is_never_reached() -> None:
    clock = Clock(Opening(Calendar(tz="Asia/Shanghai", week={})))
    assert clock.reach(clock.worked(0), 0) == 0
    with pytest.raises(NeverReached):
        clock.reach(clock.worked(0) + 1, 0)


def test_the_rest_of_a_calendar_that_is_never_open_is_given_up_soon() -> None:
    """A hundred years of windows less a hundred years of windows take no time worth telling."""
    found = clocks({"a": OFFICE, "b": Calendar(tz=OFFICE.tz, week=OFFICE.week, except_="a")})
    with pytest.raises(NeverReached):
        found["b"].reach(found["b"].worked(0) + 1, 0)


def test_windows_over_days_are_whole_where_the_table_was_extended() -> None:
    guard = Calendar(tz="Asia/Shanghai", week={"4": (("18:00", "96:00"),)})
    every = {str(number): (("00:00", "24:00"),) for number in range(7)}
    rest = Calendar(tz="Asia/Shanghai", week=every, except_="guard")
    for shift in range(7):  # one of them ends the table inside a window of the guard
        clock = clocks({"guard": guard, "rest": rest})["rest"]
        first = day("2026-03-02") + shift
        clock.worked(instant(first, 0, clock.opening.zone))
        start = instant(first + 366 - 14, 0, clock.opening.zone)
        end = instant(first + 366 + 14, 0, clock.opening.zone)
        assert clock.worked(end) - clock.worked(start) == 4 * (168 - 78) * 3600


@given(given_=calendars(), begin=st.sampled_from(BEGINS), data=st.data())
@PATIENT
def test_sums_are_those_of_the_tape(
    given_: dict[str, Calendar], begin: int, data: st.DataObject
) -> None:
    one, other = sorted((data.draw(instants(begin)), data.draw(instants(begin))))
    clock = clocks(given_)["c"]
    tape = Tape("c", given_, begin - DAY, begin + 9 * DAY, MINUTE)
    try:
        expected = tape.count(one, other)
    except Unknown:
        with pytest.raises(Unpublished):
            clock.worked(other)
    else:
        assert clock.worked(other) - clock.worked(one) == expected


@given(given_=calendars(), begin=st.sampled_from(BEGINS), data=st.data())
@PATIENT
def test_sums_add_up_and_never_fall(
    given_: dict[str, Calendar], begin: int, data: st.DataObject
) -> None:
    a, b, c = sorted(data.draw(instants(begin)) + second for second in (0, 7, 3601))
    clock = clocks(given_)["c"]
    assume(clock.horizon is None or c <= clock.horizon)
    first, second, third = clock.worked(a), clock.worked(b), clock.worked(c)
    assert (second - first) + (third - second) == third - first
    assert 0 <= second - first <= b - a
    fresh = clocks(given_)["c"]
    assert fresh.worked(c) - fresh.worked(b) == third - second


@given(given_=calendars(), begin=st.sampled_from(BEGINS), data=st.data())
@PATIENT
def test_reaching_is_the_inverse_of_working(
    given_: dict[str, Calendar], begin: int, data: st.DataObject
) -> None:
    """The instant reached has the sum, the second before it has not, and the tape agrees."""
    start = data.draw(instants(begin))
    need = data.draw(st.integers(0, 600)) * MINUTE
    clock = clocks(given_)["c"]
    tape = Tape("c", given_, begin - DAY, begin + 30 * DAY, MINUTE)
    try:
        expected = tape.step(start, need, bytearray(len(tape.open)))[0]
    except (Unknown, TooFar):
        assume(False)
    origin = clock.worked(start)
    reached = clock.reach(origin + need, start)
    assert reached == expected
    assert clock.worked(reached) - origin == need
    assert reached == start or clock.worked(reached - 1) - origin == need - 1
