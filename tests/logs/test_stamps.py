"""Time cells: what is read fast is read as `clock.instants` reads it."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.clock import instants, walls
from pledgebook.clock.instants import AMBIGUOUS, BAD, NO_ZONE, SKIPPED, Reading
from pledgebook.logs.rows import Cell
from pledgebook.logs.stamps import Stamps
from pledgebook.model.log_map import TimeColumn

ZONES = [
    None, "Asia/Shanghai", "America/New_York", "Europe/Dublin", "Africa/Monrovia", "Pacific/Apia",
    "Australia/Lord_Howe", "Asia/Kathmandu", "Antarctica/Troll", "UTC",
]  # fmt: skip
SHAPES = [
    "%Y-%m-%d %H:%M:%S", "%Y-%m-%dT%H:%M:%S", "%Y-%m-%dt%H:%M", "%Y-%m-%d %H:%M:%SZ",
    "%Y-%m-%dT%H:%M:%S+05:30", "%Y-%m-%d %H:%M:60", "%Y-%m-%dT%H:%M:%S.25z", "%Y-%m-%dT%H:%MZ",
]  # fmt: skip
MOMENTS = st.datetimes(dt.datetime(1, 1, 1), dt.datetime(9999, 12, 31)) | st.datetimes(
    dt.datetime(2024, 1, 1), dt.datetime(2027, 1, 1)
)
# Nights in which clocks of the zones above are changed.
NIGHTS = st.sampled_from(
    ["2026-03-08", "2026-11-01", "2026-03-29", "2026-10-25", "2026-04-05", "2026-10-04",
     "2011-12-29", "2011-12-30", "2011-12-31", "1972-01-07", "1986-01-01", "1988-04-17"]
)  # fmt: skip


def whole(read: int | Reading) -> Reading:
    return Reading(at=read) if isinstance(read, int) else read


def stamps(zone: str | None, written: str | None = None) -> Stamps:
    return Stamps(TimeColumn(column="x", format=written), zone)


@given(zone=st.sampled_from(ZONES), moment=MOMENTS, shape=st.sampled_from(SHAPES))
@settings(max_examples=400)
def test_the_fast_way_is_the_plain_way(zone: str | None, moment: dt.datetime, shape: str) -> None:
    same(zone, moment.strftime(shape))


@given(st.sampled_from(ZONES), NIGHTS, st.integers(0, 86399))
@settings(max_examples=400)
def test_nights_in_which_clocks_change(zone: str | None, day: str, second: int) -> None:
    same(zone, f"{day} {second // 3600:02}:{second // 60 % 60:02}:{second % 60:02}")


@given(
    zone=st.sampled_from(ZONES),
    moment=MOMENTS,
    shape=st.sampled_from(SHAPES),
    place=st.integers(0, 20),
    put=st.sampled_from([*"0159:-TZ+ W.x٣６", "", "--"]),
    cut=st.integers(0, 2),
)
@settings(max_examples=800)
def test_what_is_nearly_a_time(
    zone: str | None, moment: dt.datetime, shape: str, place: int, put: str, cut: int
) -> None:
    text = moment.strftime(shape)
    same(zone, (text[:place] + put + text[place + cut :]).strip())


def same(zone: str | None, text: str) -> None:
    where = None if zone is None else walls.zone(zone)
    assert whole(stamps(zone).read(text)) == instants.read(text, where)


JANUARY = 1767574800  # 2026-01-05 09:00 in Beijing


@pytest.mark.parametrize(
    ("zone", "written", "cell", "at", "said"),
    [
        ("Asia/Shanghai", None, dt.datetime(2026, 1, 5, 9, 0, 0, 999999), JANUARY, None),
        ("Asia/Shanghai", None, dt.date(2026, 1, 5), JANUARY - 9 * 3600, None),
        ("Asia/Shanghai", "%d/%m/%Y", dt.datetime(2026, 1, 5, 9), JANUARY, None),
        (None, None, dt.datetime(2026, 1, 5, 1, tzinfo=dt.UTC), JANUARY, None),
        ("Asia/Shanghai", None,
         dt.datetime(2026, 1, 5, 1, tzinfo=dt.timezone(dt.timedelta(hours=-1))), JANUARY + 3600,
         None),
        (None, None, dt.datetime(2026, 1, 5, 9), None, NO_ZONE),
        (None, None, dt.date(2026, 1, 5), None, NO_ZONE),
        ("Asia/Shanghai", None, dt.datetime(1969, 1, 5, 9), None, BAD),
        ("America/New_York", None, dt.datetime(2026, 3, 8, 2, 30), 1772955000, SKIPPED),
        ("America/New_York", None, dt.datetime(2026, 11, 1, 1, 30), 1793511000, AMBIGUOUS),
        ("Asia/Shanghai", "%Y/%m/%d %H:%M", "2026/1/5 9:00", JANUARY, None),
        ("Asia/Shanghai", "%Y/%m/%d %H:%M:%S", "2026/1/5 8:59:60", JANUARY, None),
        (None, "%Y/%m/%d %H:%M", "2026/1/5 9:00", None, NO_ZONE),
        (None, "%Y/%m/%d %H:%M %z", "2026/1/5 9:00 +0800", JANUARY, None),
        ("America/New_York", "%d.%m.%Y %H.%M", "8.3.2026 2.30", 1772955000, SKIPPED),
        (None, "%Y/%m/%d %H:%M", "2026-1-5 9:00", None, BAD),
        (None, "unix", str(JANUARY), JANUARY, None),
        (None, "unix-ms", f"{JANUARY}999", JANUARY, None),
        (None, "unix-ms", "-1", None, BAD),
        (None, "unix", "1.5", None, BAD),
        (None, "unix", "１", None, BAD),
        (None, "unix", "9" * 18, None, BAD),
        (None, "unix", "9" * 5000, None, BAD),
        ("Asia/Shanghai", None, "46027.375", None, BAD),
    ],
)  # fmt: skip
def test_cells(
    zone: str | None, written: str | None, cell: Cell, at: int | None, said: str | None
) -> None:
    read = whole(stamps(zone, written).read(cell))
    assert (read.at, read.problem or read.warning) == (at, said)
