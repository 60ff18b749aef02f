"""Fuzzing runs for its time, finds what is broken, and tells how to find it again."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FUZZ = ROOT / "generator/tools/fuzz"
TARGETS = ("commitment", "log", "map", "parcel", "listing", "theme", "letter")


def fuzz(out: Path, *before: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run it, after ``before``: lines of Python."""
    code = (
        f"import runpy, sys; sys.path.insert(0, {str(FUZZ)!r}); sys.argv = ['fuzz', '--out', "
        f"{str(out)!r}]\n"
        + "\n".join(before)
        + f"\nrunpy.run_path({str(FUZZ)!r}, run_name='__main__')"
    )
    return subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code],
        env={**os.environ, "PYTHONPATH": str(ROOT / "generator"), **environment},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.heavy
@pytest.mark.parametrize("target", TARGETS)
def test_nothing_is_found_in_a_short_run(target: str, tmp_path: Path) -> None:
    done = fuzz(tmp_path, FUZZ_TARGET=target, FUZZ_SECONDS="3")
    assert done.returncode == 0, done.stdout + done.stderr
    assert re.search(r"^FUZZ_SEED=\d+\n  \w+ ✓ [1-9]\d+$", done.stdout, re.MULTILINE), done.stdout


@pytest.mark.heavy
def test_a_fault_is_made_small_kept_and_found_again(tmp_path: Path) -> None:
    harm = (
        "import themes",
        "def broken(content):\n    assert b'9' not in content",
        "true = themes.target()",
        "made = type(true)(name='theme', samples=true.samples, run=broken, ending='.j2')",
        "themes.target = lambda: made",
    )
    done = fuzz(tmp_path, *harm, FUZZ_TARGET="theme", FUZZ_SEED="5", FUZZ_SECONDS="20")
    assert done.returncode == 1, done.stderr
    kept, again = re.findall(r"^    (\S*theme-\w+\.j2)\n    (make fuzz .*)$", done.stdout, re.M)[0]
    assert b"9" in Path(kept).read_bytes()
    assert again in Path(f"{kept}.txt").read_text("utf-8")
    settings = dict(re.findall(r"(FUZZ_\w+)=(\S+)", again))
    second = fuzz(tmp_path, *harm, **settings)
    assert (second.returncode, kept in second.stdout) == (1, True)


@pytest.mark.heavy
def test_an_input_that_takes_too_long_is_a_fault(tmp_path: Path) -> None:
    slow = ("import running; running.SECONDS = 0.2; import parcels, time",)
    harm = "parcels.unpack = lambda place: time.sleep(1)"
    done = fuzz(tmp_path, *slow, harm, FUZZ_TARGET="parcel", FUZZ_SECONDS="1")
    assert (done.returncode, "TooMuch" in done.stdout) == (1, True), done.stdout + done.stderr


def test_the_task_runs_every_target() -> None:
    run = ["make", "--no-print-directory", "--dry-run", "fuzz"]
    done = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip().endswith("generator/tools/fuzz --out build/fuzz")
    listed = re.search(r"^NAMES = \((.*)\)$", (FUZZ / "__main__.py").read_text("utf-8"), re.M)
    assert listed
    assert tuple(re.findall(r'"(\w+)"', listed[1])) == TARGETS
