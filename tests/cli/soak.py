"""Kills builds for long.

``python -m tests.cli.soak [--kills N] [--seed S] [--seconds T]``, as ``make soak`` calls it: the
seed is printed, and the same seed draws the same signals and moments again.
"""

from __future__ import annotations

import argparse
import math
import secrets
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

from tests.cli.killing import Arena, draw


def some(text: str) -> int:
    """Read how many builds are killed: none would find no fault, whatever there is."""
    if not (text.isdecimal() and int(text)):
        raise argparse.ArgumentTypeError(f"{text!r} has to be a whole number above 0")
    return int(text)


def time_given(text: str) -> float:
    """Read for how many seconds builds are killed."""
    try:
        seconds = float(text)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < math.inf:
        raise argparse.ArgumentTypeError(f"{text!r} has to be a number above 0")
    return seconds


def main(arguments: Sequence[str] | None = None) -> None:
    """Kill builds until all draws are done or the time is up."""
    parser = argparse.ArgumentParser(prog="soak", usage=argparse.SUPPRESS)
    parser.add_argument("--kills", type=some, default=1000)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(1_000_000))
    parser.add_argument("--seconds", type=time_given, default=3600.0)
    options = parser.parse_args(arguments)
    sys.stdout.write(f"seed {options.seed}\n")
    deadline, done = time.monotonic() + options.seconds, 0
    with tempfile.TemporaryDirectory() as folder:
        arenas = [Arena(folder=Path(folder) / str(n), letters=bool(n)) for n in range(2)]
        for arena in arenas:
            arena.prepare()
        for number, kill in enumerate(draw(options.seed, options.kills)):
            if time.monotonic() > deadline:
                break
            try:
                arenas[int(number % 8 == 0)].kill(kill)
            except AssertionError:
                sys.stderr.write(f"seed {options.seed}, kill {number}: {kill}\n")
                raise
            done += 1
    if not done:
        raise SystemExit(f"soak: the {options.seconds:g} s were over before a build was killed")
    sys.stdout.write(f"killed {done} builds: no reader saw a fault, every next build was clean\n")


if __name__ == "__main__":
    main()
