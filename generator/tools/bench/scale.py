"""What a book costs as it grows: with letters and without, from nothing, again, and after a change.

``python generator/tools/bench/scale.py [--letters 100,1000] [--sites 100,1000,10000]``, as ``make
bench-scale`` calls it. A book of a thousand letters takes as long as that takes; figures count only
on a machine that does nothing else.
"""

from __future__ import annotations

import argparse
import tempfile
import threading
from pathlib import Path

from measure import PROGRAM, Measured, heads, line, run
from site_build import make_book

_MANY = 1000  # letters beside which the start of processes does not count


class Weight:
    """The memory of this process's descendants in all, at its peak: shared pages count once."""

    def __init__(self) -> None:
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._watch)
        self.megabytes = 0.0

    def __enter__(self) -> Weight:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._over.set()
        self._thread.join()

    def _watch(self) -> None:
        while not self._over.wait(0.5):
            self.megabytes = max(self.megabytes, sum(map(_weight, _descendants())) / 1e3)


def _descendants() -> list[Path]:
    """Return the folders in /proc of all processes that this one has begun."""
    found, asked = [], [Path("/proc/self")]
    while asked:
        for children in asked.pop().glob("task/*/children"):
            below = [Path("/proc") / number for number in children.read_text().split()]
            found += below
            asked += below
    return found


def _weight(process: Path) -> int:
    """Return the share of memory that a process has, in kB; nothing where it has just ended."""
    try:
        lines = (process / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0
    return next((int(one.split()[1]) for one in lines if one.startswith("Pss:")), 0)


def timed(*command: str) -> Measured:
    """Run a command once; it has to end well."""
    measured = run(command)
    if measured.status:
        raise SystemExit(f"bench: {' '.join(command)} ends with status {measured.status}")
    return measured


def bench(folder: Path, count: int, *, letters: bool) -> None:
    """Measure one size of a book."""
    files = make_book(folder / "book", count)
    what = [] if letters else ["--no-letters"]
    common = (*PROGRAM, "build", str(folder / "book"), *what)
    command = (*common, "--out", str(folder / "out"), "--cache", str(folder / "cache"))
    with Weight() as weight:
        cold = timed(*command)
    name = f"build of {count}, {'with' if letters else 'no'} letters"
    line(name, cold.seconds, "s")
    line("  a commitment", cold.seconds / count * 1e3, "ms")
    line("  memory of all processes", weight.megabytes, "MB", limit=1024)
    if letters:
        own = ("--out", str(folder / "alone"), "--cache", str(folder / "alone-cache"))
        alone = timed(*common, *own, "--jobs", "1")
        line("  with one job", alone.seconds, "s")
        least = 1.8 if count >= _MANY else None
        line("  one job against all cores", alone.seconds / cold.seconds, "×", least=least)
    share = max(1, count / 1000)
    line("  again, nothing changed", timed(*command).seconds, "s", limit=2 * share)
    text = files[0].read_text("utf-8")
    files[0].write_text(text.replace("\ntitle: ", "\ntitle: 新"), encoding="utf-8")
    limit = None if letters else 2 * share
    line("  again, one changed", timed(*command).seconds, "s", limit=limit)
    if not letters:
        bench_check(folder, count)


def bench_check(folder: Path, count: int) -> None:
    """Measure what finding takes: from nothing, and with the verdicts of the last time."""
    command = (*PROGRAM, "check", str(folder / "book"), "--cache", str(folder / "verdicts"))
    share = max(1, count / 1000)
    line(f"check of {count}", timed(*command).seconds, "s", limit=15 * share)
    line("  again, verdicts kept", timed(*command).seconds, "s", limit=6 * share)


def counts(text: str) -> list[int]:
    """Read how many commitments the books have, with commas between; "" is no book at all."""
    found = [int(one) if one.isdecimal() else 0 for one in text.split(",")] if text else []
    if 0 in found:
        said = f"{text!r} has to be whole numbers above 0 with commas between, as in 100,1000"
        raise argparse.ArgumentTypeError(said)
    return found


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(prog="bench-scale", usage=argparse.SUPPRESS)
    parser.add_argument("--letters", type=counts, default="100,1000")
    parser.add_argument("--sites", type=counts, default="100,1000,10000")
    options = parser.parse_args()
    heads()
    for letters, sizes in ((False, options.sites), (True, options.letters)):
        for count in sizes:
            with tempfile.TemporaryDirectory() as folder:
                bench(Path(folder), count, letters=letters)


if __name__ == "__main__":
    main()
