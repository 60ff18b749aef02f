from __future__ import annotations

import pytest

from pledgebook.wording.columns import columns


@pytest.mark.parametrize(
    ("text", "wide"),
    [("", 0), ("a1", 2), ("响应", 4), ("（a）", 5), ("e\u0301", 1), ("a\u200bb", 2)],
)
def test_a_han_character_takes_two_columns(text: str, wide: int) -> None:
    assert columns(text) == wide
