"""What the embedded engine does in its own way means what Python's reader means."""

from __future__ import annotations

from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook.clock import instants
from pledgebook.engine.duckdb import DuckDB

USUAL = "2026-01-05 09:00:00"
# What its cast reads in some place of a time although no time is written so.
ODD = [" ", "\t", "-", "+", ".", ":", "T", "0", "2", "3", "5", "6", "9", "B", "９", "/"]
PLACED = st.tuples(st.integers(0, 18), st.sampled_from(ODD))
KNOWN = (
    *("2026-01-05 \t9:00:00", "2026-01-05 09: 0:00", "2026-01-05 09:00:0 ", "2026-01-05 09:00:0."),
    *("2026-01-05 24:00:00", "2026-02-30 09:00:00", "0001-01-01 00:00:00", "2025-12-31  4:00:00"),
)


def usual(texts: list[str], folder: Path) -> list[int | None]:
    engine = DuckDB(folder)
    engine.load("x", {"n": "BIGINT", "t": "STRING"}, list(enumerate(texts)))
    found = engine.rows(f"SELECT {engine.usual('t')} FROM x ORDER BY n")
    engine.close()
    return [seconds for (seconds,) in found]


def agree(texts: list[str], folder: Path) -> None:
    """Assert that what is read at once is what Python reads; null leaves it to the parts."""
    for text, seconds in zip(texts, usual(texts, folder), strict=True):
        if seconds is not None:
            read = instants.read(text, ZoneInfo("UTC")).at
            assert instants.bounded(seconds).at == read, text


def test_the_usual_time_is_read_at_once(tmp_path: Path) -> None:
    assert usual([USUAL, "1969-12-31 23:59:59"], tmp_path) == [1_767_603_600, -1]


def test_what_the_cast_is_lax_about_is_left_to_the_parts(tmp_path: Path) -> None:
    agree(list(KNOWN), tmp_path)


@settings(max_examples=20, deadline=None)
@given(changes=st.lists(st.lists(PLACED, min_size=1, max_size=3), min_size=50, max_size=200))
def test_no_other_text_is_taken_for_a_time(
    changes: list[list[tuple[int, str]]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    texts = []
    for places in changes:
        letters = list(USUAL)
        for place, letter in places:
            letters[place] = letter
        texts.append("".join(letters))
    agree(texts, tmp_path_factory.mktemp("x"))
