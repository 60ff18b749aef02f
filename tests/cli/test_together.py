"""Several builds of one book at once, into one folder, with one cache."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.killing import Arena
from tests.cli.watching import Watcher, contents

pytestmark = [
    pytest.mark.heavy,
    pytest.mark.skipif(sys.platform == "win32", reason="looks through an opened folder"),
]


def together(arena: Arena, *ways: tuple[str, ...]) -> list[tuple[int, str]]:
    """Start builds at once; return how each ended, and what it said of errors."""
    running: list[subprocess.Popen[str]] = [arena.start("--lang", "en", *way) for way in ways]
    said = [one.communicate(timeout=300)[1] for one in running]
    return [(one.returncode, text) for one, text in zip(running, said, strict=True)]


def test_builds_into_one_folder_never_break_each_other(tmp_path: Path) -> None:
    arena = Arena(folder=tmp_path / "arena")
    arena.prepare()
    for _ in range(3):
        before = arena.clean[arena.state]
        arena.edit(1 - arena.state)
        after = arena.clean[arena.state]
        with Watcher(arena.out, (before, after)) as watcher:
            ends = together(arena, (), (), ("--no-cache",))
        assert watcher.faults == []
        assert {status for status, _ in ends} <= {0, 2}
        assert any(status == 0 for status, _ in ends)
        for status, said in ends:
            assert ("another pledgebook is writing" in said) is (status == 2), said
            assert said.count("\n") == (1 if status == 2 else 0), said
        assert contents(arena.out) == after
        assert arena.left() == []


def test_builds_share_a_cache(tmp_path: Path) -> None:
    arena = Arena(folder=tmp_path / "arena")
    arena.prepare()
    for number in range(3):
        arena.edit(1 - arena.state)
        outs = [tmp_path / f"{number}-{each}" for each in range(3)]
        ends = together(arena, *(("--out", str(out)) for out in outs))
        assert ends == [(0, "")] * 3
        for out in outs:
            assert contents(out) == arena.clean[arena.state]
        assert list(arena.cache.rglob("*.*")) == []
        arena.finish()
