from __future__ import annotations

import pytest

from pledgebook.checks import unknown_reference as check

from .sample import findings, said

NOTICES = "response: {notices: {from: notice, respond: 30分钟}}\n"


def test_fail() -> None:
    (one,) = findings(check, "statements:\n  s:\n    text: 我方在{notice.respond}内响应")
    assert (one.rule, one.at) == ("unknown-reference", ("statements", "s", "text"))
    assert one.args == {"reference": "{notice.respond}", "meant": ""}
    assert said(check, f"{NOTICES}statements:\n  s:\n    text: 见{{notice}}。") == [
        ("unknown-reference/meant", "statements/s/text")
    ]


def test_a_reference_alone() -> None:
    """FAIL: `text: 见{notice}。`."""
    assert said(check, "statements: {s: {text: '见{notice}。'}}") == [
        ("unknown-reference", "statements/s/text")
    ]


@pytest.mark.parametrize(
    ("reference", "meant"),
    [
        ("{notice.respond}", "{notices.respond}"),
        ("{notices.respon}", "{notices.respond}"),
        ("{notices.rows.faults.respond}", ""),
        ("{faults.critcal.arrive}", "{faults.critical.arrive}"),
        ("{faults.critical.arive}", "{faults.critical.arrive}"),
        ("{fault}", "{faults}"),
        ("{notices.respond.form}", ""),
    ],
)
def test_the_reference_that_was_meant_is_named(reference: str, meant: str) -> None:
    more = (
        "severities: {critical: {title: 重大故障}}\n"
        "response: {notices: {from: notice, respond: 30分钟},"
        " faults: {rows: [{when: critical, arrive: 4小时}]}}\n"
    )
    (one,) = findings(check, f"{more}statements: {{s: {{text: '见{reference}。'}}}}")
    assert one.args == {"reference": reference, "meant": meant}


def test_a_member_written_with_its_group_is_known() -> None:
    """FAIL: `{plan-a}` where `a` is a member of `plan`, which no other name is like."""
    more = "groups: {plan: {a: {title: 甲}, b: {title: 乙}}}\nevents: {plan-c: {title: 丙}}\n"
    (one,) = findings(check, f"{more}statements: {{s: {{text: '见{{plan-a}}。'}}}}")
    assert one.args == {"reference": "{plan-a}", "meant": "{a.title}"}


def test_pass() -> None:
    """PASS: beside `notices: {respond: 30分钟}`."""
    assert said(check, NOTICES + "statements:\n  s:\n    text: 我方在{notices.respond}内响应") == []


@pytest.mark.parametrize(
    "reference",
    ["{notices.arrive}", "{notices.nothing}", "{gone.title}", "{notices.respond.in.low.x}"],
)
def test_each_step_must_lead_on(reference: str) -> None:
    more = f"{NOTICES}statements: {{s: {{text: '见{reference}。'}}}}"
    assert [one.args["reference"] for one in findings(check, more)] == [reference]


@pytest.mark.parametrize("words", ["{}", "{ notices.respond }", "{{7*7}}", "{{notices}}", "a{b}c"])
def test_other_braces_are_text(words: str) -> None:
    assert said(check, f"{NOTICES}statements: {{s: {{text: '见{words}。'}}}}") == []


def test_two_in_one_text_are_two() -> None:
    more = "statements: {s: {text: '{a.b}和{c.d}'}}"
    assert [one.args["reference"] for one in findings(check, more)] == ["{a.b}", "{c.d}"]


@pytest.mark.parametrize(
    ("more", "at"),
    [
        ("coverage: {c: {does: repair, note: '{a.b}'}}", "coverage/c/note"),
        ("events: {e: {title: 事, means: '{a.b}'}}", "events/e/means"),
        ("exclusions: {x: {means: '{a.b}'}}", "exclusions/x/means"),
        ("response: {r: {respond: {in: 1小时, text: '{a.b}'}}}", "response/r/respond/text"),
        ("response: {r: {rows: [{respond: 1小时, text: '{a.b}'}]}}", "response/r/rows/0/text"),
        ("quality: {q: {goals: [甲, '{a.b}']}}", "quality/q/goals/1"),
        ("title: '{a.b}'", "title"),
        ("chapters: [{warranty: '{a.b}'}]", "chapters/0/warranty"),
    ],
)
def test_all_words_of_an_author_are_read(more: str, at: str) -> None:
    assert said(check, more) == [("unknown-reference", at)]


def test_a_long_one_is_cut() -> None:
    (one,) = findings(check, f"statements: {{s: {{text: '{{a.{'b' * 200}}}'}}}}")
    assert len(str(one.args["reference"])) == 60
