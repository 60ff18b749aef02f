from __future__ import annotations

import re
from pathlib import Path

import pytest
from markupsafe import escape
from tests import small

from pledgebook import derive
from pledgebook.outputs import letter, sla
from pledgebook.outputs.site import Book, render
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.outputs.terms import Terms, Written
from pledgebook.wording import tongues
from pledgebook.wording.prose import (
    Block,
    ChapterText,
    ClauseText,
    Flow,
    Items,
    LetterText,
    Markup,
    Paragraph,
    Table,
    Term,
)

HANDOVER = Term(title="移交", anchor="definitions/events/handover")
FAULT = Term(title="重大故障", anchor="definitions/severities/critical")
INCIDENT = Term(title="critical incident", anchor="definitions/severities/critical")


def clause(*blocks: Block, anchor: str = "response/faults", title: str = "故障") -> ClauseText:
    return ClauseText(anchor=anchor, id=anchor.split("/")[1], title=title, blocks=blocks)


def a_letter(*clauses: ClauseText, terms: tuple[Term, ...] = (HANDOVER, FAULT)) -> LetterText:
    return LetterText(
        language="zh",
        title="承诺书",
        version="",
        project="",
        addressee="",
        opening=(),
        chapters=(ChapterText(key="response", heading="响应", clauses=clauses),),
        signature=None,
        terms=terms,
    )


def linked(text: str, *terms: Term) -> str:
    """Return a paragraph with its links as ``[text](anchor)``."""
    one = clause(Paragraph(text=text))
    (block,) = Terms(a_letter(one, terms=terms)).linked(one)
    assert isinstance(block, Paragraph)
    return re.sub(r'<a class="term" href="#([^"]*)">(.*?)</a>', r"[\2](\1)", block.text)


def test_the_first_use_in_a_clause_is_a_link() -> None:
    one = clause(Paragraph(text="移交后"), Items(lead="移交", items=("重大故障", "重大故障移交")))
    first, second = Terms(a_letter(one)).linked(one)
    link = '<a class="term" href="#definitions/{}">{}</a>'
    assert first == Paragraph(text=link.format("events/handover", "移交") + "后")
    fault = link.format("severities/critical", "重大故障")
    assert second == Items(lead="移交", items=(fault, "重大故障移交"))


def test_another_clause_links_it_again() -> None:
    clauses = [clause(Paragraph(text="移交"), anchor=f"response/{one}", title=one) for one in "ab"]
    terms = Terms(a_letter(*clauses))
    assert terms.linked(clauses[0]) == terms.linked(clauses[1])


def test_the_longest_term_wins() -> None:
    longer = Term(title="重大故障移交", anchor="definitions/events/longer")
    assert (
        linked("重大故障移交", HANDOVER, FAULT, longer)
        == "[重大故障移交](definitions/events/longer)"
    )


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a critical incident ends", "critical incident"),
        ("Critical incident ends", "Critical incident"),
        ("two critical incidents", "critical incidents"),
        ("a non-critical incident", None),
        ("critical incidentally", None),
        ("CRITICAL INCIDENT", None),
        ("hypercritical incident", None),
    ],
)
def test_an_english_term_is_whole_words(text: str, found: str | None) -> None:
    target = f"[{found}]({INCIDENT.anchor})"
    assert linked(text, INCIDENT) == (text.replace(found, target) if found else text)


@pytest.mark.parametrize("title", ["天", ""])
def test_a_single_character_is_no_term(title: str) -> None:
    assert linked("3天", Term(title=title, anchor="definitions/terms/day")) == "3天"


def test_a_title_that_two_things_have_leads_nowhere() -> None:
    assert linked("移交", HANDOVER, Term(title="移交", anchor="definitions/terms/other")) == "移交"


def test_nothing_is_linked_inside_its_own_definition() -> None:
    table = Table(
        caption="", head=("事件",), rows=(("移交",), ("重大故障",)), keys=("handover", "x")
    )
    one = clause(table, anchor="definitions/events")
    (block,) = Terms(a_letter(one)).linked(one)
    assert isinstance(block, Table)
    assert block.rows[0] == ("移交",)
    assert "severities/critical" in block.rows[1][0]


def test_a_clause_named_in_quotes_is_linked() -> None:
    other = clause(Paragraph(text="按“到货验收”的约定，到货验收时"))
    named = clause(Paragraph(text="到货验收"), anchor="delivery/arrival", title="到货验收")
    terms = Terms(a_letter(other, named))
    (block,) = terms.linked(other)
    expected = '按“<a class="term" href="#delivery/arrival">到货验收</a>”的约定，到货验收时'
    assert block == Paragraph(text=expected)
    assert terms.linked(named) == (Paragraph(text="到货验收"),)


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("在移交时", '<p>在<a class="term" href="#definitions/events/handover">移交</a>时</p>\n'),
        ("[移交](https://example.com)", '<p><a href="https://example.com">移交</a></p>\n'),
        ("`移交`", "<p><code>移交</code></p>\n"),
        (
            "*移交*",
            '<p><em><a class="term" href="#definitions/events/handover">移交</a></em></p>\n',
        ),
        ("[移交](#移交)移交", None),
        ('<b>移交</b> & "移交"', None),
    ],
)
def test_an_authors_markdown_keeps_its_links_and_code(source: str, html: str | None) -> None:
    one = clause(Markup(source=source))
    (block,) = Terms(a_letter(one)).linked(one)
    assert isinstance(block, Written)
    assert html is None or block.html == html
    assert block.html.count('class="term"') == (0 if html and "term" not in html else 1)
    assert "<b>" not in block.html


HARM = "<script>alert(1)</script>"


def test_content_is_escaped_whether_it_is_a_term_or_not() -> None:
    term = Term(title=HARM, anchor="definitions/events/harm")
    for text in (HARM, f"{HARM}{HARM}&"):
        one = clause(Paragraph(text=text), Markup(source=text), Items(lead=text, items=(text,)))
        shown = repr(Terms(a_letter(one, terms=(term,))).linked(one))
        assert "<script" not in shown
        assert shown.count('class="term"') == 1
        assert str(escape(HARM)) in shown


def test_pictures_stay_as_they_are() -> None:
    flow = Flow(caption="移交", begins="移交", ends="", limit="", steps=())
    one = clause(flow)
    assert Terms(a_letter(one)).linked(one) == (flow,)


LETTER = """
definitions: {at-once: {title: 立即, is: 15分钟}}
severities: {critical: {title: 重大故障, means: 整体不可用}}
events: {handover: {title: 移交, means: 双方签字}, plain: {title: 无须说明}}
clocks: {office: {title: 工作时间, week: {mon-fri: "09:00-18:00"}}}
groups: {class: {first: {title: 一类问题, means: 影响全局}}}
items: {pump: {title: 水泵, includes: [电机]}}
acts: {our-look: {title: 查看, means: 到场查看}}
response:
  faults: {when: critical, from: handover, respond: at-once, clock: office, our-look: 1小时}
statements: {see: {text: "一类问题见{faults}，水泵除外。"}}
"""


def test_every_word_that_a_letter_explains_has_its_anchor() -> None:
    text = tongues.letter(small.commitment(LETTER))
    assert {term.title: term.anchor for term in text.terms} == {
        "立即": "definitions/terms/at-once",
        "重大故障": "definitions/severities/critical",
        "移交": "definitions/events/handover",
        "工作时间": "definitions/clocks/office",
        "一类问题": "definitions/groups/first",
    }


def hrefs_and_ids(html: str) -> tuple[set[str], set[str]]:
    return set(re.findall(r'href="#([^"]+)"', html)), set(re.findall(r' id="([^"]+)"', html))


def site_page(fragment: str, folder: Path) -> str:
    commitment = small.commitment(fragment)
    made = page(
        tongues.tongue(commitment),
        sla.data(derive.sla(commitment)),
        standing=Standing(status=Status.DRAFT),
    )
    files = {str(file.path): file.content for file in render([made], Book(title=str(folder)))}
    return files["sample/index.html"].decode()


def test_every_link_of_the_letter_and_of_the_page_leads_somewhere(tmp_path: Path) -> None:
    print_ = letter.html(tongues.letter(small.commitment(LETTER)), form=letter.Form.PAPER)
    for html in (print_, site_page(LETTER, tmp_path)):
        targets, ids = hrefs_and_ids(html)
        assert targets <= ids
        linked_terms = set(re.findall(r'class="term" href="#([^"]+)"', html))
        assert linked_terms == {
            "definitions/terms/at-once",
            "definitions/severities/critical",
            "definitions/events/handover",
            "definitions/clocks/office",
            "definitions/groups/first",
            "response/faults",
        }
