from __future__ import annotations

import pytest

from pledgebook.checks import number_in_words as check

from .sample import findings, said
from .sentences import EN, told


def test_fail_another_number() -> None:
    fragment = "response: {f: {respond: 30分钟, note: 接到通知后2小时内响应。}}"
    (one,) = findings(check, fragment)
    assert (one.rule, one.at) == ("number-in-words/contradicts", ("response", "f", "note"))
    assert one.severity.value == "error"
    assert one.args == {"words": "2小时", "reference": "{f.respond}"}
    (data,) = one.related
    assert (data.note, data.at[:3]) == ("number-in-words/data", ("response", "f", "respond"))


def test_fail_the_same_number() -> None:
    fragment = "response: {f: {respond: 30分钟, note: 接到通知后30分钟内响应。}}"
    (one,) = findings(check, fragment)
    assert (one.rule, one.severity.value) == ("number-in-words/repeated", "warning")
    assert one.args["reference"] == "{f.respond}"


def test_fail_a_number_without_data() -> None:
    assert said(check, "statements: {s: {text: 我方15分钟内响应。}}") == [
        ("number-in-words/unknown", "statements/s/text")
    ]


def test_fail_twelve_in_the_evening() -> None:
    assert said(check, "clocks: {c: {title: 早8:00至晚12:00, daily: 08:00-24:00}}") == [
        ("number-in-words/twelve", "clocks/c/title")
    ]


def test_pass() -> None:
    for fragment in (
        'response: {f: {respond: 30分钟, note: "接到通知后{f.respond}内响应。"}}',
        "response: {f: {respond: 30分钟, note: 48小时内不能修复的，提供备用机。}}",
        "response: {f: {respond: 30分钟, note: 24小时热线。}}",
    ):
        assert said(check, fragment) == []


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("接到报修电话后2小时内作出响应。", "2小时 {f.respond}"),
        ("响应时间不超过1小时。", "1小时 {f.respond}"),
        ("响应时间：15分钟。", "15分钟 {f.respond}"),
        ("响应时间≤10分钟。", "10分钟 {f.respond}"),
        ("两小时内赶到现场。", "两小时 {f.arrive}"),
        ("2个小时之内到场。", "2个小时 {f.arrive}"),
        ("工程师在八小时内抵达。", "八小时 {f.arrive}"),
        ("48小时内排除故障。", "48小时 {f.restore}"),
        ("一个半小时内响应。", "一个半小时 {f.respond}"),
        ("两天内解决。", "两天 {f.restore}"),
        ("故障修复时间最长不超过12小时。", "12小时 {f.restore}"),
        ("We respond within 2 hours.", "2 hours {f.respond}"),
        ("Response time is 2 hours.", "2 hours {f.respond}"),
        ("Engineers arrive on site within six hours.", "six hours {f.arrive}"),
        ("We shall restore the service in no more than 48 hours.", "48 hours {f.restore}"),
    ],
)
def test_another_number_than_the_data_of_its_clause(sentence: str, words: str) -> None:
    assert told(check, sentence) == [f"number-in-words/contradicts {words}"]


def test_several_numbers_of_a_sentence() -> None:
    assert told(check, "保证10分钟响应、2小时到场、24小时内修复。") == [
        "number-in-words/contradicts 10分钟 {f.respond}",
        "number-in-words/contradicts 2小时 {f.arrive}",
        "number-in-words/repeated 24小时 {f.restore}",
    ]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("我公司保证半小时内响应。", "半小时 {f.respond}"),
        ("提供三年免费质保。", "三年 {quality.lasts}"),
        ("质保期不少于36个月。", "36个月 {quality.lasts}"),
        ("投入不少于2名工程师。", "2名 {t.people}"),
        ("We respond within 30 minutes of notice.", "30 minutes {f.respond}"),
    ],
)
def test_a_number_that_the_data_give(sentence: str, words: str) -> None:
    assert told(check, sentence) == [f"number-in-words/repeated {words}"]


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("3个工作日内修复。", "3个工作日"),
        ("整机质保5年，易损件除外。", "5年"),
        ("系统可用率不低于99.5%。", "99.5%"),
        ("每次扣除违约金1000元。", "1000元"),
        ("违约金贰仟元。", "贰仟元"),
        ("7天内更换同型号新品。", "7天"),
        ("24h内提供备用机。", "24h"),
        ("15日内提交书面报告。", "15日"),
        ("重大活动期间15分钟内响应。", "15分钟"),
        ("A warranty of 24 months is given.", "24 months"),
    ],
)
def test_a_number_that_no_data_give(sentence: str, words: str) -> None:
    assert told(check, sentence) == [f"number-in-words/unknown {words}"]


@pytest.mark.parametrize(
    "sentence",
    [
        "提供7×24小时电话支持。",
        "超过2小时未到场的，用户可以投诉。",
        "每延误1小时扣除当月费用。",
        "2026年11月22日起执行，第3天起按日计算。",
        "型号XK-200，16核64G内存，硬盘2块。",
        "我公司成立20年，服务过300多家单位。",
        "工程师具有5年以上维护经验。",
        "重大活动提前3天通知。",
        "《维修手册》第2章第3节，本条共3项内容。",
        "一般故障、二级故障和三级故障分别一次性解决。",
        "每年不少于4次，每周检查一次。",
        "一个工作日以上的停机须经批准。",
        "支持100M带宽，2台服务器，ISO9001质量管理体系。",
        "半年后进行回访，验收后第二年起收费。",
        "用户在24小时内确认的除外。",
        "周一至周五9:00至18:00受理。",
        "8小时工作制以外的时间按加急处理。",
        "30分钟一班，轮流值守，每个季度末提交报告。",
        "响应和到场分别以{f.respond}、{f.arrive}为限。",
        "The XK-200 has 2 fans; one of the 3 channels is always open.",
        "Calls after 2 hours are escalated, and every 2 hours we report.",
        "For 30 days after acceptance a person is on site.",
    ],
)
def test_what_is_no_promise(sentence: str) -> None:
    assert told(check, sentence) == []


def test_a_frequency_is_that_of_its_own_clause() -> None:
    visits = "visits: {v: {every: %s, note: 每3个月巡检一次。}}"
    assert [one.rule for one in findings(check, visits % "2个月")] == [
        "number-in-words/contradicts"
    ]
    assert [one.rule for one in findings(check, visits % "1个季度")] == ["number-in-words/repeated"]
    assert told(check, "每3个月巡检一次。") == []


def test_the_words_of_a_row_are_held_against_that_row() -> None:
    fragment = """
severities: {critical: {title: 重大故障}, other: {title: 其他故障}}
response:
  f:
    rows:
    - {when: critical, respond: 30分钟, note: 1小时内响应。}
    - {when: other, respond: 1小时, note: 1小时内响应。}
"""
    assert said(check, fragment) == [
        ("number-in-words/contradicts", "response/f/rows/0/note"),
        ("number-in-words/repeated", "response/f/rows/1/note"),
    ]


def test_the_words_of_a_clause_may_be_of_any_row() -> None:
    fragment = """
severities: {critical: {title: 重大故障}, other: {title: 其他故障}}
response:
  f:
    note: 最长1小时响应。
    rows: [{when: critical, respond: 30分钟}, {when: other, respond: 1小时}]
"""
    (one,) = findings(check, fragment)
    assert one.args["reference"] == "{f.other.respond}"


def test_a_number_that_stands_in_several_clauses_is_no_repetition_of_one() -> None:
    fragment = "response: {a: {respond: 1小时}, b: {respond: 1小时}}\n"
    statement = "statements: {s: {text: 1小时内响应。}}"
    assert said(check, fragment + statement) == []
    assert said(check, "response: {a: {respond: 1小时}}\n" + statement) == [
        ("number-in-words/repeated", "statements/s/text")
    ]


def test_an_english_letter() -> None:
    assert told(check, "We respond within two hours.", EN) == [
        "number-in-words/contradicts two hours {f.respond}"
    ]


def test_an_answer_is_no_response_but_may_be_the_same() -> None:
    answers = "response: {f: {respond: 30分钟, note: %s内电话答复。}}"
    assert [one.rule for one in findings(check, answers % "30分钟")] == ["number-in-words/repeated"]
    assert [one.rule for one in findings(check, answers % "2小时")] == ["number-in-words/unknown"]


def test_an_act_of_the_letter_itself_may_be_meant() -> None:
    fragment = """
acts: {our-first-plan: {title: 提出初步方案}}
response: {f: {our-first-plan: 2小时, note: 2小时内提出初步方案。}}
"""
    (one,) = findings(check, fragment)
    assert (one.rule, one.args["reference"]) == (
        "number-in-words/repeated",
        "{f.our-first-plan}",
    )


def test_the_share_that_is_done_in_time() -> None:
    fragment = "response: {f: {respond: {in: 30分钟, target: 95%%}, note: 及时率不低于%s。}}"
    assert [one.rule for one in findings(check, fragment % "95%")] == ["number-in-words/repeated"]
    assert [one.rule for one in findings(check, fragment % "98%")] == [
        "number-in-words/contradicts"
    ]
