from __future__ import annotations

import pytest

from pledgebook.checks import hedge as check

from .sample import findings, said
from .sentences import EN, told


@pytest.mark.parametrize(
    ("fragment", "rule", "at"),
    [
        ("response: {f: {arrive: none, note: 尽快到场。}}", "open", "response/f/note"),
        ("response: {f: {arrive: {text: 及时}}}", "open", "response/f/arrive/text"),
        ("fees: {f: {when: phone, note: 价格合理。}}", "price", "fees/f/note"),
        ("visits: {v: {if: 必要时, arrive: none}}", "open", "visits/v/if"),
        (
            "response: {f: {respond: 30分钟, note: 原则上不超过30分钟。}}",
            "weak",
            "response/f/note",
        ),
        ("changes: {c: {does: improve, note: 费用另行商定。}}", "agreed", "changes/c/note"),
        ("staff: {s: {people: 2人, experience: {in: 丰富的运维}}}", "quality", None),
    ],
)
def test_fail(fragment: str, rule: str, at: str | None) -> None:
    assert said(check, fragment) == [(f"hedge/{rule}", at or "staff/s/experience/in")]


@pytest.mark.parametrize(
    "fragment",
    [
        "response: {f: {respond: 30分钟, note: 及时告知进展。}}",
        "response: {f: {arrive: best-effort, note: 尽力安排。}}",
        "statements: {s: {text: 我方尽力做好服务。}}",
        "response: {f: {arrive: 4小时, binding: efforts, note: 尽量提前。}}",
        "definitions: {p: {title: 及时, is: 2小时}}\nresponse: {f: {arrive: {text: 及时}}}",
        "fees: {f: {when: phone, charge: at-cost, note: 价格优惠。}}",
        "fees: {f: {when: phone, charge: {agree-by: contract-signed}, note: 费用由双方商定。}}",
        "staff: {s: {people: 2人, experience: {lasts: 至少3年, in: 丰富的运维}}}",
        "exclusions: {e: {title: 不当使用, means: 未及时告知造成的损坏}}",
        "visits: {v: {title: 必要时到场, every: 3个月}}",
    ],
)
def test_pass(fragment: str) -> None:
    assert said(check, fragment) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("尽量在当天解决。", "weak 尽量"),
        ("视情况派人到场。", "weak 视情况"),
        ("力争一次修复。", "weak 力争"),
        ("一般情况下当日修复。", "weak 一般情况下"),
        ("We use best efforts to help.", "weak best efforts"),
        ("Spare parts are lent where possible.", "weak where possible"),
    ],
)
def test_what_weakens_a_number(sentence: str, words: str) -> None:
    assert told(check, sentence) == [f"hedge/{words}"]


@pytest.mark.parametrize(
    "sentence", ["争议由法院管辖。", "第一时间段的服务。", "We inform you promptly of each step."]
)
def test_what_weakens_nothing_beside_a_number(sentence: str) -> None:
    assert told(check, sentence, EN) == []


def test_a_word_in_place_of_a_number_in_english() -> None:
    fragment = "response: {f: {arrive: none, note: An engineer comes as soon as possible.}}"
    (one,) = findings(check, fragment)
    assert (one.rule, one.args) == ("hedge/open", {"words": "as soon as possible"})


@pytest.mark.parametrize("firm", ["binding: firm", "title: ★到场"])
def test_a_starred_clause_is_stricter(firm: str) -> None:
    (one,) = findings(check, f"response: {{f: {{{firm}, arrive: none, note: 尽快到场。}}}}")
    assert one.severity.value == "error"
    (other,) = findings(check, "response: {f: {arrive: none, note: 尽快到场。}}")
    assert other.severity.value == "warning"


def test_a_row_is_looked_at_by_itself() -> None:
    rows = (
        "[{when: phone, respond: 1小时, note: 及时。}, {when: mail, respond: none, note: 及时。}]"
    )
    assert said(check, f"response: {{f: {{rows: {rows}}}}}") == [
        ("hedge/open", "response/f/rows/1/note")
    ]
