"""Whether an outcome is the expected one."""

from __future__ import annotations

from typing import Any

import pytest

from pledgebook.conformance.comparing import differences


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("2026-03-02T09:00:00+08:00", "2026-03-02T01:00:00Z"),
        ("2024-03-01T00:00:00 local", "2024-03-01T00:00:00 local"),
        ("met", "met"),
        (None, None),
        (7, 7),
        (["a", "b"], ["a", "b"]),
    ],
)
def test_these_are_the_same(expected: Any, found: Any) -> None:
    assert differences({"key": expected}, {"key": found, "other": 1}) == []


@pytest.mark.parametrize(
    ("expected", "found"),
    [
        ("2026-03-02T09:00:00+08:00", "2026-03-02T09:00:00Z"),
        ("2024-03-01T00:00:00 local", "2024-03-02T00:00:00 local"),
        ("met", "breached"),
        ("soon", "later"),
        (None, "2026-03-02T09:00:00Z"),
        ("2026-03-02T09:00:00Z", None),
        (1, True),
        (0, False),
        (0, None),
        ([], None),
        (["a"], ["a", "b"]),
    ],
)
def test_these_are_not(expected: Any, found: Any) -> None:
    assert differences({"key": expected}, {"key": found}) == ["key"]


def test_a_key_that_was_not_found_differs() -> None:
    assert differences({"status": "met", "due": "x"}, {"status": "met"}) == ["due"]
