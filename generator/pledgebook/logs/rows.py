"""What every reader of logs gives: rows in the order of the mapped columns, and refused rows."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from pledgebook.findings import Finding, Severity
from pledgebook.model.outcome import Rejected
from pledgebook.source import Pointer, Span

LONGEST = 1_000_000  # bytes of a row
SHOWN = 200  # characters of a value that is told

BAD_ENCODING = "bad-encoding"
NESTED = "nested-value"

Cell = str | dt.datetime | dt.date


class Row(NamedTuple):
    """A record; ``number`` 1 is the first after the header of ``file``.

    ``cells`` are those of the mapped columns (`columns.mapped`), the id first; an empty text is a
    cell that is not there. A datetime without a zone and a date are local time.
    """

    file: str
    number: int
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """Where a log lies that another reader can read as well; a delimiter is that of CSV."""

    path: Path
    delimiter: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A log whose header was read; ``rows`` reads it from its beginning, in flat memory.

    ``columns`` are its own. Where every record names its columns itself (``keyed``), they are those
    of the first records, as far as was read to find all that are mapped. ``told`` says what was
    assumed of it.
    """

    name: str
    columns: tuple[str, ...]
    rows: Callable[[], Iterator[Row | Rejected]]
    told: tuple[Finding, ...] = ()
    keyed: bool = False
    stored: Stored | None = None


class Unreadable(Exception):
    """A log that cannot be read to its end; ``finding`` says why, with a rule id ``log/...``.

    Nothing of the log may be judged then: what is missing could be anything.
    """

    def __init__(self, rule: str, path: str, at: Pointer | Span = (), **args: str | int) -> None:
        super().__init__(f"{rule}: {path}")
        self.finding = Finding(rule=rule, at=at, args={"path": path, **args})


def told(rule: str, path: str, **args: str | int) -> Finding:
    """Return what is told of a log that can be read."""
    args = {"path": path, **args}
    return Finding(rule=rule, at=(), args=args, severity=Severity.WARNING)
