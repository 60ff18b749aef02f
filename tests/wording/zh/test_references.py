"""References from an author's own words to the data."""

from __future__ import annotations

import pytest
from tests.wording.letters import clauses, read, words

from pledgebook.model.names import Names
from pledgebook.wording import references, tongues
from pledgebook.wording.prose import Markup

LETTER = """
severities: {critical: {title: 重大故障, means: 整体不可用}}
events: {handover: {title: 移交}}
channels: {phone: {title: 热线, reach: 400-000-0000}}
definitions: {at-once: {title: 立即, is: 15分钟}}
clocks: {office: {title: 工作时间, week: {mon-fri: 09:00-18:00}}}
warranty:
  quality: {title: 质保期, from: handover, lasts: {onsite: 1年, parts: 3年}, charge: free}
  free: {title: 免费期, after: quality, lasts: {first: [8年, 160000公里]}, charge: {labour: free}}
response:
  faults:
    when: [phone, critical]
    clock: office
    respond: {in: 30分钟, with: diagnose}
    advise: at-once
    rows: [{when: critical, arrive: 第2个工作日}]
availability:
  uptime: {of: quality, target: 99.90%, measure: {unit: minute, window: calendar-month}}
remedies:
  credit:
    pay: {share: 5%, of: monthly-fee, as: credit, cap: none}
    claim: {within: 30天, from: month-end}
    binding: efforts
staff: {team: {people: 至少2人, dedicated: true, role: 项目经理}}
statements:
  words: {text: "见 {%s}，谢谢。", note: "又见 {%s}。"}
"""

SAID = {
    "critical.title": "重大故障",
    "critical.means": "整体不可用",
    "provider.name": "示例科技有限公司",
    "provider.called": "我公司",
    "project.name": "示例项目",
    "version.number": "1",
    "version.date": "2026年11月22日",
    "phone.reach": "400-000-0000",
    "at-once.is": "15分钟",
    "quality.title": "质保期",
    "quality.from": "移交",
    "quality.lasts": "上门服务1年、备件3年",
    "quality.lasts.parts": "3年",
    "quality.charge": "免费",
    "free.after": "质保期",
    "free.lasts": "8年或160000公里（以先到者为准）",
    "free.charge": "人工费免收",
    "faults.respond": "30分钟",
    "faults.respond.with": "查明原因",
    "faults.advise": "立即",
    "faults.clock": "工作时间",
    "faults.when": "热线和重大故障",
    "faults.when.1": "重大故障",
    "faults.critical.arrive": "第2个工作日",
    "uptime.target": "99.90%",
    "uptime.measure": "按自然月统计，以分钟为计量单位",
    "credit.pay": "当月服务费的5%",
    "credit.pay.as": "服务抵用金",
    "credit.claim": "用户应当自当月结束之日起30天内提出要求",
    "credit.binding": "尽力做到",
    "team.people": "至少2人",
    "team.dedicated": "是",
    "team.role": "项目经理",
}


@pytest.mark.parametrize(("reference", "words"), SAID.items())
def test_a_reference_prints_the_value_in_the_letters_words(reference: str, words: str) -> None:
    letter = tongues.letter(read(LETTER.replace("%s", reference)))
    blocks = clauses(letter)["statements/words"].blocks
    assert blocks == (Markup(source=f"见 {words}，谢谢。"), Markup(source=f"又见 {words}。"))


UNKNOWN = (
    "nobody.title",
    "critical.nothing",
    "critical.means.more",
    "faults.restore",
    "faults.when.7",
    "quality.at",
    "version.supersedes",
    "quality.__class__",
)


@pytest.mark.parametrize("reference", UNKNOWN)
def test_an_unknown_reference_is_named_and_left_as_typed(reference: str) -> None:
    commitment = read(LETTER.replace("%s", "critical.title"))
    text = f"a {{{reference}}} b"
    if "__" in reference:  # Not even a reference: it stays text.
        assert references.resolve(text, Names(commitment)) == (text, ())
    else:
        found = references.resolve(text, Names(commitment))
        assert found == (text, (f"{{{reference}}}",))


@pytest.mark.parametrize("text", ["{{7*7}}", "{{critical}}", "{}", "{ critical.title }", "{A.b}"])
def test_anything_else_is_text(text: str) -> None:
    commitment = read(LETTER.replace("%s", "critical.title"))
    assert references.resolve(text, Names(commitment)) == (text, ())


def test_a_reference_may_lead_to_words_with_references() -> None:
    commitment = read('severities: {a: {title: "{b.title}级"}, b: {title: 丙}}\n')
    found = references.resolve("{a.title}", Names(commitment))
    assert found == ("丙级", ())


def test_a_reference_that_comes_back_to_itself_is_unknown() -> None:
    commitment = read('severities: {a: {title: "{b.title}"}, b: {title: "{a.title}"}}\n')
    found = references.resolve("{a.title}", Names(commitment))
    assert found == ("{a.title}", ("{a.title}",))


NAMED = {
    "critical": "重大故障",
    "provider": "我公司",
    "phone": "热线",
    "faults": "“重大故障的响应”",
    "quality": "“质保期”",
}


@pytest.mark.parametrize(("name", "words"), NAMED.items())
def test_a_name_alone_prints_what_it_is_called_and_a_clause_in_quotes(
    name: str, words: str
) -> None:
    letter = tongues.letter(read(LETTER.replace("%s", name)))
    first = clauses(letter)["statements/words"].blocks[0]
    assert first == Markup(source=f"见 {words}，谢谢。")


EVERYWHERE = """
events: {handover: {title: 移交, means: "在{where.title}移交"}}
severities:
  critical: {title: 重大故障, means: "影响{where.title}的", examples: ["{where.title}断电"]}
definitions: {where: {title: 机房, means: 用户机房}}
exclusions: {power: {means: "{where.title}供电中断"}}
quality: {aims: {goals: ["{where.title}整洁"]}}
training: {course: {title: 培训, content: ["{where.title}管理"], for: "{where.title}值班员"}}
staff: {team: {people: 2人, qualified: ["熟悉{where.title}"]}}
"""


def test_references_are_put_in_wherever_an_author_writes_words() -> None:
    letter = tongues.letter(read(EVERYWHERE))
    text = "".join(words(letter))
    assert "{" not in text
    for said in (
        "在机房移交",
        "影响机房的",
        "机房断电",
        "机房供电中断",
        "机房整洁",
        "机房管理",
        "机房值班员",
        "熟悉机房",
    ):
        assert said in text


def test_what_is_not_a_value_cannot_be_printed() -> None:
    commitment = read(LETTER.replace("%s", "critical.title"))
    for text in ("{faults.rows}", "{faults.critical}", "{office.week}", "{project}", "{warranty}"):
        assert references.resolve(text, Names(commitment)) == (text, (text,))


def test_an_inherited_value_stands_in_its_clause() -> None:
    commitment = read(LETTER.replace("%s", "critical.title"))
    names = Names(commitment)
    places = {
        "{faults.critical.clock}": ("response", "faults", "clock"),
        "{faults.critical.arrive}": ("response", "faults", "rows", 0, "arrive"),
        "{faults.critical.respond}": ("response", "faults", "respond"),
        "{faults.when.1}": ("response", "faults", "when", 1),
    }
    for text, at in places.items():
        match = references.REFERENCE.fullmatch(text)
        assert match is not None
        found = references.find(match, names)
        assert found is not None
        assert found.at == at
