"""The same letter is the same bytes, in every process and wherever it is made."""

from __future__ import annotations

import io
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from pledgebook.outputs import word

from .letters import DATE, docx, letter
from .reading import Word

DIGEST = """
import hashlib
from tests.outputs.word.letters import docx, letter
for name in ("sample", "bilingual-en"):
    print(hashlib.sha256(docx(letter(name), draft=name == "sample")).hexdigest())
"""
ROOT = Path(__file__).parents[3]


def test_bytes_are_the_same_in_two_processes() -> None:
    digests = set()
    for seed, zone in (("1", "Asia/Shanghai"), ("77", "America/New_York")):
        path = os.pathsep.join([str(ROOT), *filter(None, sys.path)])
        changed = {"PYTHONHASHSEED": seed, "TZ": zone, "PYTHONPATH": path, "LC_ALL": "C"}
        command = [sys.executable, "-c", DIGEST]
        done = subprocess.run(
            command, check=True, capture_output=True, text=True, env=os.environ | changed
        )
        digests.add(done.stdout)
    assert len(digests) == 1
    assert len(digests.pop().split()) == 2


def test_nothing_in_it_tells_when_or_where_it_was_made() -> None:
    content = docx(letter("sample"))
    with zipfile.ZipFile(io.BytesIO(content)) as packed:
        entries = packed.infolist()
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.create_system for entry in entries} == {0}
    assert entries[0].filename == "[Content_Types].xml"
    core = Word(content).parts["docProps/core.xml"].decode()
    assert core.count("2026-11-22T00:00:00Z") == 2
    assert letter("sample").title in core
    assert "sample" in core
    assert "lastModifiedBy" not in core
    body = Word(content).parts["word/document.xml"].decode()
    assert "rsid" not in body
    assert "pledgebook" not in body  # no mark is left


def test_it_is_small() -> None:
    assert len(docx(letter("sample"))) < 20_000


def test_a_draft_says_so_on_every_page_and_nothing_else_does() -> None:
    for name, said in (("sample", "草稿"), ("bilingual-en", "DRAFT")):
        for draft in (True, False):
            made = Word(docx(letter(name), draft=draft))
            headers = [part for part in made.names if part.startswith("word/header")]
            told = [made.parts[part].decode().count(said) for part in headers]
            assert told == ([2, 2] if draft else [0, 0])  # in words, and behind the text


def test_whether_it_can_be_made_is_known_without_making_it() -> None:
    code = (
        "import sys\n"
        "from pledgebook.outputs import word\n"
        "assert word.available()\n"
        "sys.exit(' '.join({'docx', 'docxtpl', 'lxml'} & {*sys.modules}) or None)\n"
    )
    done = subprocess.run([sys.executable, "-c", code], check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("name", ["docxtpl"])
def test_without_the_extra_it_is_not_available(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, name, None)
    assert not word.available()
    monkeypatch.undo()
    assert word.available()
    assert isinstance(word.docx(letter("sample"), reference="a", date=DATE, draft=False), bytes)
