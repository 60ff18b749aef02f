"""What a letter looks like stands in styles: all that are used are there, with Chinese fonts."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from pledgebook.wording.prose import Table

from .letters import NAMES, docx, letter, read
from .reading import VAL, W, Word, said
from .small import clause, small

each = pytest.mark.parametrize("name", ["sample", "bilingual-en"])
USES = ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")


@pytest.mark.parametrize("name", ["sample", *NAMES])
def test_every_style_that_is_used_is_defined(name: str) -> None:
    word = read(name)
    used = {
        one.get(VAL)
        for part in word.names
        if part.startswith("word/") and part.endswith(".xml")
        for one in word.part(part).iter(*(f"{W}{use}" for use in USES))
    }
    assert len(used) > 15
    assert used <= set(word.styles)


@each
def test_every_font_has_a_chinese_one_beside_it(name: str) -> None:
    word = read(name)
    roots = [word.part(part) for part in ("word/styles.xml", "word/numbering.xml")]
    fonts = [one for root in roots for one in root.iter(f"{W}rFonts")]
    assert len(fonts) > 20
    assert all({f"{W}ascii", f"{W}hAnsi", f"{W}eastAsia"} <= set(one.attrib) for one in fonts)
    default = word.part("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr/{W}rFonts")
    assert default.get(f"{W}eastAsia") == "宋体"


def font(word: Word, paragraph: Any) -> str:
    """Return the Chinese font that a paragraph is set in, by its styles."""
    fonts = (one.find(f"{W}rPr/{W}rFonts") for one in word.chain(word.style(paragraph)))
    return next(str(one.get(f"{W}eastAsia")) for one in fonts if one is not None)


def test_the_text_is_songti_and_headings_are_heiti() -> None:
    word = read("sample")
    found: dict[str, set[str]] = {}
    for one in word.body.iter(f"{W}p"):
        found.setdefault(word.name(one), set()).add(font(word, one))
    sans = {"Title", "heading 1", "heading 2", "caption", "表头文字", "Salutation", "TOC Heading"}
    assert all(found[name] == {"黑体"} for name in sans)
    serif = ("Body Text", "List Number", "Signature", "toc 1", "封面内容")
    assert all(found[name] == {"宋体"} for name in serif)


def test_chinese_quotes_are_set_in_the_chinese_font() -> None:
    """Without the hint, Word sets “ ” — … in the Latin font."""

    def hinted(name: str) -> set[str | None]:
        runs = (one for one in read(name).body.iter(f"{W}r") if one.find(f"{W}t") is not None)
        listed = (one for one in runs if one.getparent().tag == f"{W}p")
        hints = (one.find(f"{W}rPr/{W}rFonts") for one in listed)
        return {one.get(f"{W}hint") if one is not None else None for one in hints}

    assert hinted("sample") == {"eastAsia"}


def test_a_paragraph_begins_two_characters_in_where_the_language_does() -> None:
    for name, indents in (("sample", ["200"]), ("bilingual-en", [])):
        (style,) = (
            one
            for one in read(name).styles.values()
            if one.find(f"{W}name").get(VAL) == "Body Text"
        )
        found = [one.get(f"{W}firstLineChars") for one in style.iter(f"{W}ind")]
        assert found == indents


@each
def test_the_page_is_a4_with_room_to_bind(name: str) -> None:
    section = read(name).body.find(f"{W}sectPr")
    size, margins = section.find(f"{W}pgSz"), section.find(f"{W}pgMar")
    inches = 1440 / 25.4
    assert [round(int(size.get(f"{W}{side}")) / inches) for side in "wh"] == [210, 297]
    assert [round(int(margins.get(f"{W}{side}")) / inches) for side in ("left", "top")] == [30, 30]


@each
def test_tables_repeat_their_head_and_break_between_rows(name: str) -> None:
    tables = list(read(name).body.iter(f"{W}tbl"))
    assert len(tables) > 3
    for table in tables[1:]:  # after the particulars
        rows = table.findall(f"{W}tr")
        assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
        heads = [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows]
        assert heads == [True] + [False] * (len(rows) - 1)


def widths(word: Word) -> list[list[int]]:
    return [
        [int(column.get(f"{W}w")) for column in table.findall(f"{W}tblGrid/{W}gridCol")]
        for table in word.body.iter(f"{W}tbl")
    ]


@each
def test_columns_fill_the_page_as_in_the_pdf(name: str) -> None:
    for table, columns in zip(
        list(read(name).body.iter(f"{W}tbl"))[1:], widths(read(name))[1:], strict=True
    ):
        assert abs(sum(columns) - 8884) < 12
        for row in table.findall(f"{W}tr"):
            cells = [
                int(cell.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for cell in row.findall(f"{W}tc")
            ]
            assert cells == columns


def test_a_table_of_many_columns_is_set_smaller() -> None:
    wide = Table(caption="", head=tuple("甲乙丙丁戊己庚"), rows=(tuple("1234567"),), keys=("",))
    few = replace(wide, head=wide.head[:3], rows=(("1", "2", "3"),))
    word = Word(docx(small(clause("其他", wide, few))))
    sizes = [{one.get(VAL) for one in table.iter(f"{W}sz")} for table in word.body.iter(f"{W}tbl")]
    assert sizes == [set(), {"18"}, set()]


def keeps(word: Word, text: str) -> bool:
    (found,) = (one for one in word.body.iter(f"{W}p") if said(one).startswith(text))
    direct = found.find(f"{W}pPr/{W}keepNext")
    styles = (one.find(f"{W}pPr/{W}keepNext") for one in word.chain(word.style(found)))
    return direct is not None or any(one is not None for one in styles)


def test_what_opens_a_table_or_a_list_stays_with_it() -> None:
    word = read("sample")
    together = (
        "本承诺书依据",
        "质保期内，贵方以电话",
        "报修时请说明：",
        "质保期安排",
        "承诺单位：示例科技有限公司（",
    )
    assert [text for text in together if not keeps(word, text)] == []
    assert not keeps(word, "自终验合格之日起36个月")


def test_the_signature_keeps_together_with_the_place_of_the_seal_behind_it() -> None:
    word = read("sample")
    block = [one for one in word.body.iter(f"{W}p") if word.name(one) in ("Closing", "Signature")]
    assert len(block) == 4
    assert all(keeps(word, said(one)) for one in block)
    (shape,) = word.body.iter("{urn:schemas-microsoft-com:vml}rect")
    assert "".join(shape.itertext()) == "盖章处"
    assert "position:absolute" in shape.get("style")
    assert "z-index:-" in shape.get("style")  # behind the text
    assert keeps(word, "本承诺书是合同的组成部分")  # the letter's last words


def test_head_and_foot_say_what_those_of_the_pdf_say() -> None:
    word = read("sample")
    assert word.edge("header") == letter("sample").title
    foot = word.part("word/footer1.xml")
    assert "".join(foot.itertext()) == "sample · 第1版第 1 页 共 1 页"
    fields = [one.get(f"{W}instr").strip() for one in foot.iter(f"{W}fldSimple")]
    assert fields == ["PAGE", "NUMPAGES"]
