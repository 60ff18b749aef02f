"""The table of contents: Word's own field, with all chapters in it before Word is asked.

Page numbers are fields within it. Word reckons them when the letter is printed or exported, and
whenever the field is updated; a field that asks for it when the letter is opened would make Word
ask the reader.
"""

from __future__ import annotations

import copy
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import dropwhile
from typing import Any

from pledgebook.outputs.word.styling import W

_TYPE = f"{W}fldCharType"


@dataclass(frozen=True, slots=True)
class Field:
    """A field of contents: the paragraph that it begins in, and the runs that part and end it."""

    paragraph: Any
    separate: Any
    end: Any


def clear(body: Any) -> None:
    """Empty every table of contents of a template: what Word put there is not the letter's."""
    for field in list(_fields(body)):
        first, last = field.paragraph, field.end.getparent()
        _remove_until(field.separate, field.end)
        if last is not first:
            _remove_until(first, last)
            for one in field.end.itersiblings(f"{W}r", f"{W}hyperlink", preceding=True):
                last.remove(one)
            field.separate.addnext(field.end)
            if last.find(f"{W}r") is None and last.find(f"{W}pPr/{W}sectPr") is None:
                last.getparent().remove(last)


def _remove_until(first: Any, last: Any) -> None:
    """Remove what stands between two elements, or after the first where the last is elsewhere."""
    for one in list(first.itersiblings()):
        if one is last:
            return
        one.getparent().remove(one)


def fill(body: Any, chapters: Sequence[tuple[str, str]]) -> None:
    """List ``chapters``, each with its bookmark, in every empty table of contents."""
    for field in list(_fields(body)):
        paragraph, end = field.paragraph, field.end
        look = paragraph.find(f"{W}pPr")
        for place, (bookmark, title) in enumerate(chapters):
            if place:
                after = paragraph.makeelement(f"{W}p", {})
                after.extend([copy.deepcopy(look)] if look is not None else [])
                paragraph.addnext(after)
                paragraph = after
            paragraph.append(_entry(paragraph, bookmark, title))
        paragraph.append(end)


def mark(paragraph: Any, bookmark: str, id_: int) -> None:
    """Let ``bookmark`` lead to a paragraph."""
    begin = {f"{W}id": str(id_), f"{W}name": bookmark}
    properties = paragraph.find(f"{W}pPr")
    place = 0 if properties is None else 1
    paragraph.insert(place, paragraph.makeelement(f"{W}bookmarkStart", begin))
    paragraph.append(paragraph.makeelement(f"{W}bookmarkEnd", {f"{W}id": str(id_)}))


def _fields(body: Any) -> Iterator[Field]:
    for instruction in body.iter(f"{W}instrText"):
        if (instruction.text or "").split()[:1] == ["TOC"]:
            yield from _whole(body, instruction)


def _whole(body: Any, instruction: Any) -> Iterator[Field]:
    """Yield the field with this instruction, if it is one of this form."""
    depth, separate, paragraph = 1, None, instruction.getparent().getparent()
    signs = body.iter(f"{W}fldChar", f"{W}instrText")
    for sign in dropwhile(lambda one: one is not instruction, signs):
        run, kind = sign.getparent(), sign.get(_TYPE, "")
        depth += {"begin": 1, "end": -1}.get(kind, 0)
        if kind == "separate" and depth == 1:
            separate = run
        if depth == 0:
            beside = run.getparent().getparent() is paragraph.getparent()
            begun = separate is not None and separate.getparent() is paragraph
            if begun and beside and separate is not run:
                yield Field(paragraph, separate, run)
            return


def _entry(paragraph: Any, bookmark: str, title: str) -> Any:
    """Return an entry as Word writes it: a link to the chapter, and the number of its page."""
    link = paragraph.makeelement(f"{W}hyperlink", {f"{W}anchor": bookmark, f"{W}history": "1"})
    words = link.makeelement(f"{W}t", {"{http://www.w3.org/XML/1998/namespace}space": "preserve"})
    words.text = title
    number = link.makeelement(f"{W}instrText", dict(words.attrib))
    number.text = f" PAGEREF {bookmark} \\h "
    begin, parted, end = (
        link.makeelement(f"{W}fldChar", {_TYPE: kind}) for kind in ("begin", "separate", "end")
    )
    parts = (words, link.makeelement(f"{W}tab", {}), begin, number, parted, end)
    for part in parts:
        run = link.makeelement(f"{W}r", {})
        run.append(part)
        link.append(run)
    return link
