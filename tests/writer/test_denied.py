"""Folders that may not be written to: refused in words, or made no obstacle; nothing gets lost."""

from __future__ import annotations

import json
import os
import stat
import sys
from pathlib import Path, PurePosixPath

import pytest

from pledgebook.outputs.file import File
from pledgebook.writer import WriteRefused, write

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="modes of folders")

OLD = {"index.html": "old", "demo/letter.pdf": "old letter"}
NEW = {"index.html": "new", "demo/letter.pdf": "new letter"}
NOBODY = 65534


def put(texts: dict[str, str], out: Path) -> str:
    """Write an output; return the rule that stopped it and the folder it names, or nothing."""
    files = [File(PurePosixPath(path), text.encode()) for path, text in texts.items()]
    try:
        write(files, out, toolchain={})
    except WriteRefused as refusal:
        found = refusal.finding
        return f"{found.rule} {found.args.get('folder', '')}"
    return ""


def put_as_user(texts: dict[str, str], out: Path) -> str:
    """Write as a user whom modes of folders stop: root is stopped by nothing."""
    if os.geteuid() != 0:
        return put(texts, out)
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        os.setgid(NOBODY)
        os.setuid(NOBODY)
        os.write(there, json.dumps(put(texts, out)).encode())
        os._exit(0)
    os.close(there)
    os.waitpid(child, 0)
    with os.fdopen(here) as answer:
        return str(json.load(answer))


@pytest.fixture
def out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An output in a folder of its own, both of the user."""
    monkeypatch.chdir(tmp_path)
    home = tmp_path / "home"
    home.mkdir()
    assert put(OLD, home / "build") == ""
    if os.geteuid() == 0:
        for path in (home, *home.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
        for above in tmp_path.parents:
            if above.owner() == "root" and above.name.startswith(("pytest-", "popen-")):
                above.chmod(0o755)
        tmp_path.chmod(0o755)
    return home / "build"


def contents(out: Path) -> dict[str, str]:
    return {path: (out / path).read_text("utf-8") for path in OLD}


@pytest.mark.parametrize("where", [".", "build"])
def test_a_read_only_folder_is_said_and_keeps_the_old_output(out: Path, where: str) -> None:
    (out.parent / where).chmod(0o555)
    closed = out.parent / where
    assert put_as_user(NEW, out) == f"write/unwritable {closed}"
    assert contents(out) == OLD
    assert [one.name for one in out.parent.iterdir()] == ["build"]


def test_a_read_only_folder_inside_the_output_is_replaced_like_others(out: Path) -> None:
    (out / "demo").chmod(0o555)
    for texts in (NEW, OLD):
        assert put_as_user(texts, out) == ""
        assert contents(out) == texts
        assert [one.name for one in out.parent.iterdir()] == ["build"]
        assert stat.S_IMODE((out / "demo").stat().st_mode) == 0o755
