"""A letter as it goes to those who sign: seven pages, the places for two signatures."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.once import once

from pledgebook import pipeline
from pledgebook.executor import Renderer
from pledgebook.outputs.letter import Form
from pledgebook.pipeline import lettering
from pledgebook.pipeline.lettering import Make

ROOT = Path(__file__).parents[1]
VERSION = ROOT / "commitments" / "servers-storage" / "v2.yaml"


def typeset(content: bytes, form: Form = Form.ELECTRONIC) -> bytes:
    """Typeset the letter of one commitment."""
    loaded = pipeline.issued(pipeline.load(content, "v1.yaml"))
    assert loaded.issuable, loaded.findings
    with Renderer() as renderer:
        pdf, findings = lettering.letter(loaded, renderer, Make(form=form))
    assert (findings, pdf is None) == ((), False)
    return pdf or b""


@pytest.fixture(scope="session")
def letter(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The unsigned letter, typeset once for all tests and all workers."""
    file = once(tmp_path_factory, "letter.pdf", lambda: typeset(VERSION.read_bytes()))
    return file.read_bytes()
