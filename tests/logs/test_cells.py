"""Typed values as text, where a mapping reads them as what a ticket is about."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from pledgebook.logs import cells
from pledgebook.logs.cells import BadCell, cell, text


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (None, ""),
        ("\u3000一级 \n", "一级"),
        (True, "true"),
        (7, "7"),
        (-0.0, "0"),
        (7.25, "7.25"),
        (1e-7, "1e-07"),
        (float("nan"), ""),
        (float("-inf"), "-inf"),
        (Decimal("1E+3"), "1000"),
        (Decimal("0.10"), "0.10"),
        (Decimal("1E-7"), "0.0000001"),
        (Decimal("NaN"), ""),
        (b" \xe4\xb8\x80", "一"),
        (dt.date(2026, 1, 5), "2026-01-05"),
        (dt.datetime(2026, 1, 5), "2026-01-05 00:00:00"),
        (dt.datetime(2026, 1, 5, 9, 0, 1, 999999), "2026-01-05 09:00:01"),
        (
            dt.datetime(2026, 1, 5, 9, tzinfo=dt.timezone(dt.timedelta(hours=8))),
            "2026-01-05T01:00:00Z",
        ),
        (dt.time(9, 30), "09:30:00"),
        (dt.timedelta(hours=1), "1:00:00"),
    ],
)
def test_text(value: object, said: str) -> None:
    assert text(cell(value)) == said


@pytest.mark.parametrize(
    ("value", "problem"),
    [
        ([], "nested-value"),
        ({}, "nested-value"),
        (("a",), "nested-value"),
        ("a\0", "bad-encoding"),
        (b"\xff", "bad-encoding"),
        (b"a\0", "bad-encoding"),
    ],
)
def test_what_is_no_cell(value: object, problem: str) -> None:
    with pytest.raises(BadCell) as caught:
        cell(value)
    assert caught.value.problem == problem


def test_dates_and_times_beyond_every_calendar_are_texts() -> None:
    assert (cells.day(None), cells.day(-1)) == (None, dt.date(1969, 12, 31))
    assert cells.day(2**31 - 1) == "2147483647"
    assert cells.moment(2**63 - 1, 1_000_000, True) == "9223372036854775807"
