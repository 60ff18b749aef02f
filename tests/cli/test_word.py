"""Word files from the command line: made, marked as drafts, or told how to get them."""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

import pytest

from .conftest import Program, Write

FILE = "commitments/doors/commitment.yaml"


def part(path: str, name: str) -> str:
    with zipfile.ZipFile(path) as packed:
        return packed.read(name).decode()


@pytest.fixture
def without(monkeypatch: pytest.MonkeyPatch) -> None:
    """Take away the extra ``office``."""
    monkeypatch.setitem(sys.modules, "docxtpl", None)


def test_a_letter_is_made_for_word_where_its_name_says_so(program: Program, write: Write) -> None:
    write()
    said = program("letter", FILE, "-o", "承诺书.DOCX")
    assert (said.status, said.err) == (0, "")
    assert said.out.startswith("已写出 承诺书.DOCX（")
    assert "门禁系统售后服务承诺书" in part("承诺书.DOCX", "word/document.xml")


def test_a_draft_says_so_and_a_published_version_does_not(program: Program, write: Write) -> None:
    write()
    for draft in (True, False):
        assert program("letter", FILE, "-o", "a.docx").status == 0
        assert program("build").status == 0
        for path in ("a.docx", "build/doors/letter.docx"):
            assert ("草稿" in part(path, "word/header1.xml")) is draft
        page = Path("build/doors/index.html").read_text("utf-8")
        assert ("<span>Word · 草稿" in page) is draft
        assert Path("a.docx").read_bytes() == Path("build/doors/letter.docx").read_bytes()
        program("publish", "doors", "--today", "2026-11-22")


def test_what_made_them_is_told(program: Program, write: Write) -> None:
    write()
    assert program("build").status == 0
    tools = json.loads(Path("build/manifest.json").read_text("utf-8"))["toolchain"]
    assert {"docxtpl", "python-docx", "lxml"} <= set(tools)


@pytest.mark.usefixtures("without")
def test_without_the_extra_a_build_says_how_to_get_them(program: Program, write: Write) -> None:
    write()
    said = program("build")
    assert (said.status, said.err) == (0, "")
    assert said.out.count("Word") == 1
    assert 'pip install "pledgebook[office]"' in said.out
    assert Path("build/doors/letter.pdf").exists()
    assert not Path("build/doors/letter.docx").exists()


@pytest.mark.usefixtures("without")
def test_without_the_extra_a_letter_for_word_is_refused(program: Program, write: Write) -> None:
    write()
    said = program("letter", FILE, "-o", "a.docx")
    assert (said.status, said.out) == (2, "")
    assert 'pip install "pledgebook[office]"' in said.err
    assert len(said.err.splitlines()) == 1
    assert not Path("a.docx").exists()


def test_what_cannot_be_written_is_said(program: Program, write: Write) -> None:
    write()
    said = program("letter", FILE, "-o", "no/a.docx")
    assert said.status == 2
    assert said.err.startswith("没有写入 no/a.docx：")
