from __future__ import annotations

import pytest

from pledgebook.checks import text_hides_promise as check

from .sample import findings, said

SEVERITIES = "severities: {critical: {title: 重大故障}, other: {title: 其他故障}}\n"


def asked(fragment: str) -> list[tuple[str, str]]:
    """Return where each finding stands, and the reference it asks for."""
    found = findings(check, fragment)
    return [("/".join(map(str, one.at)), str(one.args["reference"])) for one in found]


def test_fail() -> None:
    fragment = "response: {faults: {arrive: 4小时, text: 我方尽快到场。}}"
    assert "faults: {arrive: 4小时, text: 我方尽快到场。}" in fragment
    assert asked(fragment) == [("response/faults/arrive/in", "{faults.arrive}")]


def test_pass() -> None:
    fragment = """
response:
  faults: {arrive: 4小时, text: "我方在{faults.arrive}内到场。"}
"""
    assert said(check, fragment) == []


@pytest.mark.parametrize(
    ("keys", "reference"),
    [
        ("lasts: 1年", "{c.lasts}"),
        ("lasts: {labour: 1年, parts: 2年}", "{c.lasts}"),
        ("lasts: unlimited", "{c.lasts}"),
        ("every: 3个月", "{c.every}"),
        ("target: 99.9%", "{c.target}"),
        ("people: 至少2人", "{c.people}"),
        ("from: {event: notice, plus: 3天}", "{c.from}"),
        ("from: 2026-11-22", "{c.from}"),
        ("from: {respond: {event: notice, plus: 3天}}", "{c.from.respond}"),
        ("respond: {in: 第2个工作日, from: {event: notice, plus: 1天}}", "{c.respond}"),
        ("pay: {share: 5%, of: monthly-fee}", "{c.pay}"),
        ("claim: {within: 30天}", "{c.claim}"),
        ("experience: {lasts: 5年, in: 运维}", "{c.experience.lasts}"),
        ("missed: {of: quality, any: [{count: 3次, in-a-row: true}]}", "{c.missed.any.count}"),
    ],
)
def test_every_number_is_referred_to(keys: str, reference: str) -> None:
    assert asked(f"statements: {{c: {{{keys}, text: 文字。}}}}")[0][1] == reference
    referring = f"statements: {{c: {{{keys}, text: '文字{reference}。'}}}}"
    assert reference not in dict.fromkeys(one for _, one in asked(referring))


def test_a_deadline_refers_to_its_length_alone() -> None:
    fragment = "response: {f: {arrive: {in: 4小时, target: 95%%}, text: '%s'}}"
    assert asked(fragment % "{f.arrive}") == [("response/f/arrive/target", "{f.arrive.target}")]
    assert asked(fragment % "{f.arrive}、{f.arrive.target}") == []


def test_parts_may_be_referred_to_one_by_one() -> None:
    lasts = "warranty: {w: {lasts: {labour: 1年, parts: 2年}, text: '%s'}}"
    assert asked(lasts % "人工{w.lasts.labour}，备件{w.lasts.parts}") == []
    assert asked(lasts % "人工{w.lasts.labour}") == [("warranty/w/lasts/parts", "{w.lasts}")]


def test_a_note_may_refer_as_well() -> None:
    assert asked("visits: {v: {every: 3个月, text: 巡检。, note: '每{v.every}一次。'}}") == []


def test_a_table_below_the_text_prints_the_acts_of_its_rows() -> None:
    rows = "[{when: critical, arrive: 4小时}, {when: other, arrive: 8小时}]"
    assert asked(f"{SEVERITIES}response: {{f: {{text: 见下表。, rows: {rows}}}}}") == []
    clause = f"{SEVERITIES}response: {{f: {{text: 见下表。, lasts: 1年, rows: {rows}}}}}"
    assert asked(clause) == [("response/f/lasts", "{f.lasts}")]


def test_the_text_of_a_row_hides_what_the_row_says() -> None:
    rows = "[{when: critical, lasts: 1年, text: '%s'}, {when: other, lasts: 2年}]"
    letter = f"{SEVERITIES}warranty: {{w: {{rows: {rows}}}}}"
    assert asked(letter % "一年") == [("warranty/w/rows/0/lasts", "{w.critical.lasts}")]
    assert asked(letter % "{w.critical.lasts}") == []


def test_the_text_of_a_step_hides_what_the_step_says() -> None:
    letter = "process: {p: {steps: [{does: register}, {report: 2小时, text: '%s'}]}}"
    assert asked(letter % "报告") == [("process/p/steps/1/report/in", "{p.steps.1.report}")]
    assert asked(letter % "在{p.steps.1.report}内报告") == []


def test_a_scale_is_a_table_of_its_own() -> None:
    tiers = "[{below: 99.9%, share: 5%}, {below: 99%, share: 10%}]"
    letter = f"remedies: {{r: {{pay: {{of: monthly-fee, tiers: {tiers}}}, text: 见下表。}}}}"
    assert asked(letter) == []


def test_a_condition_in_words_needs_a_reference() -> None:
    letter = "precedence: {p: {if: 两份文件不同的, text: '%s'%s}}"
    assert asked(letter % ("从优。", "")) == [("precedence/p/if", "{p.if}")]
    assert [one for one, _ in said(check, letter % ("从优。", ""))] == [
        "text-hides-promise/condition"
    ]
    assert asked(letter % ("{p.if}，从优。", "")) == []
    assert asked(letter % ("从优。", ", note: '仅限{p.if}。'")) == []


def test_so_does_the_condition_of_an_act() -> None:
    letter = "response: {f: {does: log, arrive: {in: 4小时, if: 远程无效的}, text: '%s'}}"
    assert asked(letter % "{f.arrive}") == [("response/f/arrive/if", "{f.arrive.if}")]
    assert asked(letter % "{f.arrive.if}，{f.arrive}内到场。") == []


def test_and_that_of_a_row_or_a_step() -> None:
    row = "warranty: {w: {rows: [{when: phone, if: 有票的, text: '%s'}, {when: mail, lasts: 2年}]}}"
    assert asked(row % "保修") == [("warranty/w/rows/0/if", "{w.phone.if}")]
    assert asked(row % "{w.phone.if}保修") == []
    step = "process: {p: {steps: [{does: register}, {if: 有票的, text: '%s'}]}}"
    assert asked(step % "报告") == [("process/p/steps/1/if", "{p.steps.1.if}")]
    assert asked(step % "{p.steps.1.if}报告") == []


def test_a_table_says_when_its_rows_apply() -> None:
    rows = "[{when: critical, arrive: 4小时}, {when: other, if: 有票的, arrive: 8小时, text: 备注}]"
    assert asked(f"{SEVERITIES}response: {{f: {{rows: {rows}}}}}") == []
    clause = f"{SEVERITIES}response: {{f: {{text: 见下表。, if: 有票的, rows: {rows}}}}}"
    assert asked(clause) == [("response/f/if", "{f.if}")]


def test_conditions_and_acts_without_a_number_need_no_reference() -> None:
    letter = "coverage: {c: {when: phone, does: repair, charge: free, text: 免费维修。}}"
    assert asked(letter) == []
