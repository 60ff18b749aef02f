"""A word in a fragment is there for several letters: one of them need not use it."""

from __future__ import annotations

from tests.small import text

from pledgebook import pipeline
from pledgebook.fragments import Content, Library

OFFICE = "clocks: {office: {daily: 08:00-20:00}}"


def rules(fragment: str) -> list[tuple[str, object]]:
    library = Library(lambda name: Content(file=f"{name}.yaml", content=OFFICE.encode()), tuple)
    loaded = pipeline.load(text(fragment).encode(), "commitment.yaml", library)
    return [(one.rule, one.at) for one in loaded.findings]


def test_an_idle_word_is_told_of_the_letter_that_defines_it_alone() -> None:
    assert rules(OFFICE) == [("unused-name", ("clocks", "office"))]
    assert rules("use: [hours]") == []
