"""The body of a letter: a prototype of every kind of paragraph and table, and where each goes."""

from __future__ import annotations

from collections.abc import Iterator

from .elements import e, paragraph, part, tag, text
from .languages import Language
from .styles import WIDTH

_PARAGRAPHS = {
    "chapter": "Heading1",
    "clause": "Heading2",
    "title": "ClauseTitle",
    "text": "BodyText",
    "number-1": "ListNumber",
    "number-2": "ListNumber2",
    "number-3": "ListNumber3",
    "bullet-1": "ListBullet",
    "bullet-2": "ListBullet2",
    "bullet-3": "ListBullet3",
    "more-1": "ListContinue",
    "more-2": "ListContinue2",
    "more-3": "ListContinue3",
    "table-caption": "Caption",
    "figure-caption": "FigureCaption",
    "gap": "TableGap",
}
_PARTICULARS = (1587, 5669)  # 28 mm and 100 mm


def document(language: Language) -> str:
    """Return ``word/document.xml``."""
    made = (*_front(language), *_letter(), *_signature(language))
    return part("document", e("body", *made, _section()))


def _front(language: Language) -> Iterator[str]:
    yield paragraph("Title", text("{{r title_lines }}"))
    yield _particulars()
    yield paragraph("TOCHeading", text(language.says("contents_shown")))
    begin = e("r", e("fldChar", fldCharType="begin"))
    what = '<w:instrText xml:space="preserve"> TOC \\o "1-1" \\h \\z \\u </w:instrText>'
    parted = e("r", e("fldChar", fldCharType="separate"))
    end = e("r", e("fldChar", fldCharType="end"))
    shown = text("…")
    yield paragraph("TOC1", begin, e("r", what), parted, shown, end)
    new_page = e("pageBreakBefore")
    yield paragraph("Salutation", text("{{ addressee }}"), properties=new_page)


def _particulars() -> str:
    grid = e("tblGrid", *(e("gridCol", w=width) for width in _PARTICULARS))
    rows = (
        _row(("ParticularName", "{%tr for row in particulars %}"), ("Particular", "")),
        _row(("ParticularName", "{{ row.name }}"), ("Particular", "{{ row.value }}")),
        _row(("ParticularName", "{%tr endfor %}"), ("Particular", "")),
    )
    return e(
        "tbl",
        e(
            "tblPr",
            e("tblStyle", val="ParticularsTable"),
            e("tblW", w=sum(_PARTICULARS), type="dxa"),
            e("jc", val="center"),
            e("tblLayout", type="fixed"),
            e("tblLook", val="0000"),
        ),
        grid,
        *rows,
    )


def _row(*cells: tuple[str, str]) -> str:
    """Return a row of the particulars."""
    made = (
        e("tc", e("tcPr", e("tcW", w=width, type="dxa")), _cell(style, words))
        for width, (style, words) in zip(_PARTICULARS, cells, strict=True)
    )
    return e("tr", e("trPr", e("cantSplit")), *made)


def _cell(style: str, words: str) -> str:
    return paragraph(style, *([text(words)] if words else []))


def _letter() -> Iterator[str]:
    yield tag("for part in parts")
    for place, (kind, style) in enumerate(_PARAGRAPHS.items()):
        yield tag(f'{"elif" if place else "if"} part.kind == "{kind}"')
        yield paragraph(style, text("{{r part.text }}"))
    yield tag('elif part.kind == "table"')
    yield _table()
    yield tag("endif")
    yield tag("endfor")


def _table() -> str:
    """Return the prototype of all tables; how wide columns are is told when it is filled."""
    third = WIDTH // 3
    properties = e(
        "tblPr",
        e("tblStyle", val="LetterTable"),
        e("tblW", w=WIDTH, type="dxa"),
        e("tblLayout", type="fixed"),
        e("tblLook", val="0020", firstRow=1, lastRow=0, firstColumn=0, lastColumn=0),
    )
    head = e("trPr", e("cantSplit"), e("tblHeader"))
    whole = e("trPr", e("cantSplit"))
    return e(
        "tbl",
        properties,
        e("tblGrid", *[e("gridCol", w=third)] * 3),
        e("tr", head, *_cells("TableHead", "part.head", third)),
        e("tr", whole, *_tags("{%tr for row in part.rows %}", third)),
        e("tr", whole, *_cells("TableText", "row", third)),
        e("tr", whole, *_tags("{%tr endfor %}", third)),
    )


def _cells(style: str, row: str, width: int) -> Iterator[str]:
    for words in (f"{{%tc for cell in {row} %}}", "{{r cell }}", "{%tc endfor %}"):
        properties = e("tcPr", e("tcW", w=width, type="dxa"), e("vAlign", val="center"))
        yield e("tc", properties, _cell(style, words))


def _tags(words: str, width: int) -> Iterator[str]:
    for said in (words, "", ""):
        yield e("tc", e("tcPr", e("tcW", w=width, type="dxa")), _cell("TableText", said))


def _signature(language: Language) -> Iterator[str]:
    """Yield the signature block, which stays on one page; the seal's place floats behind it."""
    party = language.says("party") + language.says("colon")
    blank = e("r", e("tab"))
    yield tag("if signature")
    yield tag("if signature.copies")
    yield paragraph("Closing", text("{{ signature.copies }}"))
    yield tag("endif")
    named = text(party + "{{ signature.party }}{{ signature.seal_label }}")
    apart = e("spacing", before=480)
    yield paragraph("Signature", _seal(language), named, properties=apart)
    yield tag("if signature.representative_label")
    yield paragraph("Signature", text("{{ signature.representative_label }}"), blank)
    yield tag("endif")
    yield tag("if signature.date")
    yield paragraph("Signature", text("{{ signature.date_label }}{{ signature.date }}"))
    yield tag("elif signature.date_label")
    yield paragraph("Signature", text("{{ signature.date_label }}"), blank)
    yield tag("endif")
    yield tag("if signature.place")
    yield paragraph("Signature", text("{{ signature.place }}"))
    yield tag("endif")
    yield tag("endif")


def _seal(language: Language) -> str:
    """Return a square of 44 mm on the right, behind the text."""
    style = (
        "position:absolute;margin-left:0;margin-top:-4pt;width:124.7pt;height:124.7pt;"
        "z-index:-251658240;mso-position-horizontal:right;"
        "mso-position-horizontal-relative:margin;mso-position-vertical-relative:text"
    )
    words = e("txbxContent", paragraph("Seal", text(language.says("seal"))))
    shape = (
        f'<v:rect id="Seal" o:spid="_x0000_s1026" style="{style}" filled="f" '
        'strokecolor="#9aa5b1" strokeweight=".6pt"><v:stroke dashstyle="shortdash"/>'
        f'<v:textbox inset="0,0,0,0">{words}</v:textbox></v:rect>'
    )
    return e("r", e("pict", shape))


def _section() -> str:
    """Return A4 with the margins of the PDF letter: 30 mm where it is bound."""
    edges = (
        ("headerReference", "default", "rId5"),
        ("headerReference", "first", "rId6"),
        ("footerReference", "default", "rId7"),
        ("footerReference", "first", "rId8"),
    )
    return e(
        "sectPr",
        *(f'<w:{name} w:type="{kind}" r:id="{id_}"/>' for name, kind, id_ in edges),
        e("pgSz", w=11906, h=16838),
        e(
            "pgMar",
            top=1701,
            right=1321,
            bottom=1531,
            left=1701,
            header=1020,
            footer=794,
            gutter=0,
        ),
        e("titlePg"),
    )
