"""The styles of a letter: what a writer changes in Word to give it another look."""

from __future__ import annotations

from collections.abc import Iterator

from .elements import e, part
from .languages import Fonts, Language
from .style import BLUE, BOLD, GREY, LIGHT, PALE, set_in, sized, style

WIDTH = 8884  # of the text: 210 mm less the margins of 30 mm and 23.3 mm


def styles(language: Language) -> str:
    """Return ``word/styles.xml``."""
    made = (*_defaults(language), *_text(language), *_headings(language), *_lists(language))
    return part("styles", *made, *_tables(language), *_edges(language), *_characters(language))


def _defaults(language: Language) -> Iterator[str]:
    languages = e("lang", val="en-GB", eastAsia="zh-CN", bidi="ar-SA")
    run = e("rPr", set_in(language.text), sized(language.size), languages)
    yield e("docDefaults", e("rPrDefault", run), e("pPrDefault"))
    yield e(
        "style",
        e("name", val="Normal"),
        e("qFormat"),
        e("pPr", e("widowControl"), e("jc", val=language.justified)),
        e("rPr", set_in(language.text), sized(language.size)),
        type="paragraph",
        default=1,
        styleId="Normal",
    )
    for kind, id_, name in (
        ("character", "DefaultParagraphFont", "Default Paragraph Font"),
        ("numbering", "NoList", "No List"),
    ):
        hidden = (e("uiPriority", val=99), e("semiHidden"), e("unhideWhenUsed"))
        yield e("style", e("name", val=name), *hidden, type=kind, default=1, styleId=id_)
    cells = e("tblCellMar", e("left", w=108, type="dxa"), e("right", w=108, type="dxa"))
    yield e(
        "style",
        e("name", val="Normal Table"),
        *(e("uiPriority", val=99), e("semiHidden"), e("unhideWhenUsed")),
        e("tblPr", e("tblInd", w=0, type="dxa"), cells),
        type="table",
        default=1,
        styleId="TableNormal",
    )


def _spacing(language: Language, *, before: int = 0, after: int | None = None) -> str:
    after = language.after if after is None else after
    return e("spacing", before=before, after=after, line=language.line, lineRule="atLeast")


def _first_line(language: Language) -> str:
    """Indent the first line by two characters, where the language does."""
    return e("ind", firstLineChars=200, firstLine=language.indent) if language.indent else ""


def _text(language: Language) -> Iterator[str]:
    body = _spacing(language) + _first_line(language)
    yield style("BodyText", "Body Text", paragraph=body, rank=1)
    yield style(
        "Salutation",
        "Salutation",
        then="BodyText",
        paragraph=e("keepNext") + _spacing(language),
        run=set_in(language.heading) + BOLD,
    )
    closing = e("keepNext") + e("keepLines") + _spacing(language, before=480)
    yield style("Closing", "Closing", paragraph=closing + _first_line(language), then="Signature")
    tabs = e("tabs", e("tab", val="right", leader="underscore", pos=6000))
    yield style(
        "Signature",
        "Signature",
        paragraph=e("keepNext")
        + e("keepLines")
        + tabs
        + _spacing(language, after=240)
        + e("jc", val="left"),
    )
    yield style(
        "Seal",
        language.names.seal,
        paragraph=e("spacing", before=2100) + e("jc", val="center"),
        run=set_in(language.heading) + e("color", val="6B7683") + sized(18),
        own=True,
    )


def _headings(language: Language) -> Iterator[str]:
    bold = set_in(language.heading) + BOLD
    title = e("keepNext") + e("spacing", before=1000, after=560) + e("jc", val="center")
    yield style("Title", "Title", then="BodyText", paragraph=title, run=bold + sized(48), rank=2)
    shapes = (
        (1, 300, 100, 28, e("color", val=BLUE), ""),
        (2, 100, 40, language.size, "", _first_line(language)),
        (3, 60, 40, language.size, "", _first_line(language)),
    )
    for level, before, after, size, color, indent in shapes:
        numbered = e("numPr", *([e("ilvl", val=level - 1)] if level > 1 else []), e("numId", val=1))
        room = e("spacing", before=before, after=after, line=language.line, lineRule="atLeast")
        yield style(
            f"Heading{level}",
            f"heading {level}",
            then="BodyText",
            paragraph=e("keepNext")
            + e("keepLines")
            + numbered
            + room
            + indent
            + e("jc", val="left")
            + e("outlineLvl", val=level - 1),
            run=bold + color + sized(size),
            rank=level + 2,
        )
    yield style(
        "ClauseTitle",
        language.names.clause_title,
        based="Heading2",
        then="BodyText",
        paragraph=e("numPr", e("ilvl", val=0), e("numId", val=0)) + _first_line(language),
        own=True,
    )


def _lists(language: Language) -> Iterator[str]:
    """Their indents stand in the numbering, so that both change together."""
    lists = (("ListNumber", "List Number", 2), ("ListBullet", "List Bullet", 3))
    for level in range(3):
        suffix = f" {level + 1}" if level else ""
        for id_, name, number in lists:
            place = [e("ilvl", val=level)] if level else []
            numbered = e("numPr", *place, e("numId", val=number))
            paragraph = numbered + _spacing(language)
            yield style(f"{id_}{suffix.strip()}", name + suffix, paragraph=paragraph)
        indent = e("ind", left=language.item + 420 * (level + 1))
        yield style(
            f"ListContinue{suffix.strip()}",
            f"List Continue{suffix}",
            paragraph=_spacing(language) + indent,
        )


def _tables(language: Language) -> Iterator[str]:
    names, heading = language.names, set_in(language.heading)
    left = e("spacing", before=40, after=40, line=290, lineRule="atLeast") + e("jc", val="left")
    yield style("TableText", names.table_text, paragraph=left, run=heading + sized(21), own=True)
    head = e("keepNext") + left
    bold = heading + BOLD + sized(21)
    yield style("TableHead", names.table_head, paragraph=head, run=bold, own=True)
    gap = e("spacing", before=0, after=0, line=160, lineRule="exact")
    yield style("TableGap", names.table_gap, paragraph=gap, run=sized(8), own=True)
    for id_, name, number, own in (
        ("Caption", "caption", 4, False),
        ("FigureCaption", names.figure_caption, 5, True),
    ):
        room = e("spacing", before=140, after=60, line=300, lineRule="atLeast")
        paragraph = e("keepNext") + e("keepLines") + e("numPr", e("numId", val=number)) + room
        centred = paragraph + e("jc", val="center")
        yield style(id_, name, then="TableText", paragraph=centred, run=bold, own=own)
    first = e("tcPr", e("tcBorders", _line("bottom", 6, BLUE)), e("shd", val="clear", fill=PALE))
    yield _table("LetterTable", names.table, _borders(9), first, 96)
    yield _table("ParticularsTable", names.particulars, _borders(8), "", 108)
    value = e("spacing", before=100, after=100, line=340, lineRule="atLeast") + e("jc", val="left")
    yield style("Particular", names.particular, paragraph=value, own=True)
    label = heading + BOLD + e("color", val=BLUE) + sized(21)
    yield style("ParticularName", names.particular_name, paragraph=value, run=label, own=True)


def _line(side: str, eighths: int, color: str) -> str:
    return e(side, val="single", sz=eighths, space=0, color=color)


def _borders(eighths: int) -> str:
    edges = (_line("top", eighths, BLUE), _line("bottom", eighths, BLUE))
    return e("tblBorders", *edges, _line("insideH", 4, LIGHT))


def _table(id_: str, name: str, borders: str, first: str, side: int) -> str:
    cells = e("tblCellMar", e("left", w=side, type="dxa"), e("right", w=side, type="dxa"))
    return e(
        "style",
        e("name", val=name),
        e("basedOn", val="TableNormal"),
        e("uiPriority", val=59),
        e("qFormat"),
        e("tblPr", borders, cells),
        e("tblStylePr", first, type="firstRow") if first else "",
        type="table",
        customStyle=1,
        styleId=id_,
    )


def _edges(language: Language) -> Iterator[str]:
    """Yield what stands on the edges of pages, and the table of contents."""
    small = set_in(language.heading) + e("color", val=GREY) + sized(18)
    line = e("pBdr", e("bottom", val="single", sz=4, space=6, color="9AA5B1"))
    left = e("jc", val="left")
    yield style("Header", "header", paragraph=line + left, run=small, rank=99)
    tabs = e("tabs", e("tab", val="right", pos=WIDTH))
    yield style("Footer", "footer", paragraph=tabs + left, run=small, rank=99)
    bold = set_in(language.heading) + BOLD + sized(28)
    room = e("keepNext") + e("spacing", before=560, after=160) + e("jc", val="center")
    yield style("TOCHeading", "TOC Heading", then="TOC1", paragraph=room, run=bold, rank=39)
    dots = e("tabs", e("tab", val="right", leader="dot", pos=WIDTH - 814))
    room = e("spacing", before=0, after=0, line=360, lineRule="atLeast")
    sides = e("ind", left=814, right=814) + left
    yield style("TOC1", "toc 1", then="Normal", paragraph=dots + room + sides, rank=39)
    grey = set_in(Fonts(latin="Consolas", chinese=language.heading.chinese))
    grey += e("color", val="7F7F7F") + sized(16)
    yield style(
        "TemplateTag", language.names.tag, paragraph=left, run=grey, rank=98, own=True, shown=False
    )


def _characters(language: Language) -> Iterator[str]:
    slanted = "" if language.indent else e("i") + e("iCs")  # no Chinese letter is slanted
    looks = (
        ("Strong", "Strong", set_in(language.heading) + BOLD),
        ("Emphasis", "Emphasis", set_in(language.emphasis) + slanted),
        (
            "HTMLCode",
            "HTML Code",
            set_in(Fonts(latin="Consolas", chinese=language.heading.chinese)),
        ),
    )
    for id_, name, run in looks:
        yield style(id_, name, based="DefaultParagraphFont", run=run, kind="character")
