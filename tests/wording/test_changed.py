"""Changes in words: what it said, what it says now, and for whom that is better."""

from dataclasses import fields

import pytest
from tests import small

from pledgebook.changes.head import WHOLE
from pledgebook.model.clause import Clause
from pledgebook.model.node import Node
from pledgebook.model.words import Channel, Definition, Event, Item, Language, Level, Party
from pledgebook.wording.changed import ChangeLine, change_lines
from pledgebook.wording.en.changed import WORDS as ENGLISH
from pledgebook.wording.structure.changed import ChangedWords
from pledgebook.wording.zh.changed import WORDS as CHINESE

OLD = """
severities: {critical: {title: 严重故障}, minor: {title: 一般故障}}
definitions: {at-once: {title: 立即, is: 30分钟}}
exclusions: {misuse: {title: 使用不当, means: 错误使用造成损坏}}
response:
  faults:
    title: 故障处置
    from: notice
    rows:
    - {when: critical, respond: at-once, arrive: 4小时}
    - {when: minor, respond: 2小时}
  advice: {title: 咨询, from: notice, answer: 1天}
"""


def told(*edits: tuple[str, str], language: Language | None = None) -> list[ChangeLine]:
    text = OLD
    for old, new in edits:
        assert old in text
        text = text.replace(old, new)
    return list(change_lines(small.commitment(OLD), small.commitment(text), language))


def test_nothing_changed() -> None:
    assert told() == []


def test_a_limit_in_chinese() -> None:
    assert told(("arrive: 4小时", "arrive: 2小时")) == [
        ChangeLine(
            anchor="response/faults/critical",
            direction="stronger",
            text="故障处置 · 严重故障 · 到达现场：由“4小时”改为“2小时”（更有利于客户）",
        )
    ]


def test_a_limit_in_english() -> None:
    (line,) = told(("answer: 1天", "answer: 2天"), language=Language.EN)
    assert line.anchor == "response/advice"
    assert line.direction == "weaker"
    assert line.text.endswith("from “1 day” to “2 days” (worse for the customer)")


def test_a_word_is_told_with_its_length() -> None:
    lines = told(("is: 30分钟", "is: 1小时"))
    assert [line.text for line in lines] == [
        "名词 · 立即 · 时长：由“30分钟”改为“1小时”（有变化）",
        "故障处置 · 严重故障 · 响应：由“立即（30分钟）”改为“立即（1小时）”（对客户更不利）",
    ]
    assert [line.anchor for line in lines] == [
        "definitions/terms/at-once",
        "response/faults/critical",
    ]


def test_a_new_exclusion_is_quoted() -> None:
    (line,) = told(("造成损坏}}", "造成损坏}, storm: {title: 雷击, means: 雷击造成损坏}}"))
    assert (line.anchor, line.direction) == ("exclusions/storm", "weaker")
    assert line.text == "雷击：新增。雷击造成损坏的，不属于质保范围。（对客户更不利）"


def test_what_is_gone_is_quoted_and_has_its_old_place() -> None:
    (line,) = told(("  advice: {title: 咨询, from: notice, answer: 1天}\n", ""))
    assert (line.anchor, line.direction) == ("response/advice", "weaker")
    assert line.text.startswith("咨询：删去。原文：")
    assert "1天" in line.text


def test_severities_that_change_places_are_named_in_both_orders() -> None:
    one, other = "critical: {title: 严重故障}", "minor: {title: 一般故障}"
    (line,) = told((f"{one}, {other}", f"{other}, {one}"))
    assert line.text.endswith(
        "故障级别的次序：由“严重故障和一般故障”改为“一般故障和严重故障”（有变化）"
    )


def test_a_step_is_called_by_what_is_done() -> None:
    steps = "process: {{p: {{title: 流程, from: notice, finish: 8小时, steps: [{}]}}}}"
    old = small.commitment(steps.format("{does: [register]}, {does: [repair], by: customer}"))
    new = small.commitment(steps.format("{does: [register]}"))
    (line,) = change_lines(old, new)
    assert line.text == "流程 · 修复：删去。原文：修复，示例用户单位（有变化）"
    (line,) = change_lines(new, old)
    assert line.text == "流程 · 修复：新增。修复，示例用户单位（有变化）"


def test_a_limit_that_is_new_or_gone() -> None:
    new, gone = told((", arrive: 4小时", ""), ("respond: 2小时", "respond: 2小时, arrive: 1天"))
    assert new.text == "故障处置 · 严重故障 · 到达现场：不再写“4小时”（对客户更不利）"
    assert gone.text == "故障处置 · 一般故障 · 到达现场：新写明“1天”（更有利于客户）"


@pytest.mark.parametrize("words", [CHINESE, ENGLISH])
def test_every_field_that_can_change_has_a_name(words: ChangedWords) -> None:
    nodes: tuple[type[Node], ...] = (Clause, Party, Level, Channel, Event, Item, Definition)
    names = {field.name.rstrip("_") for node in nodes for field in fields(node)}
    apart = {"at", "acts", "rows", "steps"}
    assert names - apart | set(WHOLE) | {"valid-until"} <= words.fields.keys()


def test_both_languages_name_the_same() -> None:
    assert CHINESE.fields.keys() == ENGLISH.fields.keys()
