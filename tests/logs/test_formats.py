"""Formats of times: the same as strptime where both read them, and nothing it makes of locales."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.logs.formats import BadFormat, Moment, compiled

FORMATS = [
    "%Y-%m-%d %H:%M:%S",
    "%Y年%m月%d日 %H时%M分",
    "%d/%m/%y %I:%M %p",
    "%Y%m%d%H%M%S",
    "%d-%b-%Y %H.%M",
    "%B %d, %Y (%H)",
    "%Y/%m/%dT%H:%M:%S.%f%z",
    "[%d] %y+%m*%H?",
]
MOMENTS = st.datetimes(dt.datetime(1970, 1, 1), dt.datetime(2068, 12, 31, 23, 59, 59))


@pytest.mark.parametrize("written", FORMATS)
@given(moment=MOMENTS, ahead=st.integers(-23 * 60, 23 * 60))
def test_what_strftime_writes_is_read(written: str, moment: dt.datetime, ahead: int) -> None:
    zone = dt.timezone(dt.timedelta(minutes=ahead)) if "%z" in written else None
    text = moment.replace(tzinfo=zone).strftime(written)
    expected = dt.datetime.strptime(text, written)
    offset = None if zone is None else ahead * 60
    since = expected.replace(tzinfo=None, microsecond=0) - dt.datetime(1970, 1, 1)
    seconds = since.days * 86400 + since.seconds
    assert compiled(written).read(text) == Moment(seconds=seconds, offset=offset, leap=0)


def at(*parts: int) -> int:
    return int((dt.datetime(*parts) - dt.datetime(1970, 1, 1)).total_seconds())  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("written", "text", "seconds"),
    [
        ("%Y/%m/%d %H:%M", "2026/1/5 9:05", at(2026, 1, 5, 9, 5)),
        ("%Y/%m/%d", "2026/01/05", at(2026, 1, 5)),
        ("%d %B %Y", "5 MAY 2026", at(2026, 5, 5)),
        ("%d %b %y", "05 sep 69", at(1969, 9, 5)),
        ("%d.%m.%y", "05.09.68", at(2068, 9, 5)),
        ("%Y-%m-%d %I%p", "2026-01-05 12AM", at(2026, 1, 5)),
        ("%Y-%m-%d %I%p", "2026-01-05 12pm", at(2026, 1, 5, 12)),
        ("%Y-%m-%d %H:%M:%S", "2026-01-05 09:00:60", at(2026, 1, 5, 9, 0, 59)),
        ("%Y%m%d", "2026015", at(2026, 1, 5)),
        ("%Y-%m-%d %H:%M:%S.%f", "2026-01-05 09:00:01.999999999", at(2026, 1, 5, 9, 0, 1)),
    ],
)
def test_a_time_that_is_read(written: str, text: str, seconds: int) -> None:
    found = compiled(written).read(text)
    assert found is not None
    assert (found.seconds, found.leap) == (seconds, int(text.endswith(":60")))


@pytest.mark.parametrize(
    ("written", "text"),
    [
        ("%Y-%m-%d", "2026-02-29"),
        ("%Y-%m-%d", "2026-01-05 "),
        ("%Y-%m-%d", "26-01-05"),
        ("%Y-%m-%d", "２０２６-01-05"),
        ("%Y-%m-%d", "2026-13-05"),
        ("%Y-%m-%d %H:%M", "2026-01-05 24:00"),
        ("%Y-%m-%d %H:%M", "2026-01-05  09:00"),
        ("%Y-%m-%d %I%p", "2026-01-05 0am"),
        ("%Y-%m-%d %I%p", "2026-01-05 13pm"),
        ("%Y.%m.%d", "2026-01-05"),
        ("%Y%m%d", "202615"),
        ("%Y-%m-%d%z", "2026-01-05+24:00"),
        ("%Y-%m-%d%z", "2026-01-05+08:60"),
        ("%Y-%m-%d", "0000-01-05"),
        ("%d %b %Y", "5 mai 2026"),
    ],
)
def test_a_time_that_is_not(written: str, text: str) -> None:
    assert compiled(written).read(text) is None


@pytest.mark.parametrize(
    ("text", "offset"), [("Z", 0), ("z", 0), ("+0800", 28800), ("-03:30", -12600)]
)
def test_offsets(text: str, offset: int) -> None:
    found = compiled("%Y-%m-%d%z").read(f"2026-01-05{text}")
    assert found is not None
    assert found.offset == offset


@pytest.mark.parametrize(
    ("written", "rule", "said"),
    [
        ("%Y-%m-%d %T", "map/unknown-directive", {"directive": "%T"}),
        ("%Y-%m-%d %", "map/unknown-directive", {"directive": "%"}),
        ("%Y-%m-%d %%", "map/unknown-directive", {"directive": "%%"}),
        ("yyyy-mm-dd", "map/directive-missing", {"directive": "%Y"}),
        ("%Y-%m-%d %H:%m", "map/directive-twice", {"directive": "%m"}),
        ("%Y-%m-%d %y", "map/directives-together", {"known": "%Y、%y"}),
        ("%Y-%m-%d %H %I %p", "map/directives-together", {"known": "%H、%I"}),
        ("%d %B %b %Y", "map/directives-together", {"known": "%m、%b、%B"}),
        ("%Y-%d", "map/directive-missing", {"directive": "%m"}),
        ("%Y-%m", "map/directive-missing", {"directive": "%d"}),
        ("%H:%M", "map/directive-missing", {"directive": "%Y"}),
        ("%Y-%m-%d %I:%M", "map/directive-missing", {"directive": "%p"}),
        ("%Y-%m-%d %H:%M %p", "map/directive-missing", {"directive": "%I"}),
    ],
)
def test_a_format_that_says_no_moment(written: str, rule: str, said: object) -> None:
    with pytest.raises(BadFormat) as caught:
        compiled(written)
    assert (caught.value.rule, caught.value.said) == (rule, said)
