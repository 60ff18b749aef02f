"""Killed or interrupted at any moment: the output is the old one or the new one, and heals."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("dying.py")
WAYS = [("exchange",), ("two-renames",), ("exchange", "one")]


def die_everywhere(folder: Path, number: int, way: tuple[str, ...]) -> list[list[object]]:
    done = subprocess.run(
        [sys.executable, DRIVER, folder, str(number), *way],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=True,
    )
    results = json.loads(done.stdout)
    assert len(results) > (8 if "one" in way else 50)
    return list(results)


@pytest.mark.parametrize("way", WAYS)
def test_a_killed_run_leaves_old_or_new_and_the_next_one_heals(
    tmp_path: Path, way: tuple[str, ...]
) -> None:
    seen = []
    for (output, _), healed, mine, _ in die_everywhere(tmp_path, signal.SIGKILL, way):
        seen.append(output)
        assert healed == ["new", []]
        assert mine == "mine"
    assert {"old", "new"} <= set(seen)
    # Two renames have one moment between them, which the next run mends.
    assert seen.count("missing") == (1 if "two-renames" in way else 0)
    assert "half" not in seen


@pytest.mark.parametrize("way", WAYS)
def test_an_interrupted_run_cleans_up_before_it_ends(tmp_path: Path, way: tuple[str, ...]) -> None:
    *interrupted, finished = die_everywhere(tmp_path, signal.SIGTERM, way)
    for (output, beside), healed, mine, status in interrupted:
        assert output in ("old", "new")
        # Interrupted while it removes the lock file, it leaves that: empty, and held by nobody.
        assert beside in ([], [".build.lock"])
        assert (healed, mine) == (["new", []], "mine")
        assert os.waitstatus_to_exitcode(status) == 143
    assert sum(beside != [] for (_, beside), *_ in interrupted) <= 1
    assert finished == [["new", []], ["new", []], "mine", 0]
