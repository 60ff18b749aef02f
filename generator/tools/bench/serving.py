"""Serve a book, change one commitment, and wait until its page says so."""

from __future__ import annotations

import re
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from measure import ENVIRONMENT, PROGRAM, line

_PATIENCE = 300  # seconds
_CHANGES = 5

Found = TypeVar("Found")


def bench_serving(book: Path, file: Path) -> None:
    """Measure from a change of ``file`` to its page, what watches and what asks included."""
    said = book.parent / "served.txt"
    with said.open("w") as stream:
        server = subprocess.Popen(
            [*PROGRAM, "serve", str(book), "--port", "0"],
            env={**ENVIRONMENT, "PYTHONUNBUFFERED": "1"},
            stdout=stream,
            stderr=stream,
        )
    try:
        start = time.perf_counter()
        address = _until(lambda: re.search(r"http://127\.0\.0\.1:\d+/", said.read_text("utf-8")))
        page = f"{address[0]}{file.parent.name}/"
        _until(lambda: "<h1" in _text(page) or None)
        line("serve, the first page", time.perf_counter() - start, "s")
        taken = [_changed(file, page, f"改{number}") for number in range(_CHANGES)]
        line("  one changed, its page", min(taken), "s", limit=1)
    finally:
        server.kill()
        server.wait()


def _changed(file: Path, page: str, title: str) -> float:
    text = file.read_text("utf-8")
    start = time.perf_counter()
    file.write_text(text.replace("\ntitle: ", f"\ntitle: {title}"), encoding="utf-8")
    _until(lambda: title in _text(page) or None)
    return time.perf_counter() - start


def _text(page: str) -> str:
    try:
        with urllib.request.urlopen(page) as answer:  # noqa: S310 - on this computer
            return str(answer.read().decode())
    except OSError:
        return ""


def _until(found: Callable[[], Found | None]) -> Found:
    end = time.perf_counter() + _PATIENCE
    while time.perf_counter() < end:
        if (seen := found()) is not None:
            return seen
        time.sleep(0.02)
    raise SystemExit("bench: the server shows nothing")
