"""What a reader is told of a letter: the verdict first, and the same for programs."""

from __future__ import annotations

import json

import pytest

from pledgebook.model.signing import Level, Role
from pledgebook.report.verdict import FORMATS
from pledgebook.verify import About, Answer, Judged, Question, Signature, Verdict
from pledgebook.verify.verdict import error

ABOUT = About(id="doors", version=1, title="承诺书", language="zh")
SEAL = Signature(
    role=Role.SEAL,
    name="示例科技有限公司",
    organisation="示例科技有限公司",
    issuer="示例认证机构",
    time=None,
    claimed=True,
    level=Level.B,
    demonstration=False,
    certificate="00",
)


def verdict(current: Answer = Answer.YES, **answers: Answer) -> Verdict:
    superseded = error("superseded", newest=2, id="doors", version=1)
    said = {question: answers.get(question.value, Answer.YES) for question in Question}
    said[Question.CURRENT] = current
    return Verdict(
        about=ABOUT,
        signatures=(SEAL,),
        judged=tuple(
            Judged(
                question=question,
                answer=answer,
                findings=(superseded,)
                if question is Question.CURRENT and answer is Answer.NO
                else (),
            )
            for question, answer in said.items()
        ),
    )


@pytest.mark.parametrize(
    ("judged", "headline"),
    [
        (verdict(), "✓ 有效"),
        (verdict(current=Answer.OPEN), "✓ 有效"),
        (verdict(current=Answer.NO), "! 真实有效，但已有更新的版本"),
        (verdict(current=Answer.NO, unchanged=Answer.NO), "✗ 无效"),
        (verdict(complete=Answer.NO), "✗ 无效"),
    ],
)
def test_the_first_line_says_what_to_make_of_it(judged: Verdict, headline: str) -> None:
    first, *_ = FORMATS["text"]([("letter.pdf", judged)], "zh")
    assert first.startswith(headline)


def test_a_company_is_not_named_twice_and_the_limits_once_at_the_end() -> None:
    lines = list(FORMATS["text"]([("a.pdf", verdict()), ("b.pdf", verdict())], "zh"))
    assert sum("示例科技有限公司" in line for line in lines) == 2
    assert not any("（示例科技有限公司）" in line for line in lines)
    limits = [place for place, line in enumerate(lines) if line.startswith("这里没有证明的")]
    assert limits == [len(lines) - 2]


def test_programs_get_all_five_answers_even_of_what_cannot_be_read() -> None:
    broken = Verdict(
        about=None,
        signatures=(),
        judged=(
            Judged(question=Question.UNCHANGED, answer=Answer.NO, findings=(error("not-pdf"),)),
        ),
    )
    (file,) = json.loads("\n".join(FORMATS["json"]([("x", broken)], "en")))["files"]
    assert {name: one["answer"] for name, one in file["answers"].items()} == {
        "authentic": "open",
        "unchanged": "no",
        "complete": "open",
        "consistent": "open",
        "current": "open",
    }
    assert not file["valid"]
