from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.model.quantity import (
    BOUNDS,
    Absent,
    Bound,
    NthWorkingDay,
    Open,
    Quantity,
    Unbounded,
)
from pledgebook.model.units import BY_CODE, BY_SPELLING, MONEY, TIME, UNITS, Kind, spellings


@pytest.mark.parametrize(
    ("text", "quantity"),
    [
        ("30分钟", Quantity(low="30", unit="minute")),
        ("30 minutes", Quantity(low="30", unit="minute")),
        ("PT30M", Quantity(low="30", unit="minute")),
        ("至少2人", Quantity(low="2", unit="person", bound=Bound.AT_LEAST)),
        ("at most 15 days", Quantity(low="15", unit="day", bound=Bound.AT_MOST)),
        ("约3个工作日", Quantity(low="3", unit="working-day", bound=Bound.ABOUT)),
        ("超过5年", Quantity(low="5", unit="year", bound=Bound.MORE_THAN)),
        ("低于99.90%", Quantity(low="99.90", unit="percent", bound=Bound.LESS_THAN)),
        ("2-3小时", Quantity(low="2", high="3", unit="hour")),
        ("6000元/年", Quantity(low="6000", unit="yuan", per="year")),
        ("200元/次", Quantity(low="200", unit="yuan", per="time")),
        ("10万元", Quantity(low="10", unit="ten-thousand-yuan")),
        ("60个月", Quantity(low="60", unit="month")),
        ("1 working day", Quantity(low="1", unit="working-day")),
        ("P1Y", Quantity(low="1", unit="year")),
        ("P60M", Quantity(low="60", unit="month")),
        ("P1Y6M", Quantity(low="18", unit="month")),
        ("P2W", Quantity(low="2", unit="week")),
        ("P10D", Quantity(low="10", unit="day")),
        ("PT36H", Quantity(low="36", unit="hour")),
        ("PT1H30M", Quantity(low="90", unit="minute")),
        ("PT90S", Quantity(low="90", unit="second")),
        ("PT120S", Quantity(low="2", unit="minute")),
        ("PT24H0M", Quantity(low="24", unit="hour")),
    ],
)
def test_reads_what_people_write(text: str, quantity: Quantity) -> None:
    assert Quantity.reads(text)
    assert Quantity.parse(text) == quantity


@pytest.mark.parametrize(
    "text",
    [
        "", "30", "分钟", "3h", "3 m", "三天", "3  天", " 3天", "3天 ", "-3天", "3,000元", "1/2天",
        "3.天", ".5天", "1e3元", "３天", "3天/天天", "3天以内", "3～5天", "3-天", "P", "PT",
        "P1DT2H", "P1W2D", "PT1.5H", "3月", "至少", "至少至少2人", "1234567890123元",
        "1.1234567元", "3天\n", "٣天",
    ],
)  # fmt: skip
def test_reads_nothing_else(text: str) -> None:
    assert not Quantity.reads(text)
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        Quantity.parse(text)


NUMBERS = st.from_regex(r"[0-9]{1,12}(\.[0-9]{1,6})?", fullmatch=True)


@given(
    bound=st.sampled_from(["", *BOUNDS]),
    low=NUMBERS,
    high=st.one_of(st.none(), NUMBERS),
    space=st.sampled_from(["", " "]),
    unit=st.sampled_from(spellings()),
    per=st.one_of(st.none(), st.sampled_from(spellings())),
)
def test_keeps_every_part_of_what_is_written(
    bound: str, low: str, high: str | None, space: str, unit: str, per: str | None
) -> None:
    spread = "" if high is None else f"-{high}"
    rate = "" if per is None else f"/{per}"
    found = Quantity.parse(f"{bound}{low}{spread}{space}{unit}{rate}")
    assert found == Quantity(
        low=low,
        unit=BY_SPELLING[unit].code,
        bound=BOUNDS[bound] if bound else None,
        high=high,
        per=None if per is None else BY_SPELLING[per].code,
    )
    assert found.kind is BY_SPELLING[unit].kind
    assert found.size == Decimal(low) * BY_SPELLING[unit].factor
    assert found.most == Decimal(high or low) * BY_SPELLING[unit].factor


@given(st.sampled_from(spellings(TIME)), st.integers(0, 10**6))
def test_the_same_length_has_the_same_size_however_it_is_written(unit: str, number: int) -> None:
    code = BY_SPELLING[unit].code
    sizes = {
        (one.kind, one.size)
        for spelling, named in BY_SPELLING.items()
        if named.code == code and spelling in spellings(TIME)
        for one in [Quantity.parse(f"{number} {spelling}")]
    }
    assert len(sizes) == 1


@given(st.integers(0, 9999), st.integers(0, 99999))
def test_iso_durations_count_what_they_say(first: int, second: int) -> None:
    assert Quantity.parse(f"P{first}Y{second}M").size == 12 * first + second
    assert Quantity.parse(f"PT{first}H{second}M").size == 3600 * first + 60 * second
    assert Quantity.parse(f"PT{first}M{second}S").size == 60 * first + second
    assert Quantity.parse(f"P{first}D").size == first
    assert Quantity.parse(f"P{first}W").size == 7 * first


def test_hours_and_days_are_never_of_one_kind() -> None:
    kinds = {
        Quantity.parse(text).kind for text in ("24小时", "1天", "1个自然日", "1个工作日", "1个月")
    }
    assert len(kinds) == 5
    assert Quantity.parse("24小时").kind is not Quantity.parse("1天").kind


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("1小时", "60分钟"),
        ("1年", "12个月"),
        ("1个季度", "3个月"),
        ("1周", "7天"),
        ("1万元", "10000元"),
    ],
)
def test_sizes_of_one_kind_compare(one: str, other: str) -> None:
    first, second = Quantity.parse(one), Quantity.parse(other)
    assert (first.kind, first.size) == (second.kind, second.size)


# --- Units ----------------------------------------------------------------------------------------


def test_every_unit_is_spelled_and_no_spelling_means_two() -> None:
    assert len(BY_CODE) == len(UNITS)
    written = [text for unit in UNITS for text in (*unit.zh, *unit.en)]
    assert len(set(written)) == len(written)
    assert all(unit.zh or unit.en for unit in UNITS)


def test_every_kind_has_a_unit_of_size_one() -> None:
    assert {unit.kind for unit in UNITS} == set(Kind)
    assert {unit.kind for unit in UNITS if unit.factor == 1} == set(Kind)


def test_longer_spellings_are_tried_first() -> None:
    found = spellings()
    for index, text in enumerate(found):
        assert not any(later.startswith(text) for later in found[index + 1 :])


def test_spellings_of_some_kinds_are_theirs_alone() -> None:
    assert {BY_SPELLING[text].kind for text in spellings(MONEY)} == MONEY
    assert {BY_SPELLING[text].kind for text in spellings(TIME)} == TIME


# --- Working days by number -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "n"),
    [
        ("第2个工作日", 2),
        ("第12个工作日", 12),
        ("2nd working day", 2),
        ("1st business day", 1),
        ("3rd working day", 3),
        ("11th working day", 11),
    ],
)
def test_names_a_working_day_by_its_number(text: str, n: int) -> None:
    assert NthWorkingDay.reads(text)
    assert NthWorkingDay.parse(text) == NthWorkingDay(n=n)
    assert not Quantity.reads(text)


@pytest.mark.parametrize(
    "text", ["第二个工作日", "第个工作日", "第2工作日", "2 working day", "第2个工作日前", ""]
)
def test_other_words_name_none(text: str) -> None:
    assert not NthWorkingDay.reads(text)
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        NthWorkingDay.parse(text)


def test_words_in_place_of_a_number_are_no_quantities() -> None:
    assert not any(Quantity.reads(word.value) for word in (*Open, *Absent))


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("不限公里", "kilometre"),
        ("不限 公里", "kilometre"),
        ("不限个运行小时", "running-hour"),
        ("unlimited km", "kilometre"),
        ("unlimited miles", "mile"),
    ],
)
def test_a_unit_may_be_without_a_limit(text: str, unit: str) -> None:
    assert Unbounded.reads(text)
    assert Unbounded.parse(text) == Unbounded(unit=unit)
    assert not Quantity.reads(text)


@pytest.mark.parametrize(
    "text", ["不限", "unlimited", "不限年", "unlimited years", "unlimitedkm", ""]
)
def test_a_time_without_a_limit_is_no_such_unit(text: str) -> None:
    assert not Unbounded.reads(text)
    with pytest.raises(ValueError, match=f"^{re.escape(text)}$"):
        Unbounded.parse(text)
