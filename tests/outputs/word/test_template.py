"""The templates that are shipped are those that the tool makes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .reading import W, Word
from .template import FOLDER

ROOT = Path(__file__).parents[3]
NAMES = ("letter.en.docx", "letter.zh.docx")


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("templates")
    tool = ROOT / "generator" / "tools" / "make_word_template.py"
    path = os.pathsep.join([str(ROOT / "generator"), os.environ.get("PYTHONPATH", "")])
    changed = {"PYTHONPATH": path, "PYTHONHASHSEED": "7", "TZ": "Pacific/Apia"}
    subprocess.run([sys.executable, tool, folder], env=os.environ | changed, check=True)
    return folder


@pytest.mark.parametrize("name", NAMES)
def test_it_is_fresh(name: str, made: Path) -> None:
    fresh = (FOLDER / name).read_bytes() == (made / name).read_bytes()
    assert fresh, f"{name} is old: run `make word-template`"


def test_there_is_no_other(made: Path) -> None:
    assert sorted(path.name for path in FOLDER.glob("*.docx")) == sorted(NAMES)
    assert sorted(path.name for path in made.iterdir()) == sorted(NAMES)


@pytest.mark.parametrize("name", NAMES)
def test_a_writer_sees_what_goes_where(name: str) -> None:
    """A prototype stands below its tag, in the style that a writer changes."""
    word = Word((FOLDER / name).read_bytes())
    lines = [(line.style, line.text) for line in word.lines]
    for kind, style in (("chapter", "heading 1"), ("clause", "heading 2"), ("text", "Body Text")):
        (place,) = (
            at for at, (_, text) in enumerate(lines) if text.endswith(f'part.kind == "{kind}" %}}')
        )
        assert lines[place + 1] == (style, "{{r part.text }}")
    names = [style.find(f"{W}name").get(f"{W}val") for style in word.styles.values()]
    assert len(names) == len(set(names)) > 30
