"""The letters of the shipped commitments and of other trades, read as a Chinese reader would."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from tests.founding import NAMES, commitment
from tests.wording.letters import clauses, read, words

from pledgebook import pipeline
from pledgebook.model.words import Language
from pledgebook.wording import tongues
from pledgebook.wording.prose import LetterText, Table, Timeline

_HAN = "[㐀-鿿豈-﫿，。；：、！？“”（）《》]"
# Half-width punctuation beside a Han character; a path, a number or a name may hold it, and a
# formula its brackets.
_FORMULA = re.compile(r"\([0-9×÷+－ ]+\)")
_HALF = re.compile(f"(?<={_HAN})[,;:!?()]|[,;:!?()](?={_HAN})")
_SPACED = re.compile(f"{_HAN} | {_HAN}")
# A name of the data that reached the page: two words of Latin with a hyphen.
_LEAKED = re.compile(r"(?<![\w.@/-])[a-z]+(?:-[a-z]+)+(?![\w.@/-])", re.ASCII)
_TWICE = re.compile(
    r"。。|，，|；；|，。|。，|、、|的的|期期|“”|（）|和和|并并|内内|以内内|属于属于|于于|在在|对对|为为"
    r"|自自|起起|后后|元元|收费收费|的，[^，。]*的，"
)
CASES = Path(__file__).parents[2] / "cases" / "letters"


def case(name: str) -> LetterText | None:
    """Return the letter of another trade; None where it is English."""
    found = pipeline.load((CASES / name / "commitment.yaml").read_bytes(), name).commitment
    assert found is not None
    return tongues.letter(found) if tongues.language(found) is Language.ZH else None


CHINESE = {folder.name: text for folder in sorted(CASES.iterdir()) if (text := case(folder.name))}


def letter(name: str) -> LetterText:
    return CHINESE[name] if name in CHINESE else tongues.letter(commitment(name))


def test_there_are_commitments() -> None:
    assert len(NAMES) >= 5
    assert len(CHINESE) == 15


@pytest.mark.parametrize("name", [*NAMES, *CHINESE])
@pytest.mark.parametrize("fault", [_HALF, _SPACED, _LEAKED, _TWICE], ids=str)
def test_typography(name: str, fault: re.Pattern[str]) -> None:
    found = [text for text in words(letter(name)) if fault.search(_FORMULA.sub("", text))]
    assert found == []


@pytest.mark.parametrize("name", NAMES)
def test_every_clause_stands_under_its_own_name_and_says_something(name: str) -> None:
    text, given = letter(name), commitment(name)
    found = clauses(text)
    assert {f"{chapter}/{id_}" for chapter, id_, _ in given.clauses()} <= found.keys()
    assert [anchor for anchor, clause in found.items() if not clause.blocks] == []
    titles = [found[f"{chapter}/{id_}"].title for chapter, id_, _ in given.clauses()]
    assert all(re.search("[㐀-鿿]", title) for title in titles)


@pytest.mark.parametrize("name", NAMES)
def test_a_letter_is_the_same_each_time(name: str) -> None:
    assert letter(name) == letter(name)


def test_order_and_own_headings() -> None:
    given = read(
        "chapters: [response, {warranty: 质量保证}]\n"
        "warranty: {quality: {title: 质保期, lasts: 1年, from: accepted}}\n"
        "fees: {free: {charge: free, unless: warranty}}\n"
        "response: {hotline: {respond: 5分钟}}\n"
    )
    text = tongues.letter(given)
    assert [(chapter.key, chapter.heading) for chapter in text.chapters] == [
        ("basis", "编制依据"),
        ("response", "响应与处置时限"),
        ("warranty", "质量保证"),
        ("fees", "收费"),
    ]
    assert "“质量保证”一章" in "".join(words(clauses(text)["fees/free"]))


def test_a_period_after_one_with_rows_follows_its_first_row() -> None:
    given = read(
        "groups: {plan: {basic: {title: 基础版}, full: {title: 完整版}}}\n"
        "warranty:\n"
        "  first: {title: 首期, from: accepted, rows: [{when: basic, lasts: 1年},"
        " {when: full, lasts: 90天}]}\n"
        "  second: {title: 次期, after: first, lasts: unlimited}\n"
    )
    drawn = clauses(tongues.letter(given))["warranty/second"].blocks[-1]
    assert isinstance(drawn, Timeline)
    found = [(one.key, one.title, one.months, one.after) for one in drawn.stretches]
    assert found == [
        ("first-basic", "首期，基础版", 12, None),
        ("first-full", "首期，完整版", 3, None),
        ("second", "次期", None, "first-basic"),
    ]


def test_a_period_of_a_row_is_called_by_its_conditions_and_by_what_it_covers() -> None:
    given = read(
        "items: {pump: {title: 水泵}, valve: {title: 阀门}}\n"
        "groups: {plan: {basic: {title: 基础版}}}\n"
        "warranty:\n"
        "  term: {title: 质保期, from: accepted, rows: [{when: basic, covers: pump, lasts: 1年},"
        " {when: basic, covers: valve, lasts: 2年}]}\n"
    )
    drawn = clauses(tongues.letter(given))["warranty/term"].blocks[-1]
    assert isinstance(drawn, Timeline)
    assert [one.title for one in drawn.stretches] == [
        "质保期，基础版，水泵",
        "质保期，基础版，阀门",
    ]


def test_the_training_plan_has_the_columns_that_most_trainings_fill() -> None:
    given = read(
        "training:\n"
        "  a: {for: 管理员, every: 1年, times: 2次, hours: 8学时, gives: [教材]}\n"
        "  b: {rows: [{for: 操作员, hours: 4学时}, {for: 值班员, hours: 6学时, content: [巡视]}]}\n"
    )
    plan = clauses(tongues.letter(given))["training/b"].blocks[-1]
    assert isinstance(plan, Table)
    assert plan.head == ("培训", "对象", "时间与学时")
    assert plan.rows == (
        ("管理员培训", "管理员", "每年2次，每次8学时"),
        ("培训安排", "操作员", "4学时"),
        ("培训安排", "值班员", "6学时"),
    )


def test_copies_are_counted_in_formal_numerals() -> None:
    signed = tongues.letter(read("signature: {seal: provider, copies: 4份}\n")).signature
    assert signed is not None
    assert signed.copies == "本承诺书一式肆份。"


INERT = "{{7*7}} <script>alert(1)</script> {% raw %} ${x}"


def test_the_value_of_a_word_is_a_sentence_of_its_own_after_what_it_means() -> None:
    letter = tongues.letter(
        read(
            "definitions:\n"
            "  month: {title: 当月总分钟数, means: 每月一律按30天计, is: 43200分钟}\n"
            "  soon: {title: 立即, means: 以电话为准, is: 15分钟}\n"
            "response: {first: {respond: soon}}\n"
        )
    )
    said = [*words(clauses(letter)["definitions/terms"].blocks)]
    assert "“当月总分钟数”指每月一律按30天计。数值为43200分钟。" in said
    assert "“立即”指以电话为准。时限为15分钟内。" in said


def test_a_glossary_holds_all_classes_of_a_group_or_none() -> None:
    given = read(
        "groups:\n"
        "  plan: {gold: {title: 金卡, means: 全天候受理}, silver: {title: 银卡}}\n"
        "  place: {near: {title: 市区}, far: {title: 郊区}}\n"
    )
    (table,) = clauses(tongues.letter(given))["definitions/groups"].blocks
    assert isinstance(table, Table)
    assert [row[0] for row in table.rows] == ["金卡", "银卡"]


def test_content_is_never_evaluated() -> None:
    given = read(
        f'project: {{name: "{INERT}"}}\n'
        f'severities: {{critical: {{title: "{INERT}"}}}}\n'
        f'statements: {{words: {{text: "{INERT}"}}}}\n'
        f'response: {{faults: {{when: critical, if: "{INERT}", respond: 5分钟}}}}\n'
    )
    text = tongues.letter(given)
    found = "".join(words(text))
    assert found.count(INERT) >= 4
    assert "49" not in found
