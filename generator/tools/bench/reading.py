"""Read a ticket log into the embedded engine, count it, and print the seconds that it took.

No term is judged: what is left is the time in which a log is read, its times are understood, and
rows of one id are found.
"""

from __future__ import annotations

import sys
import tempfile
import time
from pathlib import Path

from pledgebook import logs
from pledgebook.engine.embedded import Room, running
from pledgebook.evaluate.dating import Letter
from pledgebook.evaluate.preparing import Prepared


def main(log_: str, map_: str) -> None:
    """Read ``log_`` by the mapping ``map_``."""
    log_map = logs.read_map(Path(map_).read_bytes(), map_).log_map
    if log_map is None:
        raise SystemExit(f"bench: {map_} is no mapping")
    start = time.perf_counter()
    log, _ = logs.read([log_], log_map)
    if log is None:
        raise SystemExit(f"bench: {log_} is no log")
    letter = Letter({"events": [], "periods": [], "commitment": {"day": "calendar"}}, {}, {}, None)
    nothing = Prepared(
        objectives=(), calendars={}, clocks={}, unjudged=(), undated={}, letter=letter
    )
    with (
        tempfile.TemporaryDirectory() as folder,
        running(log, log_map, nothing, 0, Room(folder=Path(folder))),
    ):
        seconds = time.perf_counter() - start
    sys.stdout.write(f"{seconds}\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
