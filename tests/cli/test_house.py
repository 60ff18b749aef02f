"""What a book brings of its own: fonts with rare characters, and Word templates."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.fonts import with_rare_character

from pledgebook import resources

from .conftest import Program, Write

FILE = "commitments/doors/commitment.yaml"
RARE = "quality: {goods: {title: 质量, text: 供货人名𠮷}}\n"


def test_a_font_of_the_book_brings_its_characters(
    program: Program, write: Write, tmp_path: Path
) -> None:
    write(more=RARE)
    assert "𠮷" in program("letter", FILE).err
    shipped = Path(str(resources.folder("templates") / "fonts" / "PledgebookSans-Regular.ttf"))
    (tmp_path / "own.ttf").write_bytes(with_rare_character(shipped, tmp_path))
    (tmp_path / "pledgebook.toml").write_text('fonts = ["own.ttf"]\n', encoding="utf-8")
    for call in (("letter", FILE), ("build",)):
        said = program(*call)
        assert (said.status, said.err) == (0, "")
    for name in ("letter.pdf", "build/doors/letter.pdf"):
        text = "".join(page.extract_text() for page in PdfReader(name).pages)
        assert "𠮷" in text


@pytest.mark.parametrize(
    ("name", "words"), [("none.ttf", "没有这个文件"), ("pledgebook.toml", "不是 TrueType 字体")]
)
def test_a_font_that_cannot_be_used_is_a_wrong_setting(
    name: str, words: str, program: Program, write: Write, tmp_path: Path
) -> None:
    write()
    (tmp_path / "pledgebook.toml").write_text(f'fonts = ["{name}"]\n', encoding="utf-8")
    for call in (("letter", FILE), ("build",)):
        said = program(*call)
        assert (said.status, said.out) == (2, "")
        assert words in said.err
    assert not Path("build").exists()


def test_a_word_template_of_the_book_is_filled(
    program: Program, write: Write, tmp_path: Path
) -> None:
    write()
    shipped = (resources.folder("templates") / "word" / "letter.zh.docx").read_bytes()
    own = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(shipped)) as old, zipfile.ZipFile(own, "w") as new:
        for item in old.infolist():
            content = old.read(item)
            if item.filename == "word/styles.xml":
                content = content.replace(b'w:val="1F3D63"', b'w:val="AA1122"')
            new.writestr(item, content)
    (tmp_path / "company.docx").write_bytes(own.getvalue())
    settings = 'word-template = {zh = "company.docx"}\n'
    (tmp_path / "pledgebook.toml").write_text(settings, encoding="utf-8")
    assert program("build").status == 0
    assert program("letter", FILE, "-o", "letter.docx").status == 0
    for name in ("build/doors/letter.docx", "letter.docx"):
        with zipfile.ZipFile(name) as made:
            assert b'w:val="AA1122"' in made.read("word/styles.xml")


def test_a_broken_word_template_is_told(program: Program, write: Write, tmp_path: Path) -> None:
    write()
    (tmp_path / "company.docx").write_bytes(b"PK nothing")
    settings = 'word-template = {zh = "company.docx"}\n'
    (tmp_path / "pledgebook.toml").write_text(settings, encoding="utf-8")
    for call in (("letter", FILE, "-o", "letter.docx"), ("build",)):
        said = program(*call)
        assert (said.status, said.out) == (1, "")
        assert "word/template" in said.err
