"""A letter set by typst from the same data, as an experiment: ``typst_letter.py OUT FILE…``.

Writes OUT/NAME.pdf for each commitment and prints JSON: the seconds each took on the wall and
of CPU, its KB and pages; the first one loads the fonts. Declares PDF/A-3a and PDF/UA-1 and carries
the same data. What it cannot do: fields for signatures, and links from a term to its definition.
"""

from __future__ import annotations

import datetime as dt
import html
import json
import re
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack
from io import BytesIO
from pathlib import Path
from typing import Any

import typst
from pypdf import PdfReader

from pledgebook.cli import books
from pledgebook.executor import fonts
from pledgebook.outputs.columns import grid
from pledgebook.outputs.environment import environment
from pledgebook.outputs.letter import Form
from pledgebook.outputs.numbering import NumberedClause, numbered
from pledgebook.outputs.printable import Attachment
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.wording import tongues
from pledgebook.wording.prose import Block, Items, Markup, Paragraph, Table

STANDARDS = ["a-3a", "ua-1"]
_MIME = {"yaml": "application/yaml", "json": "application/json"}
_SVG = re.compile(r"<svg .*?</svg>", re.DOTALL)
_FIGURE = re.compile(rf"<figure>({_SVG.pattern})<figcaption>(.*?)</figcaption>", re.DOTALL)
_ROW = re.compile(r"<th scope=\"row\">(.*?)</th><td>(.*?)</td>")
_MARK = re.compile(r"<aside .*?</aside>", re.DOTALL)
_SIGNATURE = re.compile(r"<section class=\"signature\".*?</section>", re.DOTALL)
_TEXT = re.compile(r"<p\b[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
_ALT = re.compile(r"<title[^>]*>(.*?)</title>", re.DOTALL)


class Typst:
    """Sets letters with the shipped fonts alone, one after another; a context manager."""

    def __enter__(self) -> Typst:
        self._held = ExitStack()
        self._compiler = typst.Compiler(
            input=str(Path(__file__).with_name("letter.typ")),
            font_paths=[str(fonts.shipped(self._held))],
            ignore_system_fonts=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._held.close()

    def pdf(self, said: dict[str, Any]) -> bytes:
        """Return the letter that `data` describes; all its dates are that of the letter."""
        day = dt.datetime(*said["date"].values(), tzinfo=dt.UTC)
        return bytes(
            self._compiler.compile(
                format="pdf",
                sys_inputs={"letter": json.dumps(said, ensure_ascii=False)},
                pdf_standards=STANDARDS,
                timestamp=day,
            )
        )


def data(loaded: Loaded) -> dict[str, Any]:
    """Return what ``letter.typ`` fills in: the words of the letter, numbered, and its files."""
    assert loaded.commitment is not None  # noqa: S101 - it is issuable
    job = lettering.printable(loaded, Make(form=Form.ELECTRONIC))
    letter = tongues.letter(loaded.commitment)
    words: Any = environment().get_template("letter/words.zh.j2").module
    return {
        "title": letter.title,
        "date": {"year": job.date.year, "month": job.date.month, "day": job.date.day},
        "foot": f"{loaded.commitment.id} · {letter.version}",
        "contents": str(words.contents),
        "particulars": [[html.unescape(cell) for cell in row] for row in _ROW.findall(job.html)],
        "mark": _texts(_MARK.findall(job.html)[0]),
        "code": _picture(_SVG.findall(job.html)[0], ""),
        "addressee": letter.addressee,
        "opening": [one.text for one in letter.opening],
        "chapters": [
            {
                "heading": chapter.label + chapter.heading,
                "clauses": [_clause(one, job.html, words) for one in chapter.clauses],
            }
            for chapter in numbered(letter)
        ],
        "signature": _texts(_SIGNATURE.findall(job.html)[0]) if letter.signature else [],
        "files": [_file(one) for one in job.attachments],
    }


def _file(one: Attachment) -> dict[str, str]:
    return {
        "name": one.name,
        "content": one.content.decode(),
        "relationship": one.relationship,
        "mime": _MIME[one.name.rpartition(".")[2]],
        "description": one.description,
    }


def _clause(clause: NumberedClause, page: str, words: Any) -> dict[str, Any]:
    blocks = zip(clause.text.blocks, clause.numbers, strict=True)
    return {
        "heading": clause.label + clause.text.title if clause.titled else "",
        "blocks": [part for block, number in blocks for part in _parts(block, number, page, words)],
    }


def _parts(block: Block, number: int, page: str, words: Any) -> Iterator[dict[str, Any]]:
    """Yield a block as ``letter.typ`` sets it; pictures are those of the letter's HTML ``page``."""
    match block:
        case Paragraph(text=text) | Markup(source=text):
            yield {"kind": "prose", "text": text}
        case Items(lead=lead, items=[only]):
            yield from ({"kind": "prose", "text": text} for text in (lead, only) if text)
        case Items(lead=lead, items=items):
            yield {"kind": "items", "lead": lead, "items": items}
        case Table(caption=caption, head=head, rows=rows):
            columns = grid(head, rows).columns
            yield {
                "kind": "table",
                "caption": f"{words.table}{number}{words.after_title}{caption}" if number else "",
                "head": head,
                "rows": [[cell or str(words.nothing) for cell in row] for row in rows],
                "shares": [column.share for column in columns],
                "centred": [column.centred for column in columns],
            }
        case _ if number:
            label = f"{words.figure}{number}{words.after_title}"
            for svg, caption in _FIGURE.findall(page):
                if caption.startswith(label):
                    yield _picture(svg, html.unescape(caption))


def _texts(page: str) -> list[str]:
    """Return the paragraphs of a part of a page as plain text."""
    return [html.unescape(_TAG.sub("", one)) for one in _TEXT.findall(page)]


def _picture(svg: str, caption: str) -> dict[str, Any]:
    alt = html.unescape(" ".join(_ALT.findall(svg)))
    return {"kind": "picture", "svg": svg, "alt": alt, "caption": caption}


def main() -> None:
    """Set each letter and say what it took."""
    folder, *names = map(Path, sys.argv[1:])
    folder.mkdir(parents=True, exist_ok=True)
    letters = {name: data(books.load(name.read_bytes(), name)) for name in names}
    with Typst() as typesetter:
        for name, said in letters.items():
            start, busy = time.perf_counter(), time.process_time()
            content = typesetter.pdf(said)
            figures = {
                "letter": str(name),
                "seconds": round(time.perf_counter() - start, 3),
                "cpu": round(time.process_time() - busy, 3),
                "kilobytes": len(content) / 1e3,
                "pages": len(PdfReader(BytesIO(content)).pages),
            }
            sys.stdout.write(json.dumps(figures) + "\n")
            (folder / f"{name.parent.name}.pdf").write_bytes(content)


if __name__ == "__main__":
    main()
