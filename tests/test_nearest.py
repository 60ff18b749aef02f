from __future__ import annotations

import time

import pytest

from pledgebook.nearest import member, nearest

KNOWN = ["respond", "restore", "resolve", "arrive", "signature", "质保期", "响应"]


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("respnd", "respond"),
        ("signatur", "signature"),
        ("arive", "arrive"),
        ("响应", "响应"),
        ("质保期限", "质保期"),
        ("respond", "respond"),
        ("zone", None),
        ("", None),
        ("r", None),
    ],
)
def test_names_what_may_have_been_meant(written: str, meant: str | None) -> None:
    assert nearest(written, KNOWN) == meant


@pytest.mark.parametrize(
    ("written", "found"),
    [("plan-a", "a"), ("plan-c", None), ("a", None), ("plan-", None), ("planb", None)],
)
def test_the_member_behind_its_group(written: str, found: str | None) -> None:
    assert member(written, {"size": ["small"], "plan": ["a", "b"]}) == found


def test_nothing_is_like_anything_in_an_empty_list() -> None:
    assert nearest("respond", []) is None


def test_a_long_word_costs_no_time() -> None:
    start = time.process_time()
    assert nearest("x" * 1_000_000, KNOWN) is None
    assert time.process_time() - start < 0.5
