"""The typesetter as a child process that is used again and again, and ended when it must be."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path
from threading import Event, Lock, Timer
from types import TracebackType
from typing import BinaryIO, Self, cast

from pledgebook.executor import fonts
from pledgebook.executor.scratch import scratch
from pledgebook.executor.wire import Result, receive_result, send_job
from pledgebook.findings import Finding
from pledgebook.outputs.printable import Printable

SECONDS = 60.0
BYTES = 1 << 30
_QUIET_END = 5.0
# What would change a letter's bytes, or load code of another program into the child.
_NOT_INHERITED = ("PYTHON", "FONTCONFIG_", "PANGO", "SOURCE_DATE_EPOCH", "TZ", "LC_", "LANG")

_FATAL = "Fatal Python error:"  # and then, line by line, where it was and what is loaded


class Renderer:
    """Typesets letters, one after another, in one child process; a context manager.

    The child starts with the first letter. A letter that takes more than ``seconds`` ends it, one
    that needs more than ``memory`` bytes may; the next letter gets a new one. ``extra_fonts`` are
    font files that a book adds for rare characters; `OSError` where one is not there.
    """

    def __init__(
        self,
        *,
        seconds: float = SECONDS,
        memory: int = BYTES,
        extra_fonts: Sequence[Path] = (),
    ) -> None:
        self._seconds = seconds
        self._memory = memory
        self._extra_fonts = tuple(extra_fonts)
        self._held = ExitStack()
        self._lock = Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._log: BinaryIO | None = None

    def __enter__(self) -> Self:
        with ExitStack() as held:
            folder = held.enter_context(scratch())
            shipped = fonts.shipped(held)
            self._fonts, self._files = fonts.configure(folder, shipped, self._extra_fonts)
            self._log = held.enter_context(tempfile.TemporaryFile())
            self._held = held.pop_all()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._end(at_once=True)
        self._held.close()

    def prepare(self) -> None:
        """Start the child now: it gets ready while the first letter is still being written."""
        with self._lock:
            if self._child is None:
                self._start()

    def pdf(self, letter: Printable) -> tuple[bytes | None, tuple[Finding, ...]]:
        """Typeset ``letter``; return the PDF, or None and the findings that say why not.

        Never raises on what a letter says: a letter that is too slow, too large or breaks the
        typesetter is a finding too. Its place is the clause where that is known.
        """
        with self._lock:
            result = self._typeset(letter)
        return result.pdf, result.findings

    def _typeset(self, job: Printable) -> Result:
        child = self._child if self._child is not None else self._start()
        late = Event()

        def stop() -> None:
            late.set()
            child.kill()

        timer = Timer(self._seconds, stop)
        timer.daemon = True
        try:  # interrupted while it starts, it must not keep the program waiting
            timer.start()
            result = _exchange(child, job)
        finally:
            timer.cancel()
        if result is not None:
            return result
        self._end()
        if late.is_set():
            args = {"seconds": f"{self._seconds:g}"}
            return _refused(Finding(rule="letter/too-slow", at=(), args=args))
        return _refused(Finding(rule="letter/stopped", at=(), args={"detail": self._last_words()}))

    def _start(self) -> subprocess.Popen[bytes]:
        command = [sys.executable, "-X", "faulthandler", "-m", "pledgebook.executor.typesetter"]
        self._child = subprocess.Popen(
            [*command, str(self._memory), *map(str, self._files)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._log,
            env=self._environment(),
        )
        return self._child

    def _environment(self) -> dict[str, str]:
        kept = {
            name: value for name, value in os.environ.items() if not name.startswith(_NOT_INHERITED)
        }
        return kept | {
            "FONTCONFIG_FILE": str(self._fonts),
            "LC_ALL": "C.UTF-8",
            "TZ": "UTC",
            "PYTHONHASHSEED": "0",
            "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
            "PYTHONSAFEPATH": "1",
            "PYTHONUTF8": "1",
            "MALLOC_ARENA_MAX": "1",
        }

    def _end(self, *, at_once: bool = False) -> None:
        """End the child; ``at_once`` where nobody waits for what it does or says."""
        child, self._child = self._child, None
        if child is None:
            return
        if at_once:
            child.kill()
        for stream in (child.stdin, child.stdout):
            _close(cast("BinaryIO", stream))
        try:
            child.wait(_QUIET_END)
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()

    def _last_words(self) -> str:
        """Return the last line the child wrote, or that by which Python itself ended it."""
        assert self._log is not None  # noqa: S101 (open from __enter__ to __exit__)
        self._log.seek(0)
        lines = self._log.read().decode(errors="replace").split("\n")
        self._log.seek(0)
        self._log.truncate()
        said = [line.strip()[:300] for line in lines if line.strip()]
        return next((line for line in said if line.startswith(_FATAL)), said[-1] if said else "")


def _exchange(child: subprocess.Popen[bytes], job: Printable) -> Result | None:
    try:
        send_job(cast("BinaryIO", child.stdin), job)
    except OSError:
        return None
    return receive_result(cast("BinaryIO", child.stdout))


def _close(stream: BinaryIO) -> None:
    try:
        stream.close()
    except OSError:
        return  # what was still to be written goes to a child that is gone


def _refused(finding: Finding) -> Result:
    return Result(pdf=None, findings=(finding,))
