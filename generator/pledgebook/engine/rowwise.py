"""Rows that `logs` has read into the cells of any engine: for files that it cannot read itself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import islice
from typing import Any

from pledgebook.clock.instants import AMBIGUOUS, SKIPPED
from pledgebook.clock.instants import Reading as Instant
from pledgebook.engine.sql.codes import PROBLEMS
from pledgebook.engine.sql.session import Session
from pledgebook.engine.sql.sources import Reading, cells, times
from pledgebook.logs import Row, Table
from pledgebook.logs.cells import text
from pledgebook.logs.columns import mapped, place
from pledgebook.logs.stamps import Stamps
from pledgebook.model.outcome import Rejected

BATCH = 20_000
_DOUBTS: Mapping[str, int] = {SKIPPED: 1, AMBIGUOUS: 2}


def by_rows(
    session: Session, table: Table, reading: Reading, number: int, batch: int = BATCH
) -> None:
    """Make ``cells{number}`` of a file from the rows that its own reader gives, ``batch`` at once.

    Raises `Unreadable` where the file breaks off.
    """
    wanted = mapped(reading.log_map)
    stamps = [
        (place(wanted, one), Stamps(one, reading.log_map.zone)) for one in times(reading.log_map)
    ]
    kinds = {f"c{i}": "STRING" for i in range(len(wanted))}
    for j in range(len(stamps)):
        kinds |= {f"e_{j}": "BIGINT", f"p_{j}": "INT", f"q_{j}": "INT"}
    kinds["refused"] = "INT"
    query = cells("SELECT * FROM read_", reading, session, computed=True)
    session.load("read_", kinds, [])
    session.keep(f"cells{number}", query)
    records = (_record(row, stamps, len(wanted)) for row in table.rows())
    while some := [*islice(records, batch)]:
        session.load("read_", kinds, some)
        session.add(f"cells{number}", query)


def _record(
    row: Row | Rejected, stamps: Sequence[tuple[int, Stamps]], width: int
) -> tuple[Any, ...]:
    if isinstance(row, Rejected):
        empty = (None,) * (width - 1 + 3 * len(stamps))
        return (row.ticket, *empty, PROBLEMS.index(row.problem) + 1)
    cells_ = [text(cell) or None for cell in row.cells]
    moments: list[int | None] = []
    for at, reader in stamps:
        moments += (None, None, 0) if row.cells[at] == "" else _moment(reader.read(row.cells[at]))
    return (*cells_, *moments, None)


def _moment(found: int | Instant) -> tuple[int | None, int | None, int]:
    if isinstance(found, int):
        return found, None, 0
    problem = None if found.problem is None else PROBLEMS.index(found.problem) + 1
    return found.at, problem, _DOUBTS.get(found.warning or "", 0)
