"""What a stranger's file may cost: it is stopped, and the process is as it was."""

from __future__ import annotations

import resource
import signal
import threading
import time

import pytest

from pledgebook.cli.bounds import TooMuch, bounded


def state() -> tuple[object, ...]:
    return (
        resource.getrlimit(resource.RLIMIT_AS),
        signal.getsignal(signal.SIGALRM),
        signal.getitimer(signal.ITIMER_REAL),
    )


def wait_for_ever() -> None:
    while True:
        pass


def test_what_takes_too_long_is_stopped() -> None:
    before = state()
    with pytest.raises(TooMuch), bounded(seconds=0.05):
        wait_for_ever()
    assert state() == before


def test_what_takes_too_much_is_refused() -> None:
    before = state()
    with pytest.raises(MemoryError), bounded(memory=64 << 20):
        bytearray(512 << 20)
    assert state() == before
    assert len(bytearray(512 << 20)) == 512 << 20


def test_what_takes_little_is_left_alone() -> None:
    before = state()
    with bounded():
        assert state() != before
        with bounded(seconds=0.01):  # the outer bounds go on
            time.sleep(0.03)
        assert signal.getitimer(signal.ITIMER_REAL)[0] > 5
    assert state() == before


def test_another_thread_is_not_bounded() -> None:
    done: list[object] = []

    def work() -> None:
        with bounded():
            done.append(state())

    before = state()
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert done == [before]
