"""A disk that refuses at any moment: the output is the old one or the new one, as is said."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

DRIVER = Path(__file__).with_name("failing.py")
ROOT = Path(__file__).parents[2]
WAYS = (pytest.param("exchange"), pytest.param("two-renames", marks=pytest.mark.heavy))


def fail_everywhere(folder: Path, mode: str, way: str) -> list[tuple[str | None, str, list[str]]]:
    """Return how each run ended, what the output then was, and what stood beside it."""
    done = subprocess.run(
        [sys.executable, DRIVER, folder, mode, way],
        env={**os.environ, "PYTHONPATH": os.pathsep.join((*sys.path, str(ROOT)))},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    results = json.loads(done.stdout)
    assert [after for _, _, after in results] == [["new", []]] * len(results)
    assert results[-1][:2] == [None, ["new", []]]
    return [(rule, *state) for rule, state, _ in results]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.heavy
def test_who_is_refused_once_finds_everything_as_it_was(tmp_path: Path, way: str) -> None:
    found = fail_everywhere(tmp_path, "once", way)
    assert len(found) > 60
    for rule, output, beside in found:
        assert output == ("old" if rule else "new")
        assert rule in (None, "write/failed", "write/foreign")
        # What is published stays so; what cannot be removed then is left to the next run.
        assert beside == [] or (rule is None and beside[0] in (".build.lock", ".build.pledgebook"))


@pytest.mark.parametrize("way", WAYS)
def test_a_disk_that_gets_full_leaves_the_old_output_and_nothing_else(
    tmp_path: Path, way: str
) -> None:
    *full, _ = fail_everywhere(tmp_path, "full", way)
    assert len(full) > 15
    assert set(map(str, full)) == {str(("write/full", "old", []))}


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.heavy
def test_a_disk_that_turns_read_only_shows_the_old_output_or_the_new_one(
    tmp_path: Path, way: str
) -> None:
    found = fail_everywhere(tmp_path, "broken", way)
    outputs = [output for _, output, _ in found]
    # Two renames have one moment between them, which the next run mends.
    assert outputs.count("missing") == (1 if way == "two-renames" else 0)
    assert set(outputs) - {"missing"} == {"old", "new"}
    assert {rule for rule, output, _ in found if output == "old"} == {"write/denied"}
