"""The table for a job's summary: errors first, and no more rows than fit."""

from __future__ import annotations

from hypothesis import given, settings
from markdown_it import MarkdownIt
from tests.report import hostile, whole

from pledgebook.report import FORMATS, Subject
from pledgebook.report.told import inert
from pledgebook.wording.messages import say

READER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])


def lines(*subjects: Subject) -> list[str]:
    return list(FORMATS["markdown"](subjects, "zh"))


def cells(text: str) -> list[list[str]]:
    """Return what a reader sees in each cell of each row, without its head."""
    found: list[list[str]] = []
    for token in READER.parse(text):
        if token.type == "tr_open":
            found.append([])
        elif token.type == "inline" and found:
            kinds = {child.type for child in token.children or ()}
            assert kinds <= {"text", "html_inline", "text_special"}, kinds
            assert "html_inline" not in kinds or "<br>" in token.content
            found[-1].append("".join(one.content for one in token.children or ()))
    return found[1:]


def rows(found: list[str]) -> list[str]:
    return [line for line in found if line.startswith("| 错误")]


def test_errors_come_first() -> None:
    found = cells("\n".join(lines(hostile.subject("x", error=False), hostile.subject("y"))))
    assert [row[0] for row in found] == ["错误", "提醒"]
    assert [row[1] for row in found] == ["a.yaml:1:3", "a.yaml:1:3"]
    assert found[0][2] == (
        "名字“y”在本文件里用了两次：请给其中一个换个名字<br>a.yaml:2:2：“y”先在这里出现"
    )


def test_what_is_waived_is_a_list_below() -> None:
    *_, heading, blank, waived = lines(*whole.subjects())
    assert (heading, blank) == ("作者已经豁免，不计入（1 项）：", "")
    assert waived.startswith("- commitments/doors/commitment.yaml:17:70 “小件”和“大件”没有接上")
    assert waived.endswith(r" \(bound-gap\)<br>理由：招标文件\|如此")


def test_a_sound_book_has_no_table() -> None:
    sound = Subject(name="a.yaml", document=None, findings=())
    assert lines(sound) == ["## 承诺书检查", "", "检查了 1 个文件：没有发现问题。"]


def test_the_rest_is_counted() -> None:
    found = lines(hostile.subject("x", count=600))
    assert len(rows(found)) == 500
    assert found[-1].startswith("还有 100 个问题")


def test_a_summary_is_no_larger_than_github_takes() -> None:
    found = lines(hostile.subject("长" * 3000, count=100))
    assert 800_000 < len("\n".join(found).encode()) < 1_048_576
    assert found[-1].startswith(f"还有 {100 - len(rows(found))} 个问题")


@given(hostile.texts())
@settings(max_examples=60, deadline=None)
def test_a_reader_sees_what_was_said(text: str) -> None:
    [[_, _, told, rule]] = cells("\n".join(lines(hostile.subject(text))))
    sentences = [
        inert(say(name, {"name": text}, "zh")) for name in ("name-twice", "name-twice/first")
    ]
    first, second = (" ".join(one.split()) for one in sentences)
    assert told == f"{first}<br>a.yaml:2:2：{second}"
    assert rule == "name-twice"
