"""Measure what a user waits for, each figure beside its floor and its limit. Run by ``make bench``.

Every command runs in a process of its own, as the user runs it; the best of several runs counts,
because the others measure the machine's other work.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
RUNS = 5
PROGRAM = (sys.executable, "-m", "pledgebook")
# A user's Python keeps compiled modules; a developer's may be told not to.
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
PARSE = """
import pathlib, sys, yaml
for name in sys.argv[1:]:
    yaml.load(pathlib.Path(name).read_bytes(), Loader=yaml.CSafeLoader)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One run of a command: wall time in seconds, peak memory (RSS) in MB, its exit status."""

    seconds: float
    megabytes: float
    status: int


def run(command: tuple[str, ...]) -> Measured:
    """Run a command once, with its output thrown away."""
    with Path(os.devnull).open("w") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), out) for out in (1, 2)]
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        seconds = time.perf_counter() - start
    unit = 1e6 if sys.platform == "darwin" else 1e3  # macOS counts bytes, Linux kilobytes
    code = os.waitstatus_to_exitcode(status)
    return Measured(seconds=seconds, megabytes=usage.ru_maxrss / unit, status=code)


def best(*command: str) -> Measured:
    """Run a command several times and return the quickest run."""
    return min((run(command) for _ in range(RUNS)), key=lambda measured: measured.seconds)


def line(
    name: str, value: float, unit: str, *, limit: float | None = None, floor: float | None = None
) -> None:
    """Print one figure: the floor it stands on, how many times that, and the limit to keep."""
    verdict = "" if limit is None else "ok" if value <= limit else "OVER"
    times = "" if floor is None else f"{value / floor:.1f}×"
    cells = (_cell(value, unit), _cell(floor, unit), times, _cell(limit, unit), verdict)
    sys.stdout.write(f"{name:<28}" + "".join(f"{cell:>12}" for cell in cells) + "\n")


def _cell(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:.2f} {unit:<2}"


def bench_check(files: list[str]) -> None:
    """Measure ``check``, cold; the floor is Python, libyaml and nothing else."""
    checked = best(*PROGRAM, "check", *files)
    if checked.status:
        raise SystemExit(f"bench: pledgebook check ends with status {checked.status}")
    floor = best(sys.executable, "-c", PARSE, *files)
    line(f"check, {len(files)} commitments", checked.seconds, "s", limit=1, floor=floor.seconds)


def bench_letter(file: str) -> None:
    """Measure ``letter``, cold; the floor of memory and time is WeasyPrint imported."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "letter.pdf")
        made = best(*PROGRAM, "letter", file, "-o", str(target))
        if made.status:
            raise SystemExit(f"bench: pledgebook letter ends with status {made.status}")
        size = target.stat().st_size / 1e3
    floor = best(sys.executable, "-c", "import weasyprint")
    line("letter, cold", made.seconds, "s", floor=floor.seconds)
    line("letter, peak memory", made.megabytes, "MB", limit=200, floor=floor.megabytes)
    line("letter, size of the PDF", size, "KB", limit=250)


def bench_render(file: str) -> None:
    """Measure a warm render; the floor is bare WeasyPrint on the same HTML."""
    (seconds, megabytes, pages), bare = (warm(way, file) for way in ("ours", "bare"))
    line(f"letter of {pages:.0f} pages, warm", seconds, "s", limit=0.6, floor=bare[0])
    line("letter, warm, peak memory", megabytes, "MB", limit=200, floor=bare[1])


def warm(way: str, file: str) -> tuple[float, ...]:
    """Return seconds, MB and pages of a warm render, by the program or by WeasyPrint alone."""
    command = [sys.executable, str(Path(__file__).with_name("bench_render.py")), way, file]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return tuple(map(float, said.split()))


def main() -> None:
    """Print the table."""
    files = sorted(str(path) for path in ROOT.glob("commitments/*/commitment.yaml"))
    if not files:
        raise SystemExit("bench: no commitments/*/commitment.yaml")
    heads = ("measured", "floor", "ratio", "limit", "")
    sys.stdout.write(" " * 28 + "".join(f"{head:>12}" for head in heads) + "\n")
    bench_check(files)
    by_size = sorted(files, key=lambda name: Path(name).stat().st_size)
    bench_letter(by_size[-1])
    bench_render(by_size[0])  # the limit is for four pages; this comes nearest


if __name__ == "__main__":
    main()
