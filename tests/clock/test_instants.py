"""Instants as text: what is read, what is refused, and what is said of a local time in doubt."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.clock import instants
from pledgebook.clock.instants import AMBIGUOUS, BAD, EARLIEST, LATEST, NO_ZONE, SKIPPED, read, text

NEW_YORK = ZoneInfo("America/New_York")
LORD_HOWE = ZoneInfo("Australia/Lord_Howe")
NINE = 1_772_413_200  # 2026-03-02T09:00:00+08:00


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-02T09:00:00+08:00",
        "2026-03-02T01:00:00Z",
        "2026-03-02t01:00:00z",
        "2026-03-02 09:00:00+08:00",
        "2026-03-02T09:00+08:00",
        "2026-03-02T09:00:00.999999999+08:00",
        "2026-03-02T08:59:60+08:00",
        "2026-03-01T22:30:00-02:30",
        "  2026-03-02T09:00:00+08:00\t",
    ],
)
def test_one_instant_has_many_forms(written: str) -> None:
    assert read(written) == instants.Reading(at=NINE)


@pytest.mark.parametrize(
    "written",
    [
        "",
        "soon",
        "2026-03-02",
        "2026-02-29T09:00:00Z",
        "2026-13-01T09:00:00Z",
        "2026-03-02T24:00:00Z",
        "2026-03-02T09:60:00Z",
        "2026-03-02T09:00:61Z",
        "2026-03-02T09:00:00+24:00",
        "2026-03-02T09:00:00+08:60",
        "2026-03-02T09:00:00+0800",
        "2026-3-2T09:00:00Z",
        "0000-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "2200-01-01T00:00:00Z",
        "２０２６-03-02T09:00:00Z",
    ],
)
def test_what_is_no_instant_is_bad(written: str) -> None:
    assert read(written, NEW_YORK) == instants.Reading(at=None, problem=BAD)


def test_the_bounds_are_those_of_two_centuries() -> None:
    assert read("1970-01-01T00:00:00Z").at == EARLIEST
    assert read("2199-12-31T23:59:59Z").at == LATEST - 1


def test_without_an_offset_a_zone_must_be_declared() -> None:
    assert read("2026-03-02T09:00:00") == instants.Reading(at=None, problem=NO_ZONE)
    assert read("2026-03-02T09:00:00", ZoneInfo("Asia/Shanghai")).at == NINE
    assert read("2026-03-02T09:00:00+08:00", NEW_YORK).at == NINE


@pytest.mark.parametrize(
    ("written", "zone", "meant", "warning"),
    [
        ("2026-03-08 01:59:59", NEW_YORK, "2026-03-08T01:59:59-05:00", None),
        ("2026-03-08 02:30:00", NEW_YORK, "2026-03-08T03:30:00-04:00", SKIPPED),
        ("2026-03-08 03:00:00", NEW_YORK, "2026-03-08T03:00:00-04:00", None),
        ("2026-11-01 01:30:00", NEW_YORK, "2026-11-01T01:30:00-04:00", AMBIGUOUS),
        ("2026-11-01 02:00:00", NEW_YORK, "2026-11-01T02:00:00-05:00", None),
        ("2026-10-04 02:15:00", LORD_HOWE, "2026-10-04T02:45:00+11:00", SKIPPED),
        ("2026-04-05 01:45:00", LORD_HOWE, "2026-04-05T01:45:00+11:00", AMBIGUOUS),
        ("2026-11-01 01:59:60", NEW_YORK, "2026-11-01T02:00:00-04:00", AMBIGUOUS),
    ],
)
def test_a_local_time_in_doubt_is_read_with_a_warning(
    written: str, zone: ZoneInfo, meant: str, warning: str | None
) -> None:
    found = read(written, zone)
    assert (found.at, found.problem, found.warning) == (read(meant).at, None, warning)


@given(at=st.integers(EARLIEST, LATEST - 1))
def test_what_is_written_is_read_again(at: int) -> None:
    assert read(text(at, "UTC")).at == at
    assert read(text(at, "Australia/Lord_Howe")).at == at


@given(written=st.text(alphabet="0123456789-:+.TZ ", max_size=30))
def test_whatever_is_written_is_read_or_refused(written: str) -> None:
    found = read(written, NEW_YORK)
    assert (found.at is None) is (found.problem is not None)
