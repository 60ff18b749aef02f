"""Colours where they are wanted, and frames that fit."""

from __future__ import annotations

import io
import os

import pytest

from pledgebook.cli.terminal import look


class Terminal(io.StringIO):
    """A stream that is a terminal."""

    def isatty(self) -> bool:
        return True

    def fileno(self) -> int:
        return 1


@pytest.fixture
def wide(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((72, 20)))


@pytest.mark.parametrize(
    ("environment", "terminal", "coloured"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "0"}, True, False),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"TERM": "dumb", "FORCE_COLOR": "1"}, True, True),
        ({"TERM": "xterm"}, True, True),
    ],
)
@pytest.mark.usefixtures("wide")
@pytest.mark.skipif(os.name == "nt", reason="its consoles differ")
def test_colours(environment: dict[str, str], terminal: bool, coloured: bool) -> None:
    stream = Terminal() if terminal else io.StringIO()
    assert look(stream, environment).colours is coloured


@pytest.mark.usefixtures("wide")
def test_frames_fit_the_terminal() -> None:
    assert look(Terminal(), {}).columns == 72
    assert look(io.StringIO(), {}).columns == 110


@pytest.mark.parametrize(("columns", "used"), [(0, 110), (10, 40), (900, 160)])
def test_the_width_keeps_within_reason(
    columns: int, used: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "get_terminal_size", lambda _: os.terminal_size((columns, 20)))
    assert look(Terminal(), {}).columns == used


def test_a_terminal_of_unknown_width_gets_the_usual_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def unknown(_: int) -> None:
        raise OSError

    monkeypatch.setattr(os, "get_terminal_size", unknown)
    assert look(Terminal(), {}).columns == 110
