"""The benchmarks' tables: written line by line, of books that have a size."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BENCH = ROOT / "generator/tools/bench"


def test_a_figure_is_printed_at_once() -> None:
    code = "import os, measure; measure.heads(); measure.line('letter', 1, 's'); os._exit(0)"
    run = [sys.executable, "-E", "-c", code]  # no PYTHONUNBUFFERED
    done = subprocess.run(run, cwd=BENCH, capture_output=True, encoding="utf-8", check=True)
    assert [line.split() for line in done.stdout.splitlines()] == [
        ["measured", "floor", "ratio", "limit"],
        ["letter", "1.00", "s"],
    ]


@pytest.mark.parametrize("given", ["--letters=abc", "--sites=100,0"])
def test_sizes_that_are_none_are_refused_in_a_line(given: str) -> None:
    run = [sys.executable, str(BENCH / "scale.py"), given]
    done = subprocess.run(run, capture_output=True, encoding="utf-8", check=False, timeout=20)
    assert (done.returncode, done.stdout) == (2, "")
    option, _, value = given.partition("=")
    (line,) = done.stderr.splitlines()
    assert line.startswith(f"bench-scale: error: argument {option}: {value!r} has to be whole")


def test_the_task_hands_the_sizes_on() -> None:
    run = ["make", "--no-print-directory", "--dry-run", "bench-scale", "LETTERS=2,3", "SITES=4"]
    done = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, encoding="utf-8")
    assert done.stdout.strip().endswith("bench/scale.py --letters 2,3 --sites 4")
