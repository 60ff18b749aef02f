"""How the program ends: a fault of its own, an interruption, a reader who has seen enough."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from pledgebook.cli import books

from .conftest import Program, Write

LINUX = pytest.mark.skipif(sys.platform != "linux", reason="looks for the child in /proc")


def test_a_fault_of_the_program_is_said_without_a_traceback(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write()
    monkeypatch.setattr(books, "load", lambda content, _: 1 / len(content[:0]))
    said = program("check")
    assert (said.status, said.out) == (3, "")
    assert said.err.startswith("程序内部出错，这不是您的文件的问题。")
    assert program("check", "--lang", "en").err.startswith("internal error; your files are not to")


def test_a_fault_shows_its_traceback_when_asked(write: Write) -> None:
    write()
    script = (
        "from pledgebook.cli import books, main\n"
        "books.load = lambda *_: 1 / 0\n"
        "raise SystemExit(main(['check']))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        env={**os.environ, "PLEDGEBOOK_DEBUG": "1"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    assert done.returncode == 3
    assert "ZeroDivisionError" in done.stderr


def children(parent: int) -> list[int]:
    tasks = Path(f"/proc/{parent}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


@LINUX
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_an_interrupted_build_leaves_nothing_behind(
    number: int, status: int, write: Write, tmp_path: Path
) -> None:
    for name in ("a", "b", "c", "d"):
        write(name, months=len(name))
    before = sorted(tmp_path.iterdir())
    build = subprocess.Popen(
        [sys.executable, "-m", "pledgebook", "build"],
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )
    deadline = time.monotonic() + 60
    while not (typesetters := children(build.pid)):
        assert time.monotonic() < deadline
        assert build.poll() is None
        time.sleep(0.01)
    # Ctrl-C reaches every process of the terminal; `kill` only the one that it names.
    if number == signal.SIGINT:
        os.killpg(build.pid, number)
    else:
        build.send_signal(number)
    _, said = build.communicate(timeout=60)
    assert (build.returncode, said) == (status, "")
    assert sorted(tmp_path.iterdir()) == before
    while any(Path(f"/proc/{child}").exists() for child in typesetters):
        assert time.monotonic() < deadline
        time.sleep(0.01)


@pytest.mark.parametrize("findings", [0, 90])
def test_a_reader_may_stop_reading(findings: int, write: Write) -> None:
    write(more="".join(f"unknown-{number}: 1\n" for number in range(findings)))
    reader, writer = os.pipe()
    os.close(reader)
    done = subprocess.run(
        [sys.executable, "-m", "pledgebook", "check"],
        env={**os.environ, "PYTHONUNBUFFERED": ""},  # as it is by default
        stdout=writer,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writer)
    assert (done.returncode, done.stderr) == (141, b"")
