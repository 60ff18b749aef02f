"""How a letter is numbered: headings, list items, tables and figures, each by its style."""

from __future__ import annotations

from collections.abc import Iterator

from .elements import e, part
from .languages import Label, Language

LEVELS = 9  # as many as Word knows
BULLETS = "•◦▪"


def numbering(language: Language) -> str:
    """Return ``word/numbering.xml``; number N is an instance of the Nth list."""
    lists = (
        _headings(language),
        (_item(level, language) for level in range(LEVELS)),
        (_bullet(level, language) for level in range(LEVELS)),
        (_level(0, language.table, "Caption"),),
        (_level(0, language.figure, "FigureCaption"),),
    )
    made = [
        e(
            "abstractNum",
            e("nsid", val=f"50A1E00{number}"),
            e("multiLevelType", val="multilevel"),
            e("tmpl", val=f"50A1E10{number}"),
            *levels,
            abstractNumId=number,
        )
        for number, levels in enumerate(lists, 1)
    ]
    own = [
        e("num", e("abstractNumId", val=number), numId=number)
        for number in range(1, len(lists) + 1)
    ]
    return part("numbering", *made, *own)


def _level(place: int, label: Label, style: str, indent: str = "", properties: str = "") -> str:
    return e(
        "lvl",
        e("start", val=1),
        e("numFmt", val=label.format),
        e("pStyle", val=style) if style else "",
        e("suff", val=label.after),
        e("lvlText", val=label.text),
        e("lvlJc", val="left"),
        e("pPr", indent or e("ind", left=0, firstLine=0)),
        e("rPr", properties) if properties else "",
        ilvl=place,
    )


def _headings(language: Language) -> Iterator[str]:
    first = e("ind", left=0, firstLine=language.indent)
    labels = (language.chapter, language.clause, language.third)
    for place, label in enumerate(labels):
        yield _level(place, label, f"Heading{place + 1}", first if place else "")


def _indent(level: int, language: Language) -> str:
    return e("ind", left=language.item + 420 * (level + 1), hanging=420)


def _item(level: int, language: Language) -> str:
    label = Label(format="decimal", text=f"%{level + 1}.", after="tab")
    return _level(level, label, _style("ListNumber", level), _indent(level, language))


def _bullet(level: int, language: Language) -> str:
    label = Label(format="bullet", text=BULLETS[level % len(BULLETS)], after="tab")
    fonts = e("rFonts", ascii="Arial", hAnsi="Arial", eastAsia="宋体", cs="Arial")
    return _level(level, label, _style("ListBullet", level), _indent(level, language), fonts)


def _style(name: str, level: int) -> str:
    """Return the style of a level; below the third there is none."""
    return (name, f"{name}2", f"{name}3", *[""] * LEVELS)[level]
