"""A writer's own template is honoured, and a broken one is told of in plain words."""

from __future__ import annotations

import re

import pytest

from pledgebook.findings import Finding
from pledgebook.outputs import word
from pledgebook.outputs.word import filling
from pledgebook.wording.messages import say
from pledgebook.wording.messages.word import MESSAGES
from pledgebook.wording.prose import Paragraph

from .letters import DATE, docx, letter
from .reading import W, Word
from .small import clause, small
from .template import BODY, SHIPPED, STYLES, as_word_saves_it, changed, packed, parts


def made(template: bytes) -> Word:
    return Word(docx(letter("sample"), template=template))


def refusal(template: bytes) -> Finding:
    found = word.docx(
        letter("sample"), reference="sample", date=DATE, draft=False, template=template
    )
    assert isinstance(found, Finding)
    return found


def test_the_shipped_template_makes_the_same_as_none() -> None:
    assert docx(letter("sample"), template=SHIPPED) == docx(letter("sample"))


def test_a_changed_style_is_honoured() -> None:
    own = made(changed(STYLES, "1F3D63", "AA0000"))
    assert b"AA0000" in own.parts["word/styles.xml"]
    assert own.lines == made(SHIPPED).lines


def test_words_of_a_writers_own_and_another_order_are_honoured() -> None:
    banner = "<w:p><w:r><w:t>投标文件第三册 {{ project }}</w:t></w:r></w:p>"
    own = made(changed(BODY, "<w:body>", f"<w:body>{banner}"))
    assert own.lines[0].text == f"投标文件第三册 {letter('sample').project}"


def test_a_sign_that_a_tag_writes_is_no_xml() -> None:
    own = made(changed(BODY, "{{ addressee }}", "{{ '&lt;' }}{{ addressee }}"))
    assert [line.text for line in own.lines if line.style == "Salutation"] == ["<致：示例用户单位"]


def test_another_numbering_is_honoured() -> None:
    own = made(changed("word/numbering.xml", "%1、", "第%1章　"))
    labels = [line.label for line in own.lines if line.style == "heading 1"]
    assert labels[:2] == ["第一章　", "第二章　"]


def test_a_template_that_word_saved_makes_the_same_letter() -> None:
    own = made(as_word_saves_it())
    assert "Heading1" not in own.styles
    assert own.lines == made(SHIPPED).lines
    bold = own.body.find(f".//{W}rStyle").get(f"{W}val")
    assert own.styles[bold].find(f"{W}name").get(f"{W}val") == "Strong"


def test_the_indent_of_a_list_style_wins_over_that_of_its_numbering() -> None:
    style = '<w:name w:val="List Number"/>'
    indent = r'(?<=<w:numId w:val="2"/></w:numPr>)(<w:spacing [^>]*>)'
    held = parts()
    before, after = held[STYLES].decode().split(style)
    after = re.sub(indent, r'\1<w:ind w:left="77"/>', after, count=1)
    own = made(packed(held | {STYLES: (before + style + after).encode()}))
    items = [one for one in own.body.iter(f"{W}p") if own.name(one) == "List Number"]
    assert {one.find(f"{W}pPr/{W}ind").get(f"{W}left") for one in items} == {"77"}


def test_without_a_style_for_bold_words_they_are_bold() -> None:
    own = made(changed(STYLES, '<w:name w:val="Strong"/>', '<w:name w:val="Other"/>'))
    (run,) = (one for one in own.body.iter(f"{W}r") if one.findtext(f"{W}t") == "010-0000-0000")
    assert run.find(f"{W}rPr/{W}b") is not None
    assert run.find(f"{W}rPr/{W}rStyle") is None


def test_lists_without_numbering_are_the_writers_choice() -> None:
    plain = parts()
    plain[STYLES] = re.sub(
        rb'<w:numPr>(<w:ilvl [^>]*>)?<w:numId w:val="2"/></w:numPr>', b"", plain[STYLES]
    )
    lines = made(packed(plain)).lines
    assert {line.label for line in lines if line.style == "List Number"} == {""}


def test_what_a_template_was_before_is_not_told() -> None:
    core = changed(
        "docProps/core.xml",
        "</cp:coreProperties>",
        "<cp:lastModifiedBy>别家</cp:lastModifiedBy></cp:coreProperties>",
    )
    assert "别家" not in made(core).parts["docProps/core.xml"].decode()


def test_properties_of_a_template_are_no_tags() -> None:
    title = "<dc:title>{{ nonsense</dc:title></cp:coreProperties>"
    assert made(changed("docProps/core.xml", "</cp:coreProperties>", title)).lines


def test_a_template_of_another_program_keeps_one_part_of_each_name() -> None:
    relation = (
        "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    )
    other = "http://schemas.openxmlformats.org/officedocument/2006/relationships/metadata/core-properties"
    own = made(changed("_rels/.rels", relation, other))
    assert len(own.names) == len(set(own.names))


BOMB = packed({**parts(), "word/media/a.bin": b"0" * 61_000_000})
LONG = packed({**parts(), "word/other.xml": b"0" * 6_000_000})
LOST = {name: content for name, content in parts().items() if name != BODY}
DOTX = changed("[Content_Types].xml", "document.main+xml", "template.main+xml")
# A choice that begins in a table and ends below it leaves half a table.
CUT = (
    "<w:body><w:tbl><w:tblGrid/><w:tr><w:tc><w:p><w:r><w:t>{% if draft %}</w:t></w:r></w:p></w:tc>"
    "</w:tr></w:tbl><w:p><w:r><w:t>{% endif %}</w:t></w:r></w:p>"
)
BROKEN = {
    "not-docx": [b"", b"PK\x03\x04", b"%PDF-1.7", SHIPPED[:9000], packed({}), packed(LOST), DOTX],
    "too-large": [b"0" * (filling.LARGEST + 1), BOMB, LONG],
    "run": [changed(BODY, "{{r part.text }}", "{{ part.text }}")],
    "tag": [
        changed(BODY, "{%p endfor %}", ""),
        changed(BODY, "{{ addressee }}", "{{ adressee }}"),
        changed(BODY, "{{ addressee }}", "{{ addressee"),
        changed(BODY, "{{ addressee }}", "{{ 1/0 }}"),
        changed(BODY, "{{ addressee }}", "{{ 'a' * 9999999999 }}"),
        changed(BODY, "{{ addressee }}", "{{ 9 ** 9 ** 9 }}"),
        changed(BODY, "{{ addressee }}", "{{ ''.__class__.__mro__ }}"),
        changed(BODY, "{{ addressee }}", "{{ range(9) }}"),
        changed(BODY, "{{ addressee }}", "{{ title|upper }}"),
        changed(BODY, "<w:body>", CUT),
        changed(BODY, "{{ addressee }}", "{% include 'x' %}"),
        changed(BODY, "{{ addressee }}", "{% set row = parts %}"),
        changed(BODY, "{{ addressee }}", "{% for one in title %}{% endfor %}"),
        changed(BODY, "{{r part.text }}", "{% for part in parts %}{% endfor %}"),
        changed(BODY, "for row in part.rows", "for row in part.rows recursive"),
        changed(BODY, "{{ addressee }}", "{{ title() }}"),
        changed("word/header1.xml", "{{ title }}", "{{ titel }}"),
    ],
    "lost": [
        changed(BODY, "{{ addressee }}", ""),
        changed(BODY, 'part.kind == "number-1"', "part.kind == 1"),
        changed(BODY, "{{ signature.copies }}", ""),
        changed(BODY, "{%tr for row in part.rows %}", "{%tr for row in part.rows if row == 1 %}"),
    ],
}


@pytest.mark.parametrize(
    ("rule", "template"),
    [(rule, template) for rule, templates in BROKEN.items() for template in templates],
    ids=[
        f"{rule}-{number}"
        for rule, templates in BROKEN.items()
        for number, _ in enumerate(templates)
    ],
)
def test_a_broken_template_is_a_finding(rule: str, template: bytes) -> None:
    found = refusal(template)
    assert found.rule == f"word/template-{rule}"
    for sentence in (say(found.rule, found.args, "zh"), say(found.rule, found.args, "en")):
        assert len(sentence) < 500
        assert "\n" not in sentence
        assert not re.search(r"\{[a-z]+\}", sentence)


def test_what_is_lost_is_named() -> None:
    assert refusal(BROKEN["lost"][0]).args == {"text": "致：示例用户单位"}
    assert "示例园区监控系统招标文件" in str(refusal(BROKEN["lost"][1]).args["text"])


def test_words_that_stand_elsewhere_too_are_missed_in_their_place() -> None:
    told = small(clause("培训", Paragraph(text="培训")))
    template = changed(BODY, 'part.kind == "text"', "part.kind == 1")
    found = word.docx(told, reference="a", date=DATE, draft=False, template=template)
    assert isinstance(found, Finding)
    assert found.args == {"text": "培训"}


def test_every_rule_has_a_sentence_in_both_languages() -> None:
    assert {rule.removeprefix("word/template-") for rule in MESSAGES} == set(BROKEN) | {"not-docx"}
    slots = re.compile(r"\{([a-z]+)\}")
    for message in MESSAGES.values():
        assert set(slots.findall(message.zh)) == set(slots.findall(message.en))
