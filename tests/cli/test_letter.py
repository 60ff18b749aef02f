"""``pledgebook letter``: one PDF, or why there is none."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader

from .conftest import Program, Write

FILE = "commitments/doors/commitment.yaml"


def test_a_letter_is_written_where_it_is_asked_for(program: Program, write: Write) -> None:
    write()
    said = program("letter", FILE, "-o", "门禁 承诺书.pdf")
    assert (said.status, said.err) == (0, "")
    content = Path("门禁 承诺书.pdf").read_bytes()
    wrote, anatomy, next_ = said.out.splitlines()
    assert wrote == f"已写出 门禁 承诺书.pdf（{len(content) / 1000:,.0f} KB）"
    assert anatomy.startswith(f"{len(PdfReader(io.BytesIO(content)).pages)} 页；PDF/A-3a")
    assert next_.startswith("这是草稿")
    text = "".join(page.extract_text() for page in PdfReader(io.BytesIO(content)).pages)
    assert "门禁系统售后服务承诺书" in text


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        (
            "zh",
            "签章域：Seal（公章）、Representative（授权代表，最后签）；ArchiveTimestamp 留给时间戳",
        ),
        ("en", "Its fields: Seal (the company's seal); ArchiveTimestamp is left for a time stamp"),
    ],
)
def test_a_letter_to_be_signed_says_what_its_fields_are_for(
    lang: str, words: str, program: Program, write: Write
) -> None:
    path = write() / "commitment.yaml"
    if "Representative" not in words:
        alone = path.read_text("utf-8").replace(", representative: true", "")
        path.write_text(alone, "utf-8")
    assert program("publish", "doors").status == 0
    said = program("letter", FILE, "--lang", lang)
    assert (said.status, said.err) == (0, "")
    assert words in said.out.splitlines()[-1]


def test_a_character_without_a_glyph_is_an_error_at_its_clause(
    program: Program, write: Write
) -> None:
    rare = "quality: {goods: {title: 质量, text: 供货人名𠮟}}\n"
    write(more=rare)
    said = program("letter", FILE, "-o", "letter.pdf")
    assert (said.status, said.out) == (1, "")
    assert f"{FILE}:11:" in said.err
    assert "𠮟" in said.err
    assert not Path("letter.pdf").exists()


def test_a_commitment_with_errors_gives_none(program: Program, write: Write) -> None:
    write(more="warrenty: 1\n")
    said = program("letter", FILE)
    assert (said.status, said.out) == (1, "")
    assert f"{FILE}:11:1: 错误：" in said.err
    assert not Path("letter.pdf").exists()


@pytest.mark.parametrize("target", ["no/letter.pdf", "folder.pdf"])
def test_what_cannot_be_written_is_said(target: str, program: Program, write: Write) -> None:
    write()
    Path("folder.pdf").mkdir()
    said = program("letter", FILE, "-o", target)
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"没有写入 {target}：")


@pytest.mark.parametrize(
    ("options", "words"),
    [
        (("-o", "letter.txt"), "要以 .pdf 或 .docx 结尾"),
        (("-o", "letter"), "要以 .pdf 或 .docx 结尾"),
        (("--paper", "-o", "letter.docx"), "--paper 只用于 PDF"),
    ],
)
def test_a_kind_of_file_that_is_not_made_is_refused(
    options: tuple[str, ...], words: str, program: Program, write: Write
) -> None:
    write()
    said = program("letter", FILE, *options)
    assert (said.status, said.out) == (2, "")
    assert words in said.err
