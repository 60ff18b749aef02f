"""How long and how large something may grow that a stranger's file makes us do.

The operating system keeps the bounds, where it can: nothing on Windows, no memory on macOS.
"""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

SECONDS = 10.0
BYTES = 1 << 30
_PAGE = 4096  # bytes


class TooMuch(Exception):
    """It took more time than it may."""


@contextmanager
def bounded(seconds: float = SECONDS, memory: int = BYTES) -> Iterator[None]:
    """Let what is done inside take ``seconds`` and ``memory`` bytes more: `TooMuch`, `MemoryError`.

    Both bounds are those of the process, and gone afterwards. Inside another such block, or in a
    thread that is not the first, nothing more is bounded.
    """
    first = threading.current_thread() is threading.main_thread()
    if sys.platform == "win32" or not first or signal.getitimer(signal.ITIMER_REAL)[0]:
        yield
        return
    import resource  # noqa: PLC0415 (there is none on Windows)

    soft, hard = resource.getrlimit(resource.RLIMIT_AS)
    most = _address_space() + memory
    before = signal.signal(signal.SIGALRM, _stop)
    try:
        if soft == resource.RLIM_INFINITY or most < soft:
            resource.setrlimit(resource.RLIMIT_AS, (most, hard))
        signal.setitimer(signal.ITIMER_REAL, seconds)
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
        resource.setrlimit(resource.RLIMIT_AS, (soft, hard))


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise TooMuch


def _address_space() -> int:
    """Return the bytes of address space that this process has; 0 where nobody tells."""
    try:
        return int(Path("/proc/self/statm").read_text().split()[0]) * _PAGE
    except OSError:
        return 0
