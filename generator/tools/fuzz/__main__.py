"""Look for inputs that break what the program promises of any. Run by ``make fuzz``.

FUZZ_SECONDS (60) are shared among the targets; FUZZ_SEED and FUZZ_TARGET find a failure again. Each
failure is made as small as can be, kept below ``--out``, and told with the command that repeats it.
"""

from __future__ import annotations

import argparse
import os
import sys
import time
from collections.abc import Iterator
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


def main() -> int:
    """Run the targets; return 1 where one of them failed."""
    parser = argparse.ArgumentParser(prog="fuzz")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    given = os.environ.get("FUZZ_SEED") or str(time.time_ns() % 1_000_000_000)
    first, wanted = int(given), os.environ.get("FUZZ_TARGET", "")
    if wanted not in ("", *NAMES):
        parser.error(f"FUZZ_TARGET: {', '.join(NAMES)}")
    share = float(os.environ.get("FUZZ_SECONDS") or 60) / (1 if wanted else len(NAMES))
    print(f"FUZZ_SEED={first}", flush=True)
    failed = False
    with Renderer() as renderer:
        for target in targets(wanted, renderer):
            count, failure = run(target, first, share)
            print(f"  {target.name} {'✗' if failure else '✓'} {count}", flush=True)
            if failure is not None:
                failed = True
                kept = save(failure, options.out, target.ending)
                print(f"    {kept}\n    {again(failure)}", flush=True)
                print(f"    {failure.detail.strip().splitlines()[-1][:300]}", flush=True)
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
