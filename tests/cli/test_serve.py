"""``serve`` as a user runs it: it says where, follows a file, and ends when told to."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from .conftest import Program, Write

Start = Callable[..., subprocess.Popen[str]]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Start ``serve`` in the book; it is stopped at the end of the test."""
    started: list[subprocess.Popen[str]] = []

    def run(*arguments: str) -> subprocess.Popen[str]:
        with (tmp_path / "said.txt").open("w") as said:
            started.append(
                subprocess.Popen(
                    [sys.executable, "-m", "pledgebook", "serve", *arguments, "--lang", "en"],
                    env={**os.environ, "PYTHONUNBUFFERED": "1"},
                    stdout=said,
                    stderr=said,
                    encoding="utf-8",
                )
            )
        return started[-1]

    yield run
    for one in started:
        one.kill()
        one.wait()


def until(found: Callable[[], str | None]) -> str:
    """Return what is found, as soon as it is; fail after a while."""
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        if (seen := found()) is not None:
            return seen
        time.sleep(0.02)
    pytest.fail("nothing happened")


def test_it_follows_a_file_and_ends_when_interrupted(
    write: Write, start: Start, tmp_path: Path
) -> None:
    file = write() / "commitment.yaml"
    before = sorted(path for path in tmp_path.rglob("*"))
    program = start("--port", "0")

    def address() -> str | None:
        found = re.search(r"http://127\.0\.0\.1:\d+/", (tmp_path / "said.txt").read_text("utf-8"))
        return found and found[0]

    here = until(address)

    def page(word: str) -> str | None:
        try:
            with urllib.request.urlopen(f"{here}doors/") as answer:  # noqa: S310
                text: str = answer.read().decode()
        except OSError:
            return None
        return text if word in text else None

    until(lambda: page("36个月"))
    file.write_text(file.read_text("utf-8").replace("36个月", "48个月"), "utf-8")
    until(lambda: page("48个月"))
    program.send_signal(signal.SIGINT)
    assert program.wait(60) == 130
    said = (tmp_path / "said.txt").read_text("utf-8")
    assert said.startswith("preview: http://127.0.0.1:")
    assert "Traceback" not in said
    assert sorted(path for path in tmp_path.rglob("*") if path.name != "said.txt") == before


@pytest.mark.heavy
def test_it_ends_when_it_is_terminated(write: Write, start: Start, tmp_path: Path) -> None:
    write()
    program = start("--port", "0")
    until(lambda: (tmp_path / "said.txt").read_text("utf-8") or None)
    program.terminate()
    assert program.wait(60) == 143


def test_a_port_in_use_is_said_in_words(program: Program, write: Write) -> None:
    write()
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        said = program("serve", "--port", str(port))
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith(f"端口 {port} 用不了：别的程序")


@pytest.mark.parametrize("text", ["http", "-1", "65536", "８０００", "1e3"])
def test_what_is_no_port_is_a_wrong_call(program: Program, write: Write, text: str) -> None:
    write()
    said = program("serve", "--port", text)
    assert said.status == 2
    assert "0 到 65535" in said.err or text == "-1"


def test_a_folder_without_a_book_is_refused(program: Program, tmp_path: Path) -> None:
    said = program("serve", str(tmp_path / "nowhere"))
    assert said.status == 2
