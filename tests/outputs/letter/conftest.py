from __future__ import annotations

import runpy
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.executor import Renderer
from pledgebook.outputs.letter import Form, html
from pledgebook.outputs.printable import Printable
from pledgebook.wording.prose import LetterText

SAMPLE = Path(__file__).with_name("sample.py")


@pytest.fixture(scope="session")
def letter() -> LetterText:
    words: LetterText = runpy.run_path(str(SAMPLE))["sample"]()
    return words


@pytest.fixture(scope="session")
def renderer() -> Iterator[Renderer]:
    with Renderer() as renderer:
        yield renderer


@pytest.fixture(scope="session")
def pdf(letter: LetterText, renderer: Renderer) -> bytes:
    date = runpy.run_path(str(SAMPLE))["DATE"]
    page = html(letter, form=Form.ELECTRONIC, reference="sample")
    content, findings = renderer.pdf(Printable(html=page, title=letter.title, date=date))
    assert findings == ()
    assert content is not None
    return content


@pytest.fixture(scope="session")
def pdf_file(pdf: bytes, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("letter") / "letter.pdf"
    path.write_bytes(pdf)
    return path
