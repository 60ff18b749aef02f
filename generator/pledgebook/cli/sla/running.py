"""Running terms over a log: which engine, and what is told while it runs."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Set
from dataclasses import replace
from pathlib import Path

from pledgebook import logs
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, report_all
from pledgebook.cli.parser import Parser
from pledgebook.cli.progress import Progress, progress
from pledgebook.cli.sla import values
from pledgebook.cli.sla.asked import Asked, Refused
from pledgebook.cli.sla.on_spark import spark
from pledgebook.engine import cluster, embedded, plain
from pledgebook.engine.embedded import Room
from pledgebook.executor.scratch import scratch
from pledgebook.logs import Count, Log, Row, Unreadable, tickets
from pledgebook.logs.cells import text
from pledgebook.model.log_map import LogMap, Shape
from pledgebook.model.outcome import Outcome, Rejected
from pledgebook.model.ticket import Ticket
from pledgebook.wording.messages import Lang, say

ENGINES = ("auto", "python", "duckdb", "spark")
# From about ten thousand rows on, the embedded engine is faster, its start included.
_LARGE = 1_000_000
_PACKED = 5  # times as large as a compressed file is what it holds, about


def add_arguments(parser: Parser) -> None:
    """Say what a command that runs terms takes."""
    lang = parser.lang
    parser.add_argument(
        "--engine", choices=ENGINES, default="auto", help=say("cli/check-engine", {}, lang)
    )
    parser.add_argument(
        "--memory",
        type=values.memory(lang),
        default="600MB",
        metavar="SIZE",
        help=say("cli/check-memory", {}, lang),
    )
    parser.add_argument(
        "--master",
        default="local[*]",
        metavar=value("address", lang),
        help=say("cli/check-master", {}, lang),
    )


def outcome(given: Asked, options: argparse.Namespace, breaches: int) -> Outcome:
    """Return what a log comes to; raise `Refused` where it cannot be read to its end.

    As many of the worst breaches as the command lists are told, or ``breaches`` with their tickets
    where these are more.
    """
    log = opened(options.logs, given.log_map, options.lang)
    name = options.engine if options.engine != "auto" else chosen(log)
    most = max(options.worst, breaches)
    try:
        with progress(options.lang) as shown:
            if name == "python":
                rows = log.rows() if shown is None else shown.rows(log.rows())
                return plain.run(rows, given.log_map, given.prepared, given.as_of, most)
            if name == "spark":
                found = _on_spark(log, given, options, most)
            else:
                found = _embedded(log, given, options, most, shown)
        # Of rows of events, those engines know only what terms look at; remedies see them all.
        whole = given.log_map.shape is Shape.TICKETS or not breaches
        return found if whole else replace(found, cases=_cases(log, given, found))
    except Unreadable as broken:
        report_all(books.outside([broken.finding]), options.lang)
        raise Refused(2) from None
    except embedded.OutOfMemory:
        complain("sla/out-of-memory", options.lang, memory=options.memory)
        raise Refused(2) from None


def chosen(log: Log) -> str:
    """Return the engine for a log: the embedded one for large files, and for Parquet."""
    stored = [table.stored for table in log.tables if table.stored is not None]
    if any(one.delimiter is None for one in stored):
        return "duckdb"
    return "duckdb" if sum(_size(one.path) for one in stored) > _LARGE else "python"


def _size(path: Path) -> int:
    size = path.stat().st_size
    return size * _PACKED if path.suffix.lower() == ".gz" else size


def _embedded(
    log: Log, given: Asked, options: argparse.Namespace, most: int, shown: Progress | None
) -> Outcome:
    with scratch() as folder:
        tell = None if shown is None else shown.share
        room = Room(folder=folder, memory=options.memory, tell=tell)
        return embedded.run(log, given.log_map, given.prepared, given.as_of, most, room)


def _on_spark(log: Log, given: Asked, options: argparse.Namespace, most: int) -> Outcome:
    with spark(options.master, options.lang) as engine:
        return cluster.run(log, given.log_map, given.prepared, given.as_of, most, engine)


def _cases(log: Log, given: Asked, found: Outcome) -> dict[str, Ticket]:
    """Return the tickets of all breaches that are told; of no others a row is kept."""
    ids = frozenset(one.ticket for one in found.late)
    kept = tickets(rows_of(log, ids), given.log_map, Count()) if ids else ()
    return {one.id: one for one in kept}


def rows_of(log: Log, ids: Set[str]) -> Iterator[Row | Rejected]:
    """Yield the rows of some tickets."""
    for one in log.rows():
        name = one.ticket if isinstance(one, Rejected) else text(one.cells[0])
        if name in ids:
            yield one


def opened(names: list[str], log_map: LogMap, lang: Lang) -> Log:
    """Open a log and say what was assumed of it; raise `Refused` where it cannot be read."""
    log, findings = logs.read(names, log_map)
    if findings:
        report_all(books.outside(findings), lang)
    if log is None:
        raise Refused(2)
    return log
