"""What names are called: the letter's own titles win over those of every letter."""

from __future__ import annotations

from tests import small

from pledgebook import derive
from pledgebook.outputs import sla
from pledgebook.wording.titles import titles

LETTER = """\
events: {accepted: {title: 验收合格}}
warranty: {quality: {title: 质保期, from: accepted, lasts: 3年}}
response: {faults: {from: notice, respond: 1小时}}
"""


def test_own_titles_win() -> None:
    found = titles(sla.data(derive.sla(small.commitment(LETTER))))
    assert (found["accepted"], found["quality"]) == ("验收合格", "质保期")
    assert (found["notice"], found["always"]) == ("接到通知", "7×24小时")


def test_built_in_titles_are_of_the_letters_language() -> None:
    found = titles(sla.data(derive.sla(small.commitment("language: en"))))
    assert "接到通知" not in found.values()
    assert found["phone"]
