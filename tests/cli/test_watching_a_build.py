"""The bar of a build, on a real terminal."""

from __future__ import annotations

import os
import signal
import sys
from typing import Any

import pytest

from pledgebook.cli import main, making, progress
from pledgebook.wording.columns import columns

from .conftest import Program, Write
from .screen import Screen, watched

pytestmark = pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
BUILD = ("build", "--no-letters", "--no-cache", "--jobs", "1")
LONG = "gates-of-the-eastern-and-of-the-western-park"


@pytest.fixture
def book(write: Write) -> None:
    for name in ("a", LONG, "z"):
        write(name)


@pytest.fixture(autouse=True)
def eager(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let who watches see each step, at once."""
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    monkeypatch.setattr(progress, "_STILL", 0.0)
    monkeypatch.setenv("TERM", "xterm")


def built(screen: Screen, monkeypatch: pytest.MonkeyPatch, *options: str) -> int:
    with monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", screen.stream)
        patched.setattr(sys, "stderr", screen.stream)
        return main((*BUILD, *options))


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize(
    ("lang", "step", "written"),
    [("zh", "制作网页", "已写 1 个文件"), ("en", "making pages", "files written: 1")],
)
def test_one_line_tells_how_far_it_is_and_is_gone_at_the_end(
    lang: str, step: str, written: str, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = program(*BUILD, "--lang", lang)
    with watched(80) as screen:
        assert built(screen, monkeypatch, "--lang", lang) == 0
    assert screen.lines == plain.out.split("\n")
    bars = [one.rpartition("\r")[2] for one in screen.frames]
    assert bars[0] == f"{step} [{'.' * 30}] 0/3 a"
    assert bars[2] == f"{step} [{'#' * 20}{'.' * 10}] 2/3 z"
    assert written in bars
    assert all(columns(one) < 80 for one in bars)


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("room", [3, 53, 88])
def test_what_does_not_fit_is_cut(room: int, monkeypatch: pytest.MonkeyPatch) -> None:
    with watched(room) as screen:
        built(screen, monkeypatch)
    bars = [one.rpartition("\r")[2] for one in screen.frames]
    assert {columns(one) for one in bars if one.endswith("…")} <= {room - 2, room - 1}
    assert all(columns(one) < room for one in bars)
    assert bars[1].endswith("…")


@pytest.mark.heavy
def test_letters_have_their_own_step(write: Write, monkeypatch: pytest.MonkeyPatch) -> None:
    write("a")
    with watched(80) as screen, monkeypatch.context() as patched:
        patched.setattr(sys, "stdout", screen.stream)
        patched.setattr(sys, "stderr", screen.stream)
        assert main(("build", "--no-cache", "--jobs", "1")) == 0
    assert "build/a/letter.pdf" in screen.lines[0]
    told = "".join(screen.frames)
    assert told.index("读取承诺书 [") < told.index("制作承诺书文件 [") < told.index("已写")


@pytest.mark.usefixtures("book")
@pytest.mark.parametrize("name", ["stdout", "stderr"])
def test_what_is_said_meanwhile_stands_on_lines_of_its_own(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = making.editions.shelf

    def talking(*args: Any) -> Any:
        getattr(sys, name).write("something to say\n")
        return real(*args)

    monkeypatch.setattr(making.editions, "shelf", talking)
    with watched(80) as screen:
        built(screen, monkeypatch)
    assert screen.lines[:3] == ["something to say"] * 3
    assert len(screen.frames) > 3


@pytest.mark.usefixtures("book")
def test_faults_are_told_as_where_nobody_watches(
    write: Write, program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    write("b", more="titel: 1\n")
    plain = program(*BUILD)
    with watched(120) as screen:
        assert built(screen, monkeypatch) == 1
    coloured = [line for line in screen.lines if "titel" in line]
    assert len(screen.lines) == len(plain.err.split("\n"))
    assert coloured


@pytest.mark.usefixtures("book")
def test_who_interrupts_gets_a_clean_line(monkeypatch: pytest.MonkeyPatch) -> None:
    real = making.editions.shelf

    def interrupted(entry: Any, *more: Any) -> Any:
        if entry.id == LONG:
            os.kill(os.getpid(), signal.SIGINT)
        return real(entry, *more)

    monkeypatch.setattr(making.editions, "shelf", interrupted)
    with watched(80) as screen:
        assert built(screen, monkeypatch) == 130
    assert screen.lines == [""]
    assert len(screen.frames) >= 2


@pytest.mark.usefixtures("book")
def test_a_terminal_that_cannot_write_over_a_line_is_told_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("TERM", "dumb")
    with watched(80) as screen:
        built(screen, monkeypatch)
    assert screen.frames == []


@pytest.mark.usefixtures("book")
def test_the_line_changes_no_more_often_than_one_can_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(progress, "_STILL", 3600.0)
    with watched(80) as screen:
        built(screen, monkeypatch)
    assert len(screen.frames) == 2  # each step has its first one
