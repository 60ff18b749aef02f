"""How times are written, told from the values of a column."""

from __future__ import annotations

import datetime as dt

import pytest

from pledgebook.clock.instants import text
from pledgebook.logs.formats import compiled
from pledgebook.logs.time_forms import FORMATS, TimeForm, time_form


@pytest.mark.parametrize(
    ("values", "form"),
    [
        (["2026-03-01 09:30"], TimeForm(format=None)),
        (["2026-03-01T09:30:00Z"], TimeForm(format=None, naive=False)),
        (["2026-03-01T09:30:00.123+08:00", ""], TimeForm(format=None, naive=False)),
        (["2026/3/1 9:30"], TimeForm(format="%Y/%m/%d %H:%M")),
        (["2026年3月1日 9时30分"], TimeForm(format="%Y年%m月%d日 %H时%M分")),
        (["11/May/24 03:26 PM"], TimeForm(format="%d/%b/%y %I:%M %p")),
        (["13/02/2026 09:30"], TimeForm(format="%d/%m/%Y %H:%M")),
        (["02/13/2026 09:30"], TimeForm(format="%m/%d/%Y %H:%M")),
        (["2026.03.01"], TimeForm(format="%Y.%m.%d", days=True)),
        (["20260301093000"], TimeForm(format="%Y%m%d%H%M%S")),
        (["1772328600"], TimeForm(format="unix", naive=False, number=True)),
        (["1772328600123"], TimeForm(format="unix-ms", naive=False, number=True)),
        ([dt.datetime(2026, 3, 1, 9, 30)], TimeForm(format=None)),
        ([dt.datetime(2026, 3, 1, tzinfo=dt.UTC)], TimeForm(format=None, naive=False)),
        ([dt.date(2026, 3, 1)], TimeForm(format=None, days=True)),
    ],
)
def test_each_way_of_writing_is_told(values: list[str], form: TimeForm) -> None:
    assert time_form(values) == form


@pytest.mark.parametrize(
    "values",
    [[], ["", ""], ["GD-001"], ["30分钟"], ["0:42"], ["12"], ["1001"], ["31/02/2026"], ["重大"]],
)
def test_what_is_no_time_is_none(values: list[str]) -> None:
    assert time_form(values) is None


def test_day_and_month_that_cannot_be_told_apart_are_both_named() -> None:
    found = time_form(["3/4/2026 9:30", "5/6/2026 10:00"])
    assert found is not None
    assert {found.format, *found.others} == {"%d/%m/%Y %H:%M", "%m/%d/%Y %H:%M"}


def test_the_same_day_in_both_ways_leaves_nothing_open() -> None:
    found = time_form(["3/3/2026 9:30"])
    assert found is not None
    assert found.others == ()


def test_one_value_in_ten_may_be_spoilt_but_none_of_a_few() -> None:
    good = [f"2026-03-{day:02} 09:30" for day in range(1, 11)]
    assert time_form([*good[:9], "明天"]) == TimeForm(format=None)
    assert time_form([*good[:8], "明天", "后天"]) is None
    assert time_form([good[0], "明天"]) is None


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_can_be_read_by_a_mapping(form: str) -> None:
    at = 1_772_328_600
    written = dt.datetime.fromtimestamp(at, dt.UTC).strftime(form)
    read = compiled(form).read(written)
    assert read is not None
    assert text(read.seconds, "UTC")[:10] == text(at, "UTC")[:10]
