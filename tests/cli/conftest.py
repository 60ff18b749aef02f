"""A small book, and the program called as a user calls it."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass
from pathlib import Path

import pytest

from pledgebook.cli import letter, main, pressing, unsigned, verify
from pledgebook.executor import Renderer

SMALL = """\
pledgebook: 1
id: {id}
title: 门禁系统售后服务承诺书
language: zh
version: {{number: {number}, date: "2026-11-22"}}
project: {{name: 示例园区门禁系统项目}}
parties: {{provider: {{name: 示例科技有限公司, called: 我方}}, customer: {{name: 示例用户单位}}}}
warranty: {{quality: {{title: 质保期, from: accepted, lasts: {months}个月, charge: free}}}}
response: {{faults: {{title: 故障处置, when: quality, from: notice, arrive: 4小时}}}}
signature: {{seal: provider, representative: true, date: true}}
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How one command ended and what it printed."""

    status: int
    out: str
    err: str


Program = Callable[..., Said]
Write = Callable[..., Path]


def run_program(*arguments: str, **environment: str) -> Said:
    """Run the program in a process of its own, in the current folder."""
    done = subprocess.run(
        [sys.executable, "-m", "pledgebook", *arguments],
        env={**os.environ, **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return Said(status=done.returncode, out=done.stdout, err=done.stderr)


@pytest.fixture(scope="session")
def typesetter() -> Iterator[Renderer]:
    """The typesetter, started once: what the program starts each time it is called."""
    with Renderer() as renderer:
        yield renderer


@pytest.fixture(autouse=True)
def warm(typesetter: Renderer, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the program, called in this process, use the typesetter that is already there."""

    def renderer(extra_fonts: Sequence[Path] = ()) -> AbstractContextManager[Renderer]:
        return Renderer(extra_fonts=extra_fonts) if extra_fonts else nullcontext(typesetter)

    for command in (letter, pressing, unsigned, verify):
        monkeypatch.setattr(command, "Renderer", renderer)


@pytest.fixture
def program(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Program:
    """Call the program in this process, in Chinese where nothing else is asked for."""
    monkeypatch.setenv("PLEDGEBOOK_LANG", "zh")

    def call(*arguments: str) -> Said:
        capsys.readouterr()
        status = main(arguments)
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Said(status=status, out=said.out, err=said.err)

    return call


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Write small commitments into a book; the current folder is the book."""
    monkeypatch.chdir(tmp_path)

    def put(name: str = "doors", *, number: int = 1, months: int = 36, more: str = "") -> Path:
        folder = tmp_path / "commitments" / name
        folder.mkdir(parents=True, exist_ok=True)
        text = SMALL.format(id=name, number=number, months=months) + more
        (folder / "commitment.yaml").write_text(text, encoding="utf-8")
        return folder

    return put
