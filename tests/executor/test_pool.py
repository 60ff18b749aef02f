"""Work in several processes: in order, whatever becomes of one of them."""

from __future__ import annotations

import atexit
import multiprocessing
import os
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from pledgebook.executor import Broken, each

NUMBERS = range(12)


def halved(number: int) -> tuple[int, int]:
    """Return half of an even number and the process that found it; 6 ends that process."""
    if number == 6 and os.environ.get("PLEDGEBOOK_TEST_PARENT") != str(os.getpid()):
        os._exit(9)
    if number % 2:
        raise ValueError(f"{number} is odd")
    return number // 2, os.getpid()


def test_in_this_process_what_breaks_is_told_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PLEDGEBOOK_TEST_PARENT", str(os.getpid()))
    found = list(each(halved, NUMBERS, 1))
    sound = [one for one in found if not isinstance(one, Broken)]
    assert sound == [(half, os.getpid()) for half in range(6)]
    assert [isinstance(one, Broken) for one in found] == [False, True] * 6
    assert isinstance(found[3], Broken)
    assert "ValueError: 3 is odd" in found[3].reason


def test_of_several_processes_one_may_be_killed_and_the_rest_is_done() -> None:
    found = list(each(halved, NUMBERS, 2))
    sound = {at: one for at, one in enumerate(found) if not isinstance(one, Broken)}
    assert {at: half for at, (half, _) in sound.items()} == {0: 0, 2: 1, 4: 2, 8: 4, 10: 5}
    assert os.getpid() not in {process for _, process in sound.values()}
    odd, killed = found[3], found[6]
    assert isinstance(odd, Broken)
    assert isinstance(killed, Broken)
    assert "ValueError: 3 is odd" in odd.reason
    assert killed.reason == "the process that worked on it ended"


def test_items_are_taken_as_they_are_due() -> None:
    items = iter(NUMBERS)
    assert next(each(halved, items, 1)) == (0, os.getpid())
    assert list(items) == [*NUMBERS][1:]


def slow(place: str) -> None:
    """Say that it has begun, and after a while that it is done."""
    atexit.register(Path(f"{place}.tidy").touch)
    Path(place).touch()
    time.sleep(20)
    Path(place).unlink()


def test_nobody_waits_for_what_is_no_longer_wanted(tmp_path: Path) -> None:
    places = [str(tmp_path / name) for name in "abc"]

    def wanted() -> Iterator[str]:
        yield from places
        while not Path(places[0]).exists():
            time.sleep(0.01)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(each(slow, wanted(), 2))
    assert multiprocessing.active_children() == []
    assert Path(places[0]).exists()
    assert Path(f"{places[0]}.tidy").exists()
