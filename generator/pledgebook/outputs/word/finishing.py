"""What is done with a filled letter: lists begun again, columns laid out, contents listed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count
from typing import Any

from docx.document import Document
from docx.parts.numbering import NumberingPart
from lxml import etree

from pledgebook.outputs.columns import Grid
from pledgebook.outputs.word import contents
from pledgebook.outputs.word.context import Setting
from pledgebook.outputs.word.lists import Lists
from pledgebook.outputs.word.styling import VAL, Styles, W, set_property
from pledgebook.outputs.word.text import MARK

_SMALL = "18"  # half points, in a table of many columns
_BOOKMARK = "_Toc5{:08}"


def finish(document: Document, settings: Sequence[Setting]) -> None:
    """Do with each marked run what its setting says, and leave no mark."""
    body, styles = document.element.body, Styles(document.styles.element)
    lists = Lists(_numbering(document), styles)
    known = (int(one.get(f"{W}id")) for one in body.iter(f"{W}bookmarkStart"))
    bookmarks = count(1 + max(known, default=0))
    chapters: list[tuple[str, str]] = []
    for run in [one for one in body.iter(f"{W}r") if MARK in one.attrib]:
        mark = run.attrib.pop(MARK)
        etree.cleanup_namespaces(run)
        _name_style(run, styles)
        if not mark:
            continue
        setting, paragraph = settings[int(mark)], run.getparent()
        _settle(paragraph, setting, lists)
        if setting.chapter:
            id_ = next(bookmarks)
            chapters.append((_BOOKMARK.format(id_), setting.chapter))
            contents.mark(paragraph, chapters[-1][0], id_)
    contents.fill(body, chapters)
    _drop_empty_runs(body)


def _numbering(document: Document) -> Any:
    """Return the root of the numberings; None where a template has none."""
    related = (one for one in document.part.rels.values() if not one.is_external)
    parts = (one.target_part for one in related)
    return next((part.element for part in parts if isinstance(part, NumberingPart)), None)


def _settle(paragraph: Any, setting: Setting, lists: Lists) -> None:
    if setting.keep:
        set_property(paragraph, "keepNext")
    if setting.level:
        lists.settle(paragraph, setting.number, setting.level)
    if setting.grid:
        table = next(paragraph.iterancestors(f"{W}tbl"), None)
        if table is not None:
            lay_out(table, setting.grid)


def _name_style(run: Any, styles: Styles) -> None:
    """Give a run the style by the id that it has here; without the style, its plain look."""
    named = run.find(f"{W}rPr/{W}rStyle")
    if named is None:
        return
    id_ = styles.id_of(named.get(VAL))
    if id_ is not None:
        named.set(VAL, id_)
        return
    plain = {"Strong": "b", "Emphasis": "i"}.get(named.get(VAL))
    if plain:
        named.getparent().append(named.makeelement(f"{W}{plain}", {}))
    named.getparent().remove(named)


def lay_out(table: Any, grid: Grid) -> None:
    """Share the width of a table among its columns; keep short cells centred, a short table whole.

    The width is that of the prototype, the sum of its columns.
    """
    columns = table.findall(f"{W}tblGrid/{W}gridCol")
    whole = sum(int(column.get(f"{W}w")) for column in columns)
    widths = [str(round(whole * column.share / 100)) for column in grid.columns]
    for column, width in zip(columns, widths, strict=False):
        column.set(f"{W}w", width)
    rows = table.findall(f"{W}tr")
    for row in rows:
        for cell, column, width in zip(row.findall(f"{W}tc"), grid.columns, widths, strict=False):
            wide = cell.find(f"{W}tcPr/{W}tcW")
            if wide is not None:
                wide.set(f"{W}w", width)
            for paragraph in cell.findall(f"{W}p"):
                if column.centred:
                    set_property(paragraph, "jc", val="center")
                if grid.together and row is not rows[-1]:
                    set_property(paragraph, "keepNext")
            if grid.small:
                _set_small(cell)


def _set_small(cell: Any) -> None:
    for look in cell.iter(f"{W}rPr"):
        look.append(look.makeelement(f"{W}sz", {VAL: _SMALL}))


def _drop_empty_runs(body: Any) -> None:
    """Remove the runs of nothing that docxtpl leaves around what it filled in."""
    for words in list(body.iter(f"{W}t")):
        run = words.getparent()
        others = [one for one in run if one is not words and one.tag != f"{W}rPr"]
        if not words.text and not others and run.tag == f"{W}r":
            run.getparent().remove(run)
