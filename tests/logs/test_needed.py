"""What a commitment needs of a log."""

from __future__ import annotations

import pytest
from tests.logs.proposals import LETTER, definitions

from pledgebook.logs import needed
from pledgebook.logs.guess import guess, look

PAUSED = """\
events: {waiting: {title: 等待用户}, back: {title: 用户答复}}
response:
  faults:
    from: {first: [notice, occurrence]}
    pauses: [{from: waiting, until: back}]
    resolve: 8小时
"""


def test_events_are_those_that_start_stop_or_pause_a_term() -> None:
    assert needed.events(definitions(LETTER)) == ["notice", "arrived", "restored"]
    assert needed.events(definitions(PAUSED)) == [
        *("notice", "occurrence", "resolved", "waiting", "back")
    ]


def test_classes_are_those_of_terms_alone() -> None:
    assert needed.facets(definitions(LETTER)) == ["severity", "item"]
    assert needed.facets(definitions(PAUSED)) == []


@pytest.mark.parametrize(("title", "column"), [("用户答复", "用户答复时间"), ("等待用户", None)])
def test_a_column_may_be_called_after_the_title(title: str, column: str | None) -> None:
    columns = look(["工单号", "用户答复时间"], [["1", "2026-03-01 09:30"]])
    assert needed.titled("back", title, guess(columns, None)) == column


def test_what_was_to_be_is_not_what_happened() -> None:
    columns = look(["工单号", "计划答复时间"], [["1", "2026-03-01 09:30"]])
    assert needed.titled("back", "答复", guess(columns, None)) is None


def test_an_event_that_comes_near_stands_in() -> None:
    found = guess(look(["工单号", "解决时间"], [["1", "2026-03-01 09:30"]]), None)
    assert needed.borrowed("repaired", found) == "解决时间"
    assert needed.borrowed("arrived", found) is None


def test_the_column_that_says_most_words_is_taken() -> None:
    words = [{"id": "pump", "title": "水泵"}, {"id": "valve", "title": "阀门"}]
    columns = look(["甲", "乙", "丙"], [["水泵", "水泵", "x"], ["其他", "阀门", "y"]])
    column, matched = needed.by_values(words, list(columns.values()))
    assert column is not None
    assert (column.name, dict(matched.values)) == ("乙", {"水泵": "pump", "阀门": "valve"})
    assert needed.by_values(words, [columns["丙"]])[0] is None
