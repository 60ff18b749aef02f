from __future__ import annotations

import pytest

from pledgebook.executor.typesetter import justify


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("按约定", [0, 1]),
        ("自30分钟", [0, 2, 3]),
        ("in time", [2]),
        ("按 约", [1]),
        ("", []),
    ],
)
def test_space_goes_beside_chinese_characters_and_into_spaces(text: str, places: list[int]) -> None:
    assert justify.gaps(text) == places


def test_another_version_of_weasyprint_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    before = justify.line_break.Layout.set_text
    monkeypatch.setattr(justify, "VERSION", "71.0")
    assert justify.install() is False
    assert justify.line_break.Layout.set_text is before
