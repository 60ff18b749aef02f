"""Fuzzing runs for its time, finds what is broken, and tells how to find it again."""

from __future__ import annotations

import importlib
import os
import re
import runpy
import subprocess
import sys
from collections.abc import Iterator
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


@pytest.fixture
def modules(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Let the modules of the tool be imported here, and forgotten afterwards."""
    known = set(sys.modules)
    monkeypatch.syspath_prepend(str(FUZZ))
    yield
    for name in set(sys.modules) - known:
        if FUZZ in Path(getattr(sys.modules[name], "__file__", None) or "").parents:
            del sys.modules[name]


class Ended:
    def __del__(self) -> None:
        raise SystemError("lost")


@pytest.mark.usefixtures("modules")
def test_an_error_that_python_only_prints_is_a_fault() -> None:
    running, target = (importlib.import_module(name) for name in ("running", "target"))

    def harm(_: bytes) -> None:
        Ended()

    made = target.Target(name="harm", samples=[b"a"], run=harm, ending=".txt")
    _, failure = running.run(made, 1, 0)
    assert failure.detail.strip().endswith("printed.Printed: SystemError: lost")


@pytest.mark.usefixtures("modules")
def test_a_pickle_that_asks_for_too_much_memory_is_no_fault(
    capfd: pytest.CaptureFixture[str],
) -> None:
    parcels, printed = (importlib.import_module(name) for name in ("parcels", "printed"))
    listing = parcels.listing()
    content = b"\x80\x05\x96" + (1 << 40).to_bytes(8, "little") + b"."
    for _ in range(100):
        kept = [{1}] * 50  # what the object finds in its memory is by chance
        with printed.raising(listing.harmless):
            del kept
            listing.run(content)
    assert capfd.readouterr() == ("", "")


@pytest.mark.usefixtures("modules")
@pytest.mark.parametrize(
    "setting", ["SECONDS=abc", "SECONDS=0", "SECONDS=nan", "SECONDS=inf", "SEED=1.5", "TARGET=pdf"]
)
def test_a_setting_that_means_nothing_is_refused_in_a_line(
    setting: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    name, _, value = setting.partition("=")
    for other in ("SECONDS", "SEED", "TARGET"):
        monkeypatch.delenv(f"FUZZ_{other}", raising=False)
    monkeypatch.setenv(f"FUZZ_{name}", value)
    monkeypatch.setattr(sys, "argv", ["fuzz", "--out", "nowhere"])
    with pytest.raises(SystemExit) as refused:
        runpy.run_path(str(FUZZ), run_name="__main__")
    assert str(refused.value).startswith(f"fuzz: FUZZ_{name} is {value!r}, but has to be ")
    assert "\n" not in str(refused.value)


def test_the_task_runs_every_target() -> None:
    run = ["make", "--no-print-directory", "--dry-run", "fuzz"]
    done = subprocess.run(run, cwd=ROOT, check=True, capture_output=True, text=True)
    assert done.stdout.strip().endswith("generator/tools/fuzz --out build/fuzz")
    listed = re.search(r"^NAMES = \((.*)\)$", (FUZZ / "__main__.py").read_text("utf-8"), re.M)
    assert listed
    assert tuple(re.findall(r'"(\w+)"', listed[1])) == TARGETS
