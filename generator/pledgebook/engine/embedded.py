"""Terms over a log of any size on the embedded engine."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from pledgebook.engine.duckdb import DuckDB
from pledgebook.engine.locating import complete
from pledgebook.engine.scans import scan
from pledgebook.engine.sql.running import Run
from pledgebook.engine.sql.sources import Reading, layout_of_log
from pledgebook.engine.sql.zones import walls_of
from pledgebook.engine.watching import Tell, watched
from pledgebook.evaluate.preparing import Prepared
from pledgebook.logs import Log
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Outcome

_OTHERS = 10  # queries of a run that do not come once or twice for each term


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """What the engine may use: an empty folder for what it keeps, memory, processors.

    ``tell`` is told how far a run is, from 0 to 1.
    """

    folder: Path
    memory: str = "600MB"
    threads: int | None = None
    tell: Tell | None = None


class OutOfMemory(Exception):
    """A log needs more memory than the engine may use."""


@contextmanager
def running(log: Log, log_map: LogMap, prepared: Prepared, as_of: int, room: Room) -> Iterator[Run]:
    """Read a log, and give what can be asked of it.

    Raises `Unreadable` where it breaks off, `OutOfMemory` where ``room`` is too small.
    """
    engine = DuckDB(room.folder, memory=room.memory, threads=room.threads)
    try:
        reading = Reading(
            log_map=log_map,
            layout=layout_of_log(log_map, prepared.objectives),
            walls=walls_of(engine, log_map),
            kinds={},
        )
        with watched(engine, _OTHERS + 2 * len(prepared.objectives), room.tell):
            scan(engine, log, reading)
            yield Run(engine, reading, prepared, as_of)
    except duckdb.OutOfMemoryException:
        raise OutOfMemory from None
    finally:
        engine.close()


def run(
    log: Log, log_map: LogMap, prepared: Prepared, as_of: int, most: int, room: Room
) -> Outcome:
    """Return what all tickets of a log come to, with the ``most`` worst breaches."""
    with running(log, log_map, prepared, as_of, room) as found:
        return complete(found, log, most)
