"""Builds that are killed at random moments: see `killing`; `soak` runs it for long."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path

import pytest
from tests.cli import soak
from tests.cli.killing import Arena, Kill, draw

from pledgebook.cli import main

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks for processes in /proc")

SEED = 8


class Quick(Arena):
    """Builds to the end in this process, which has loaded the program already."""

    def finish(self, *options: str) -> None:
        assert main(self.command(*options)) == 0

    def timed_writing(self) -> float:
        return 0.03  # seconds, about


def test_a_killed_build_shows_nobody_a_half_book(tmp_path: Path) -> None:
    arena = Quick(folder=tmp_path / "arena", names="a")
    arena.prepare()
    for number, share in ((signal.SIGKILL, 0.2), (signal.SIGTERM, 0.6)):
        arena.kill(
            Kill(number=number, everyone=False, writing=True, share=share, options=(), tear=0.5)
        )


@pytest.mark.parametrize(
    "given", ["kills=0", "kills=-1", "kills=abc", "kills=1.5", "seconds=0", "seconds=nan", "seed=x"]
)
def test_a_run_that_would_show_nothing_is_refused_in_a_line(
    given: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as refused:
        soak.main([f"--{given}"])
    printed = capsys.readouterr()
    assert (refused.value.code, printed.out) == (2, "")
    (line,) = printed.err.splitlines()
    assert line.startswith("soak: ")
    assert f"--{given.partition('=')[0]}" in line


def test_a_run_that_killed_nothing_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Arena, "prepare", lambda _: None)  # takes longer than there is time
    with pytest.raises(SystemExit, match="over before a build was killed"):
        soak.main(["--kills=1", "--seconds=1e-9"])


@pytest.mark.heavy
@pytest.mark.parametrize(("letters", "kills"), [(False, 44), (True, 6)])
def test_builds_killed_at_random_moments(tmp_path: Path, letters: bool, kills: int) -> None:
    arena = Arena(folder=tmp_path / "arena", letters=letters)
    arena.prepare()
    seed = int(os.environ.get("PLEDGEBOOK_SEED", SEED))
    for number, kill in enumerate(draw(seed, kills)):
        try:
            arena.kill(kill)
        except AssertionError as error:
            raise AssertionError(f"seed {seed}, kill {number}: {kill}") from error
