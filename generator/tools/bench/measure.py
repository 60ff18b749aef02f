"""Running commands and printing figures.

Every command runs in a process of its own, as the user runs it; the best of several runs counts,
because the others measure the machine's other work.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
RUNS = 5
PROGRAM = (sys.executable, "-m", "pledgebook")
# A user's Python keeps compiled modules; a developer's may be told not to.
ENVIRONMENT = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """One run of a command: time in seconds, on the wall and of CPU, and its exit status.

    ``megabytes`` are the peak of its memory (RSS).
    """

    seconds: float
    cpu: float
    megabytes: float
    status: int


def run(command: tuple[str, ...]) -> Measured:
    """Run a command once, with its output thrown away."""
    # A process begins with the peak of the one that starts it: that has to be a small one.
    starter = [sys.executable, "-I", __file__, *command]
    done = subprocess.run(starter, env=ENVIRONMENT, check=True, capture_output=True, text=True)
    return Measured(**json.loads(done.stdout))


def _run(command: list[str]) -> Measured:
    with Path(os.devnull).open("w") as nowhere:
        actions = [(os.POSIX_SPAWN_DUP2, nowhere.fileno(), out) for out in (1, 2)]
        start = time.perf_counter()
        child = os.posix_spawn(command[0], command, ENVIRONMENT, file_actions=actions)
        _, status, usage = os.wait4(child, 0)
        seconds = time.perf_counter() - start
    unit = 1e6 if sys.platform == "darwin" else 1e3  # macOS counts bytes, Linux kilobytes
    code = os.waitstatus_to_exitcode(status)
    cpu = usage.ru_utime + usage.ru_stime
    return Measured(seconds=seconds, cpu=cpu, megabytes=usage.ru_maxrss / unit, status=code)


def best(*command: str) -> Measured:
    """Run a command several times and return the quickest run."""
    return min((run(command) for _ in range(RUNS)), key=lambda measured: measured.seconds)


def say(text: str) -> None:
    """Print a line at once: whoever keeps the table in a file sees how far it is."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def heads() -> None:
    """Print what stands above the figures."""
    names = ("measured", "floor", "ratio", "limit", "")
    say(" " * 32 + "".join(f"{name:>12}" for name in names))


def line(
    name: str,
    value: float,
    unit: str,
    *,
    limit: float | None = None,
    least: float | None = None,
    floor: float | None = None,
) -> None:
    """Print one figure: the floor it stands on, how many times that, and the limit to keep.

    The limit is the most it may be, or the ``least``.
    """
    verdict = "" if limit is None else "ok" if value <= limit else "OVER"
    if least is not None:
        limit, verdict = least, "ok" if value >= least else "UNDER"
    times = "" if floor is None else f"{value / floor:.1f}×"
    cells = (_cell(value, unit), _cell(floor, unit), times, _cell(limit, unit), verdict)
    say(f"{name:<32}" + "".join(f"{cell:>12}" for cell in cells))


def _cell(value: float | None, unit: str) -> str:
    return "" if value is None else f"{value:.2f} {unit:<2}"


if __name__ == "__main__":
    sys.stdout.write(json.dumps(asdict(_run(sys.argv[1:]))))
