"""Interruptions that wait until what is under way can bear them."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def later() -> Iterator[None]:
    """Let Ctrl-C and `kill` take effect after what is done inside, which is short.

    Libraries in C drop what a signal raises while they are imported: it would be lost.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    wanted = (signal.SIGINT, signal.SIGTERM)
    before = [(one, signal.signal(one, lambda number, _: came.append(number))) for one in wanted]
    try:
        yield
    finally:
        for one, handler in before:
            signal.signal(one, handler)
    for number in came[:1]:
        signal.raise_signal(number)
