from __future__ import annotations

import io
import os
import re
import subprocess
import sys
from pathlib import Path

from pypdf import PdfReader
from tests import small

from pledgebook.executor import Renderer
from pledgebook.outputs.letter import Form, html
from pledgebook.outputs.pictures.lines import wrap
from pledgebook.outputs.printable import Printable
from pledgebook.wording import tongues
from pledgebook.wording.prose import (
    Block,
    Flow,
    Items,
    LetterText,
    Markup,
    Paragraph,
    Table,
    Timeline,
)

SAMPLE = Path(__file__).with_name("sample.py")
# Between header and footer, in points: a sentence that a page breaks is still one sentence.
BODY = ["-x", "0", "-y", "85", "-W", "595", "-H", "680"]


def _text(path: Path, *options: str) -> str:
    command = ["pdftotext", "-raw", "-r", "72", *options, str(path), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return "".join(text.split())


def _sentences(block: Block) -> list[str]:
    match block:
        case Paragraph(text=text):
            return [text]
        case Items(lead=lead, items=items):
            return [lead, *items]
        case Table(caption=caption, head=head):
            return [*([] if caption == "培训安排" else [caption]), *head]
        case Timeline(stretches=stretches):
            return [part for each in stretches for part in (each.title, each.lasts)]
        case Flow(steps=steps, limit=limit, begins=begins, ends=ends):
            return [limit, begins, ends, *(step.title for step in steps)]
        case Markup():
            return ["有人接听", "设备名称和编号；", "联系人和电话。", "服务邮箱"]


def test_every_sentence_is_in_the_pdf(letter: LetterText, pdf_file: Path) -> None:
    text = _text(pdf_file, *BODY)
    for chapter in letter.chapters:
        assert chapter.heading in text
        for clause in chapter.clauses:
            for block in clause.blocks:
                for sentence in _sentences(block):
                    assert "".join(sentence.split()) in text


def test_every_cell_is_in_the_pdf_in_lines(letter: LetterText, pdf_file: Path) -> None:
    text = _text(pdf_file, *BODY)
    tables = [
        block
        for chapter in letter.chapters
        for clause in chapter.clauses
        for block in clause.blocks
        if isinstance(block, Table)
    ]
    for cell in (cell for table in tables for row in table.rows for cell in row):
        assert all(piece in text for piece in wrap(cell, 1, 2))


def test_pages_say_which_of_how_many(pdf_file: Path) -> None:
    pages = len(PdfReader(pdf_file).pages)
    assert pages == 4
    text = _text(pdf_file)
    assert all(f"第{page}页共{pages}页" in text for page in range(1, pages + 1))
    assert text.count("sample·第1版") == pages


def test_the_contents_name_the_right_pages(letter: LetterText, pdf_file: Path) -> None:
    reader = PdfReader(pdf_file)
    first = _text(pdf_file, "-l", "1")
    for mark in reader.outline:
        if isinstance(mark, list) or mark.title == letter.title:
            continue
        page = (reader.get_destination_page_number(mark) or 0) + 1
        assert f"{page}" in first[first.index(mark.title) :][len(mark.title) :].lstrip(".")[:2]


def test_bookmarks_are_chapters_and_clauses(letter: LetterText, pdf_file: Path) -> None:
    marks = PdfReader(pdf_file).outline
    chapters = [mark.title for mark in marks if not isinstance(mark, list)]
    assert chapters[0] == letter.title
    assert chapters[1:] == [
        f"{number}、{chapter.heading}"
        for number, chapter in zip("一二三四五六七", letter.chapters, strict=True)
    ]
    clauses = [mark.title for under in marks if isinstance(under, list) for mark in under]
    assert "（一）分级响应" in clauses


def test_title_language_and_dates_come_from_the_letter(letter: LetterText, pdf_file: Path) -> None:
    reader = PdfReader(pdf_file)
    assert reader.metadata is not None
    assert reader.metadata.title == letter.title
    assert str(reader.metadata.creation_date) == "2026-11-22 00:00:00+00:00"
    assert reader.trailer["/Root"]["/Lang"] == "zh-CN"
    assert "/StructTreeRoot" in reader.trailer["/Root"]


def test_only_our_fonts_are_inside(pdf_file: Path) -> None:
    table = subprocess.run(
        ["pdffonts", str(pdf_file)], check=True, capture_output=True, text=True
    ).stdout
    lines = table.splitlines()[2:]
    assert {line[7:].split()[0] for line in lines} == {
        "Pledgebook-Serif",
        "Pledgebook-Sans",
        "Pledgebook-Sans-Bold",
    }
    assert all("yes yes yes" in line for line in lines)  # embedded, cut down, readable


def test_full_lines_end_at_the_margin(pdf_file: Path) -> None:
    command = ["pdftotext", "-bbox-layout", "-f", "3", "-l", "3", str(pdf_file), "-"]
    boxes = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    lines = re.findall(r'<line xMin="([0-9.]+)"[^>]*xMax="([0-9.]+)"', boxes)
    ends = [float(end) for start, end in lines if float(start) < 300]  # no cells of a table
    margin = (210 - 23.3) * 72 / 25.4
    full = [end for end in ends if end > margin - 12]
    assert len(full) > 4
    assert all(abs(end - margin) < 0.6 for end in full)


def test_the_file_is_small(pdf: bytes) -> None:
    assert len(pdf) <= 250_000


def test_bytes_are_the_same_in_two_processes() -> None:
    digests = set()
    for seed, zone in (("1", "Asia/Shanghai"), ("77", "America/New_York")):
        path = os.pathsep.join(filter(None, sys.path))
        changed = {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": path, "LC_ALL": "C"}
        command = [sys.executable, str(SAMPLE)]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env=os.environ | changed
        )
        digests.add(done.stdout.strip())
    assert len(digests) == 1
    assert len(digests.pop()) == 64


def test_a_term_is_a_link_to_its_definition(renderer: Renderer) -> None:
    commitment = small.commitment(
        "events: {handover: {title: 移交, means: 双方在移交单上签字}}\n"
        "response: {faults: {from: handover, respond: 1小时}}"
    )
    page = html(tongues.letter(commitment), form=Form.PAPER)
    content, findings = renderer.pdf(
        Printable(html=page, title="移交", date=commitment.version.date)
    )
    assert findings == ()
    assert content is not None
    reader = PdfReader(io.BytesIO(content))
    links = {
        annotation.get_object().get("/Dest")
        for one in reader.pages
        for annotation in one.get("/Annots") or ()
    }
    assert "definitions/events/handover" in links
    assert links <= {str(name) for name in reader.named_destinations}
