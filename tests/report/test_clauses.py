"""Where a finding is, in the words of the letter."""

from __future__ import annotations

import pytest

from pledgebook import pipeline
from pledgebook.report import Subject
from pledgebook.report.clauses import Clauses
from pledgebook.source import Pointer
from pledgebook.wording.messages import Lang

from .sample import LETTER, subject

MORE = """\
clocks: {office: {title: 工作时间, week: {mon-fri: 09:00-18:00}}}
items: {pump: {title: 水泵}}
response:
  calls: {title: 接听, clock: office, from: notice, respond: 30分钟}
  faults: {title: 故障处置, when: pump, from: notice, arrive: 4小时}
"""


def letter(more: str = MORE) -> Subject:
    loaded = pipeline.load((LETTER + more).encode(), "a.yaml")
    return Subject(
        name="a.yaml",
        document=loaded.document,
        findings=loaded.findings,
        letter=loaded.commitment,
    )


def name(route: Pointer | None, one: Subject, lang: Lang = "zh") -> str:
    return Clauses.of(one, lang).name(route)


@pytest.mark.parametrize(
    ("route", "named"),
    [
        (("response", "faults", "arrive"), "四、响应与处置时限 › （二）故障处置 · 到达现场"),
        (("response", "calls"), "四、响应与处置时限 › （一）接听"),
        (("response", "calls", "clock"), "四、响应与处置时限 › （一）接听"),
        (("warranty", "quality", "lasts"), "三、质保期 › 质保期"),
        (("clocks", "office", "week"), "二、名词与定义 › 服务时间"),
        (("version", "date"), "一、编制依据 › （三）版本与文本"),
        (("signature",), ""),
        ((), ""),
        (None, ""),
    ],
)
def test_a_letter_is_cited_by_number(route: Pointer | None, named: str) -> None:
    one = letter()
    assert not one.findings
    assert name(route, one) == named


def test_a_letter_that_cannot_be_printed_is_cited_by_title() -> None:
    one = letter(f"{MORE.replace('when: pump', 'when: pomp')}our-extra: {{a: {{title: 附则}}}}\n")
    assert [each.rule for each in one.findings if each.rule.startswith("undefined-name")]
    assert name(("response", "faults", "arrive"), one) == "响应与处置时限 › 故障处置 · 到达现场"
    assert (
        name(("response", "faults", "arrive"), one, "en") == "Response › 故障处置 · arrive on site"
    )
    assert name(("our-extra", "a", "text"), one) == "附则"
    assert name(("clocks", "office"), one) == "工作时间"


def test_where_the_shape_is_wrong_there_are_no_names() -> None:
    one = subject("response: [1]\ntitle: 3\n")
    assert name(("response", 0), one) == ""
    assert name(("title",), one) == ""
    assert name(("a", "b"), Subject(name="a", document=None, findings=())) == ""


@pytest.mark.parametrize(
    "more",
    [
        "warranty: {a: {title: 甲, after: b, lasts: 1年}, b: {title: 乙, after: a, lasts: 1年}}\n",
        "response: {a: {text: '{nowhere.respond}', from: notice, respond: 1小时}}\n",
        "response: {a: {when: nobody, clock: never, from: never, by: noone, respond: soon}}\n",
    ],
)
def test_mistakes_of_meaning_stop_nothing(more: str) -> None:
    head = LETTER.partition("warranty:")[0] if more.startswith("warranty") else LETTER
    loaded = pipeline.load((head + more).encode(), "a.yaml")
    assert loaded.findings
    one = Subject(
        name="a.yaml",
        document=loaded.document,
        findings=loaded.findings,
        letter=loaded.commitment,
    )
    found = [each.at for each in one.findings if isinstance(each.at, tuple)]
    assert [name(at, one) for at in found]
