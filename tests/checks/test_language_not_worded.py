from __future__ import annotations

import pytest
from tests.small import text

from pledgebook import pipeline
from pledgebook.checks import language_not_worded as check

from .sample import said


@pytest.mark.parametrize(
    ("fragment", "at"),
    [
        ("language: en", "language"),
        ("language: {text: [zh, en], prevails: en}", "language/prevails"),
    ],
)
def test_fail(fragment: str, at: str) -> None:
    assert said(check, fragment) == [("letter/language", at)]


@pytest.mark.parametrize("fragment", ["language: zh", "language: {text: [zh, en], prevails: zh}"])
def test_pass(fragment: str) -> None:
    assert said(check, fragment) == []


def test_no_letter_is_issued_in_it() -> None:
    loaded = pipeline.load(text("language: en").encode(), "commitment.yaml")
    assert loaded.commitment is not None
    assert not loaded.issuable
    assert pipeline.load(text("language: zh").encode(), "commitment.yaml").issuable
