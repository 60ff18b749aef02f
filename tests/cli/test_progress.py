"""The bar on the terminal."""

from __future__ import annotations

import sys
from io import StringIO

import pytest

from pledgebook.cli import progress
from pledgebook.cli.progress import Progress


class Terminal(StringIO):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def shown(monkeypatch: pytest.MonkeyPatch) -> tuple[Progress, Terminal]:
    """Return a bar that has no patience, and its terminal."""
    monkeypatch.setattr(progress, "_PATIENCE", 0.0)
    terminal = Terminal()
    return Progress("en", terminal), terminal


def test_a_share_is_a_bar(shown: tuple[Progress, Terminal]) -> None:
    bar, terminal = shown
    bar.share(0.5)
    assert terminal.getvalue() == "\r[###############...............]  50%\x1b[K"
    bar.clear()
    told = terminal.getvalue()
    assert told.endswith("%\x1b[K\r\x1b[K")
    bar.clear()
    assert terminal.getvalue() == told
    bar.share(0.5)
    assert terminal.getvalue().startswith(f"{told}\r[###")


def test_rows_are_counted_and_none_is_lost(shown: tuple[Progress, Terminal]) -> None:
    bar, terminal = shown
    assert list(bar.rows(range(25_000))) == list(range(25_000))
    assert "\r20,000 rows read" in terminal.getvalue()
    assert "25,000" not in terminal.getvalue()


def test_what_is_quick_shows_nothing() -> None:
    terminal = Terminal()
    bar = Progress("zh", terminal)
    bar.share(0.9)
    bar.clear()
    assert terminal.getvalue() == ""


def test_only_a_terminal_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", StringIO())
    with progress.progress("en") as nobody:
        assert nobody is None
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress.progress("en") as bar:
        assert isinstance(bar, Progress)
