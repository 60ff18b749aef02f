from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.evaluate.terms import at

from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.wording.judged import times
from pledgebook.wording.messages import Lang

SHANGHAI, BERLIN = "Asia/Shanghai", "Europe/Berlin"


def test_an_instant_says_its_weekday_zone_and_offset() -> None:
    instant = at("2026-10-09 17:30")
    assert times.moment(instant, SHANGHAI, "zh") == "2026-10-09 周五 17:30（Asia/Shanghai +08:00）"
    assert times.moment(instant + 5, BERLIN, "en") == (
        "2026-10-09 Fri 11:30:05 (Europe/Berlin +02:00)"
    )


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        ("2026-10-09 09:00", "2026-10-09 12:00", "2026-10-09 周五 09:00–12:00"),
        ("2026-10-09 20:00", "2026-10-10 00:00", "2026-10-09 周五 20:00–24:00"),
        ("2026-10-09 20:00", "2026-10-10 06:00", "2026-10-09 周五 20:00–2026-10-10 周六 06:00"),
    ],
)
def test_a_stretch_names_its_second_day_only_where_there_is_one(
    start: str, end: str, said: str
) -> None:
    assert times.span(at(start), at(end), SHANGHAI, "zh") == said


def test_a_stretch_over_a_change_of_the_clocks_says_both_offsets() -> None:
    start = at("2026-10-25 06:00")  # 00:00 in Berlin, where the clocks go back at 03:00
    said = times.span(start, start + 5 * 3600, BERLIN, "en")
    assert said == "2026-10-25 Sun 00:00 +0200–04:00 +0100"


def test_days_in_a_row() -> None:
    start, end = at("2026-10-10 00:00"), at("2026-10-12 00:00")
    assert times.days(start, end, SHANGHAI, "zh") == "2026-10-10 周六 – 2026-10-11 周日"
    assert times.days(start, end - 86400, SHANGHAI, "en") == "2026-10-10 Sat"


@given(st.integers(0, 10**7))
def test_a_length_adds_up(seconds: int) -> None:
    numbers = {"h": 3600, "min": 60, "s": 1, "d": 86400}
    for said in (times.duration(seconds, "en"), times.lateness(seconds, "en")):
        words = said.split()
        pairs = zip(words[::2], words[1::2], strict=True)
        assert sum(int(n) * numbers[unit] for n, unit in pairs) == seconds


def test_hours_on_a_clock_never_become_days() -> None:
    assert times.duration(50 * 3600 + 61, "zh") == "50小时1分钟1秒"
    assert times.lateness(50 * 3600 + 61, "zh") == "2天2小时1分钟1秒"
    assert times.lateness(0, "zh") == "0秒"


@pytest.mark.parametrize(
    ("budget", "lang", "said"),
    [
        (Budget(amount=5400, unit=BudgetUnit.SECOND), "zh", "1小时30分钟"),
        (Budget(amount=7200, unit=BudgetUnit.SECOND, at_least=3600), "zh", "1小时至2小时"),
        (Budget(amount=1, unit=BudgetUnit.DAY), "en", "1 calendar day"),
        (Budget(amount=2, unit=BudgetUnit.MONTH), "en", "2 months"),
        (
            Budget(amount=3, unit=BudgetUnit.WORKING_DAY, land="end_of_day"),
            "zh",
            "3个工作日，到期日24时",
        ),
        (
            Budget(amount=1, unit=BudgetUnit.WORKING_DAY, cutoff="17:00"),
            "en",
            "1 working day (from 17:00 on, counted from 17:00 of the next working day), "
            "at the same time of the last day",
        ),
    ],
)
def test_limits(budget: Budget, lang: Lang, said: str) -> None:
    assert times.budget(budget, lang) == said
