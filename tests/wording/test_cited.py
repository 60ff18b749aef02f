from __future__ import annotations

from pathlib import Path

import pytest
from tests import small

from pledgebook import pipeline
from pledgebook.model.names import Names
from pledgebook.outputs.numbering import numbered
from pledgebook.scenarios import Case
from pledgebook.scenarios.week import ANY
from pledgebook.wording import tongues
from pledgebook.wording.cited import Cited

WEEK = 7 * 24 * 60
LETTERS = sorted(Path(__file__).parents[1].glob("cases/founding/*.yaml"))
WORDS_ABOVE = ("basis", "definitions", "channels")
WORDS = """
severities: {grave: {title: 重大故障}}
groups: {kind: {network: {title: 网络故障}}}
chapters: [fees, response]
fees: {one: {title: 收费, does: repair, charge: priced}, two: {does: inspect, charge: free}}
response: {calls: {title: 电话响应, from: notice, respond: 30分钟}}
"""
ZH = Cited(Names(small.commitment(WORDS)))
EN = Cited(Names(small.commitment(f"language: en\n{WORDS}")))


def hours(day: int, minute: int, off: bool = False) -> int:
    return 1 << off * WEEK + day * 1440 + minute


@pytest.mark.parametrize("path", LETTERS, ids=lambda path: path.stem)
def test_a_clause_is_cited_by_the_label_that_is_printed(path: Path) -> None:
    letter = pipeline.load(path.read_bytes(), path.name).commitment
    assert letter is not None
    cited = Cited(Names(letter))
    for chapter in numbered(tongues.letter(letter)):
        for clause in chapter.clauses if chapter.key not in WORDS_ABOVE else ():
            label = chapter.label.removesuffix("、") + clause.label
            assert cited.clause(chapter.key, clause.text.id).startswith(f"{label}“")


def test_a_clause_alone_in_its_chapter_has_the_label_of_the_chapter() -> None:
    assert (ZH.clause("response", "calls"), EN.clause("response", "calls")) == (
        "三“电话响应”",
        "3 “电话响应”",
    )
    assert (ZH.clause("fees", "one"), EN.clause("fees", "one")) == (
        "二（一）“收费”",
        "2.1 “收费”",
    )


@pytest.mark.parametrize(
    ("case", "zh", "en"),
    [
        (Case(names=(), hours=ANY), "任何情形", "in any case"),
        (Case(names=(), hours=hours(5, 1380)), "周六23:00", "on a Saturday at 23:00"),
        (
            Case(names=(), hours=hours(0, 65, off=True)),
            "节假日周一01:05",
            "on a Monday that is a holiday at 01:05",
        ),
        (Case(names=("if:特殊情况",), hours=ANY), "特殊情况", "特殊情况"),
    ],
)
def test_a_case_in_words(case: Case, zh: str, en: str) -> None:
    assert ZH.case(case) == zh
    assert EN.case(case) == en


def test_names_are_conditions_in_the_words_of_the_letter() -> None:
    told = ZH.case(Case(names=("grave", "network", "phone", "place:机房"), hours=hours(5, 600)))
    assert told.startswith("周六10:00，发生重大故障")
    assert "通过电话提出服务请求" in told
    assert "机房" not in told
