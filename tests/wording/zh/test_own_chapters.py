from __future__ import annotations

from tests.wording.letters import clauses, read

from pledgebook import derive
from pledgebook.wording import tongues

LETTER = """
chapters: [response, {our-environment: 运行环境}]
warranty: {quality: {title: 质保期, from: final-acceptance, lasts: 3年}}
response: {faults: {from: notice, respond: 30分钟, unless: our-environment}}
our-environment:
  power: {by: customer, our-supply: 2小时, text: "用户在{power.our-supply}内供电，见{quality}。"}
  cooling: {by: customer, does: provide, our-supply: 2小时, from: notice}
acts: {our-supply: {title: 供电}}
"""


def test_stands_where_it_is_listed_under_its_heading() -> None:
    made = tongues.letter(read(LETTER))
    headings = [chapter.heading for chapter in made.chapters if chapter.key != "basis"]
    assert headings == ["响应与处置时限", "运行环境", "质保期"]


def test_its_clauses_are_said_like_all_others() -> None:
    found = clauses(tongues.letter(read(LETTER)))
    assert str(found["our-environment/power"].blocks).count("用户在2小时内供电，见“质保期”。") == 1
    (block,) = found["our-environment/cooling"].blocks
    assert "用户" in str(block)
    assert "2小时内" in str(block)


def test_a_clause_without_act_is_called_as_its_chapter() -> None:
    plain = "chapters: [{our-a: 环境要求}]\nour-a: {b: {text: 甲}, c: {text: 乙}}\n"
    found = clauses(tongues.letter(read(plain)))
    assert [found[f"our-a/{one}"].title for one in "bc"] == ["环境要求", "环境要求之二"]


def test_a_condition_may_name_the_chapter() -> None:
    (block,) = clauses(tongues.letter(read(LETTER)))["response/faults"].blocks
    assert "运行环境" in str(block)


def test_its_promises_are_checked_like_all_others() -> None:
    definitions = derive.sla(read(LETTER))
    assert "our-environment/cooling/our-supply" in {term.id for term in definitions.terms}
