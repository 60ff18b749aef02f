"""LibreOffice opens the Word files, numbers them as the PDF is numbered, and loses nothing."""

from __future__ import annotations

import re
import subprocess
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from unicodedata import normalize

import pytest
from tests import founding

from pledgebook.executor import Renderer
from pledgebook.outputs.letter import Form, html
from pledgebook.outputs.numbering import numbered
from pledgebook.outputs.printable import Printable

from .letters import DATE, docx, letter
from .printed import plain
from .reading import Word
from .template import FOLDER

pytestmark = pytest.mark.heavy

NAMES = (*founding.NAMES, "bilingual-en", "sample")
# Between header and footer, in points.
BODY = ["-x", "0", "-y", "80", "-W", "595", "-H", "690"]


def convert(files: Iterable[Path], kind: str, folder: Path) -> None:
    """Let LibreOffice convert files, with a profile of its own."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", kind, "--outdir", str(folder)]
    subprocess.run([*command, *map(str, files)], check=True, capture_output=True, timeout=120)


def text(pdf: Path, *options: str) -> str:
    command = ["pdftotext", "-r", "72", *BODY, *options, str(pdf), "-"]
    return normalize(
        "NFKC", subprocess.run(command, check=True, capture_output=True, text=True).stdout
    )


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with each letter as LibreOffice prints it, the sample as a draft."""
    folder = tmp_path_factory.mktemp("office")
    for name in NAMES:
        content = docx(letter(name), draft=name == "sample")
        folder.joinpath(f"{name}.docx").write_bytes(content)
    convert(sorted(folder.glob("*.docx")), "pdf", folder)
    return folder


@pytest.fixture(scope="module")
def pdfs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with each letter as the program typesets it."""
    folder = tmp_path_factory.mktemp("pdfs")
    with Renderer() as renderer:
        for name in NAMES:
            page = html(letter(name), form=Form.PAPER, reference="sample")
            made = Printable(html=page, title=letter(name).title, date=DATE)
            content, findings = renderer.pdf(made)
            assert content is not None, findings
            folder.joinpath(f"{name}.pdf").write_bytes(content)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_every_heading_has_the_label_of_the_pdf(name: str, office: Path) -> None:
    said = plain(text(office / f"{name}.pdf", "-f", "2"))
    place = 0
    for chapter in numbered(letter(name)):
        heading = normalize("NFKC", plain(chapter.label + chapter.heading))
        place = said.index(heading, place)
        for clause in chapter.clauses:
            if clause.titled:
                title = normalize("NFKC", plain(clause.label + clause.text.title))
                place = said.index(title, place)


def numbers(pdf: Path) -> Counter[str]:
    """Return the numbers after the page of contents; a line may break within a range of them."""
    return Counter(re.findall(r"\d+(?:[.,]\d+)*", text(pdf, "-f", "2", "-raw")))


@pytest.mark.parametrize("name", NAMES)
def test_it_prints_the_numbers_of_the_pdf(name: str, office: Path, pdfs: Path) -> None:
    assert numbers(office / f"{name}.pdf") == numbers(pdfs / f"{name}.pdf")


def test_a_draft_says_so_on_every_page(office: Path) -> None:
    command = ["pdftotext", str(office / "sample.pdf"), "-"]
    pages = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split("\f")
    assert len(pages) > 3
    assert all("草稿" in page for page in pages if page.strip())


def test_a_template_that_libreoffice_saved_makes_the_same_letter(tmp_path: Path) -> None:
    convert([FOLDER / "letter.zh.docx"], "docx", tmp_path)
    own = docx(letter("sample"), template=tmp_path.joinpath("letter.zh.docx").read_bytes())
    made, shipped = Word(own).lines, Word(docx(letter("sample"))).lines
    assert [line.label + line.text for line in made] == [line.label + line.text for line in shipped]
