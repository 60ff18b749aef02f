"""An interruption that waits comes after what it must not break off, and is not lost."""

from __future__ import annotations

import signal
import threading
from collections.abc import Iterator
from types import FrameType

import pytest

from pledgebook.cli.interrupting import later


@pytest.fixture(autouse=True)
def _own_handlers() -> Iterator[None]:
    before = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    signal.signal(signal.SIGTERM, _terminated)
    yield
    for one, handler in before.items():
        signal.signal(one, handler)


def _terminated(_number: int, _frame: FrameType | None) -> None:
    raise SystemExit(143)


@pytest.mark.parametrize(
    ("number", "raised"), [(signal.SIGINT, KeyboardInterrupt), (signal.SIGTERM, SystemExit)]
)
def test_an_interruption_waits(number: int, raised: type[BaseException]) -> None:
    done: list[str] = []

    def work() -> None:
        with later():
            signal.raise_signal(number)
            done.append("all that was under way")

    with pytest.raises(raised):
        work()
    assert done
    with pytest.raises(raised):  # and from then on they are as they were
        signal.raise_signal(number)


def test_without_an_interruption_nothing_happens() -> None:
    before = signal.getsignal(signal.SIGTERM)
    with later():
        assert signal.getsignal(signal.SIGTERM) is not before
    assert signal.getsignal(signal.SIGTERM) is before


def test_a_thread_leaves_signals_to_the_program() -> None:
    seen = []

    def work() -> None:
        with later():
            seen.append(signal.getsignal(signal.SIGTERM))

    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
    assert seen == [_terminated]
