"""The PDF that comes out of the typesetter: archival, accessible, with its data inside."""

from __future__ import annotations

import datetime as dt
import hashlib
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from pypdf import PdfReader
from tests import verapdf

from pledgebook.cli import books
from pledgebook.executor import Renderer, anatomy
from pledgebook.executor.libraries import libraries
from pledgebook.outputs.letter import Form
from pledgebook.outputs.printable import Printable
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(ROOT.glob("commitments/*/v2.yaml"))
BILINGUAL = ROOT / "tests/cases/bilingual/commitment.yaml"
URL = "https://pledges.example.com/book"


def read(path: Path) -> Loaded:
    return books.load(path.read_bytes(), path)


@pytest.fixture(scope="module")
def renderer() -> Iterator[Renderer]:
    with Renderer() as renderer:
        yield renderer


def typeset(renderer: Renderer, path: Path, form: Form, base_url: str | None = None) -> bytes:
    pdf, findings = lettering.letter(read(path), renderer, Make(form=form, base_url=base_url))
    assert findings == ()
    assert pdf is not None
    return pdf


@pytest.fixture(scope="module")
def pdf(renderer: Renderer) -> bytes:
    return typeset(renderer, SAMPLES[0], Form.ELECTRONIC)


@pytest.fixture(scope="module")
def paper(renderer: Renderer) -> bytes:
    return typeset(renderer, SAMPLES[0], Form.PAPER)


@pytest.fixture(scope="module")
def draft(renderer: Renderer) -> bytes:
    return typeset(renderer, SAMPLES[0], Form.DRAFT)


def fields(pdf: bytes) -> dict[str, Any]:
    form = PdfReader(io.BytesIO(pdf)).trailer["/Root"].get("/AcroForm")
    found = [] if form is None else [one.get_object() for one in form["/Fields"]]
    return {one["/T"]: one for one in found}


def pages(pdf: bytes) -> list[str]:
    return [page.extract_text() for page in PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.heavy
def test_every_sample_keeps_both_standards(
    built: Path, tmp_path: Path, paper: bytes, draft: bytes, renderer: Renderer
) -> None:
    files = sorted(built.glob("*/letter.pdf"))
    assert len(files) == len(SAMPLES) == 5
    english = Make(form=Form.ELECTRONIC, base_url=URL, language=list(read(BILINGUAL).texts)[1])
    made = {
        "paper": paper,
        "draft": draft,
        "english": lettering.letter(read(BILINGUAL), renderer, english)[0],
    }
    for name, content in made.items():
        assert content is not None
        (tmp_path / f"{name}.pdf").write_bytes(content)
    assert verapdf.failures([*files, *sorted(tmp_path.glob("*.pdf"))]) == []


@pytest.mark.heavy
def test_the_guard_of_the_standards_can_fail(tmp_path: Path, pdf: bytes) -> None:
    broken = tmp_path / "broken.pdf"
    broken.write_bytes(pdf.replace(b"<pdfuaid:part>1<", b"<pdfuaid:part>7<"))
    (failure,) = verapdf.failures([broken])
    assert failure.startswith(f"PDFUA-1 {broken}: 5-")


def test_the_data_is_inside_each_file_once(pdf: bytes) -> None:
    reader = PdfReader(io.BytesIO(pdf))
    listed = [one.get_object() for one in reader.trailer["/Root"]["/AF"]]
    kinds = {one["/UF"]: (one["/AFRelationship"], _stream(one)["/Subtype"]) for one in listed}
    assert len(listed) == len(kinds)
    assert kinds == {
        "commitment.yaml": ("/Source", "/application/yaml"),
        "sla.json": ("/Data", "/application/json"),
        "letter.json": ("/Data", "/application/json"),
        "toolchain.json": ("/Data", "/application/json"),
    }
    content = {one["/UF"]: _stream(one).get_data() for one in listed}
    assert content["commitment.yaml"] == SAMPLES[0].read_bytes()
    assert json.loads(content["sla.json"])["commitment"]["id"] == SAMPLES[0].parent.name
    about = json.loads(content["letter.json"])
    assert about["format"] == "pledgebook-letter/1"
    assert (about["version"], about["language"], about["form"]) == (2, "zh", "electronic")
    tools = json.loads(content["toolchain.json"])
    assert {"pledgebook", "weasyprint", "pango", "harfbuzz"} <= set(tools["versions"])
    used = {name: tools["versions"][name] for name in ("harfbuzz", "pango")}
    assert libraries() == used or sys.platform != "linux"  # elsewhere they may lie anywhere
    shipped = ROOT / "templates/fonts"
    assert tools["fonts"] == {
        one.name: hashlib.sha256(one.read_bytes()).hexdigest() for one in shipped.glob("*.ttf")
    }


def _stream(file: Any) -> Any:
    return file["/EF"]["/F"].get_object()


def test_the_fields_stand_in_the_signature_block(pdf: bytes) -> None:
    found = fields(pdf)
    assert list(found) == ["Seal", "Representative", "ArchiveTimestamp"]
    assert all(one["/FT"] == "/Sig" and one.get("/V") is None for one in found.values())
    left, bottom, right, top = map(float, found["Seal"]["/Rect"])
    assert (right - left) == pytest.approx(44 * 72 / 25.4, abs=0.1)
    assert (top - bottom) == pytest.approx(44 * 72 / 25.4, abs=0.1)
    stamp = found["ArchiveTimestamp"]["/Rect"]
    assert (stamp[0], stamp[1]) == (stamp[2], stamp[3])
    lock = found["Representative"]["/Lock"]
    assert (lock["/Action"], lock["/Fields"], lock["/P"]) == ("/Exclude", ["ArchiveTimestamp"], 1)
    assert "/Lock" not in found["Seal"]


def test_an_only_seal_locks_the_letter(renderer: Renderer) -> None:
    source = SAMPLES[0].read_bytes().replace(b"representative: true", b"representative: false")
    loaded = books.load(source, SAMPLES[0])
    content, _ = lettering.letter(loaded, renderer, Make(form=Form.ELECTRONIC))
    assert content is not None
    found = fields(content)
    assert list(found) == ["Seal", "ArchiveTimestamp"]
    assert found["Seal"]["/Lock"]["/P"] == 1


def test_an_empty_field_shows_that_nobody_signed(pdf: bytes) -> None:
    """The words are outlines: not in the text, or they would stay beside the seal."""
    for name in ("Seal", "Representative"):
        drawn = fields(pdf)[name]["/AP"]["/N"].get_object().get_data()
        assert drawn.count(b" m ") > 5
    text = "".join(pages(pdf))
    assert "未盖章" not in text
    assert "盖章处" not in text


def test_only_a_letter_to_be_signed_has_fields(paper: bytes, draft: bytes) -> None:
    assert fields(paper) == fields(draft) == {}
    for content in (paper, draft):
        assert "盖章处" in "".join(pages(content))


def test_a_draft_says_so_on_every_page_and_nothing_else_does(
    pdf: bytes, paper: bytes, draft: bytes
) -> None:
    for page in pages(draft):
        assert page.count("草稿") == 2  # across the page, and at its foot
    assert "草稿" not in "".join((*pages(pdf), *pages(paper)))


def test_every_object_stands_by_itself(pdf: bytes) -> None:
    assert b"/ObjStm" not in pdf
    assert pdf.endswith(b"%%EOF\n")
    assert pdf.count(b"%%EOF") == 1


def test_other_readers_find_nothing_wrong_with_the_file(pdf: bytes, tmp_path: Path) -> None:
    path = tmp_path / "letter.pdf"
    path.write_bytes(pdf)
    checked = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True, check=True)
    assert "No syntax or stream encoding errors" in checked.stdout
    assert checked.stderr == ""


def test_text_stands_in_its_paragraph_once(pdf: bytes) -> None:
    """What the leaner tree of structure says is what stands on the pages."""
    reader = PdfReader(io.BytesIO(pdf))
    root = reader.trailer["/Root"]["/StructTreeRoot"]
    listed = [one.get_object() for one in root["/ParentTree"]["/Nums"]][1::2]
    owned = [owners for owners in listed if isinstance(owners, list)]
    assert len(owned) == len(reader.pages)
    for owners in owned:
        for place, owner in enumerate(owners):
            assert place in _contents(owner.get_object())
    assert sum(map(len, owned)) > 100


def _contents(element: Any) -> list[int]:
    kids = element["/K"]
    return [kid for kid in (kids if isinstance(kids, list) else [kids]) if isinstance(kid, int)]


def test_a_code_leads_to_the_page_or_names_the_digest(
    renderer: Renderer, pdf: bytes, tmp_path: Path
) -> None:
    digest = hashlib.sha256(SAMPLES[0].read_bytes()).hexdigest()
    name = SAMPLES[0].parent.name
    assert scanned(pdf, tmp_path) == f"pledgebook:{name}:v2:sha256:{digest}"
    assert digest[:32] in pages(pdf)[0]
    assert digest[32:] in pages(pdf)[0]
    linked = typeset(renderer, SAMPLES[0], Form.ELECTRONIC, URL)
    page = f"{URL}/{name}/v2/"
    assert scanned(linked, tmp_path) == page
    links = {
        str(one.get_object().get("/A", {}).get("/URI"))
        for one in PdfReader(io.BytesIO(linked)).pages[0]["/Annots"]
    }
    assert page in links


def scanned(pdf: bytes, folder: Path) -> str:
    """Return what a reader of codes sees on the front page as it is printed at 150 dpi."""
    command = ["pdftoppm", "-l", "1", "-r", "150", "-gray", "-png", "-singlefile", "-"]
    subprocess.run([*command, folder / "page"], input=pdf, check=True)
    read = ["zbarimg", "--quiet", "--raw", "--nodbus", folder / "page.png"]
    return subprocess.run(read, capture_output=True, check=True).stdout.decode().strip()


def test_the_anatomy_is_what_a_reader_of_pdf_sees(pdf: bytes, paper: bytes) -> None:
    made = anatomy(pdf)
    assert made.pages == len(PdfReader(io.BytesIO(pdf)).pages)
    assert made.fields == tuple(fields(pdf))
    assert made.fonts == ("Pledgebook-Sans", "Pledgebook-Sans-Bold", "Pledgebook-Serif")
    assert anatomy(paper).fields == ()


def test_a_title_with_odd_characters_is_kept(renderer: Renderer) -> None:
    page = (
        '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>x</title>'
        "<style>html{font:12pt 'Pledgebook Serif'}</style></head><body><h1>a</h1></body></html>"
    )
    title = "承诺 12 0 R (a) endobj \\ </rdf:RDF> & <x>"
    content, findings = renderer.pdf(Printable(html=page, title=title, date=dt.date(2026, 11, 22)))
    assert findings == ()
    assert content is not None
    reader = PdfReader(io.BytesIO(content))
    assert reader.metadata is not None
    assert reader.metadata.title == title
    assert reader.xmp_metadata is not None
    assert reader.xmp_metadata.dc_title["x-default"] == title
    assert re.search(rb"<pdfuaid:part>1<", content)
