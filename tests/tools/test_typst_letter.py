"""The letter that typst sets as an experiment: what it keeps of the real one, and what it lacks."""

from __future__ import annotations

import io
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests import verapdf

from pledgebook.cli import books
from pledgebook.executor import Renderer
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import Loaded, lettering
from pledgebook.pipeline.lettering import Make
from pledgebook.wording import tongues
from pledgebook.wording.prose import Table

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "generator/tools/bench/typst_letter.py"
SAMPLES = sorted(ROOT.glob("commitments/*/v2.yaml"))
_BODY = ("-f", "2", "-x", "0", "-y", "84", "-W", "596", "-H", "682")  # of an A4 page, in points


def typeset(folder: Path) -> dict[str, bytes]:
    subprocess.run([sys.executable, str(TOOL), str(folder), *map(str, SAMPLES)], check=True)
    return {one.stem: one.read_bytes() for one in sorted(folder.glob("*.pdf"))}


def characters(pdf: bytes) -> Counter[str]:
    """Count the characters between header and footer of all pages but the first."""
    command = ["pdftotext", *_BODY, "-", "-"]
    text = subprocess.run(command, input=pdf, capture_output=True, check=True).stdout.decode()
    return Counter("".join(text.split()))


def heads(loaded: Loaded) -> Counter[str]:
    """Count the characters of the heads of tables: repeated where one goes over a page."""
    assert loaded.commitment is not None
    letter = tongues.letter(loaded.commitment)
    blocks = (block for one in letter.chapters for clause in one.clauses for block in clause.blocks)
    return Counter("".join(cell for one in blocks if isinstance(one, Table) for cell in one.head))


def attached(pdf: bytes) -> dict[str, bytes]:
    return {name: files[0] for name, files in PdfReader(io.BytesIO(pdf)).attachments.items()}


@pytest.mark.heavy
def test_typst_sets_the_same_letter_to_the_same_standards_without_fields(tmp_path: Path) -> None:
    pytest.importorskip("typst")
    made = typeset(tmp_path / "first")
    assert made == typeset(tmp_path / "second")
    assert verapdf.failures(sorted(tmp_path.glob("first/*.pdf"))) == []
    with Renderer() as renderer:
        for path in SAMPLES:
            own = made[path.parent.name]
            loaded = books.load(path.read_bytes(), path)
            real, _ = lettering.letter(loaded, renderer, Make(form=Form.ELECTRONIC))
            assert real is not None
            files = attached(real)
            del files["toolchain.json"]  # other programs set it
            assert attached(own) == files
            assert not characters(own) - characters(real) - heads(loaded)
            assert not characters(real) - characters(own) - heads(loaded)
            assert "/AcroForm" not in PdfReader(io.BytesIO(own)).trailer["/Root"]
            assert "/AcroForm" in PdfReader(io.BytesIO(real)).trailer["/Root"]
