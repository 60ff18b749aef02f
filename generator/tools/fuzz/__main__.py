"""Look for inputs that break what the program promises of any. Run by ``make fuzz``.

FUZZ_SECONDS (60) are shared among the targets; FUZZ_SEED and FUZZ_TARGET find a failure again. Each
failure is made as small as can be, kept below ``--out``, and told with the command that repeats it.
"""

from __future__ import annotations

import argparse
import math
import os
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import commitments
import letters
import parcels
import themes
import tickets
from running import again, run, save
from target import Target

from pledgebook.executor import Renderer

NAMES = ("commitment", "log", "map", "parcel", "listing", "theme", "letter")
_MAKE = {
    "commitment": commitments.target,
    "log": tickets.log,
    "map": tickets.mapping,
    "parcel": parcels.parcel,
    "listing": parcels.listing,
    "theme": themes.target,
}


def targets(wanted: str, renderer: Renderer) -> Iterator[Target]:
    """Yield the target of a name, or all."""
    for name in (wanted,) if wanted else NAMES:
        yield letters.target(renderer) if name == "letter" else _MAKE[name]()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """What is asked for: the first seed, one target or all (""), and seconds for each."""

    seed: int
    target: str
    share: float


def wish() -> Wish:
    """Read the environment; `SystemExit` with one line where it cannot be meant."""
    given = {name: os.environ.get(f"FUZZ_{name}", "") for name in ("SEED", "TARGET", "SECONDS")}
    target = given["TARGET"]
    if target not in ("", *NAMES):
        raise SystemExit(f"fuzz: FUZZ_TARGET is {target!r}, but has to be of: {', '.join(NAMES)}")
    try:
        seed = int(given["SEED"] or time.time_ns() % 1_000_000_000)
    except ValueError:
        said = f"fuzz: FUZZ_SEED is {given['SEED']!r}, but has to be a whole number"
        raise SystemExit(said) from None
    try:
        seconds = float(given["SECONDS"] or 60)
    except ValueError:
        seconds = 0.0
    if not 0 < seconds < math.inf:
        said = f"fuzz: FUZZ_SECONDS is {given['SECONDS']!r}, but has to be a number above 0"
        raise SystemExit(said)
    return Wish(seed=seed, target=target, share=seconds / (1 if target else len(NAMES)))


def main() -> int:
    """Run the targets; return 1 where one of them failed."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    asked = wish()
    print(f"FUZZ_SEED={asked.seed}", flush=True)
    failed = False
    with Renderer() as renderer:
        for target in targets(asked.target, renderer):
            count, failure = run(target, asked.seed, asked.share)
            print(f"  {target.name} {'✗' if failure else '✓'} {count}", flush=True)
            if failure is not None:
                failed = True
                kept = save(failure, options.out, target.ending)
                print(f"    {kept}\n    {again(failure)}", flush=True)
                print(f"    {failure.detail.strip().splitlines()[-1][:300]}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
