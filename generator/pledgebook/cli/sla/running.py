"""Running terms over a log: which engine, and what is told while it runs."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

from pledgebook import logs
from pledgebook.book import shown
from pledgebook.cli import books
from pledgebook.cli.output import complain, report_all
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla.asked import Asked, Refused
from pledgebook.engine import embedded, plain
from pledgebook.engine.embedded import Room
from pledgebook.executor.scratch import scratch
from pledgebook.logs import Log, Unreadable
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Outcome
from pledgebook.wording.messages import Lang, say

ENGINES = ("auto", "python", "duckdb")
# From about a hundred thousand rows on, the embedded engine is faster, its start included.
_LARGE = 8_000_000
_LEAST = 100  # megabytes, without which nothing runs
_PACKED = 5  # times as large as a compressed file is what it holds, about


def add_arguments(parser: Parser) -> None:
    """Say what a command that runs terms takes."""
    lang = parser.lang
    parser.add_argument(
        "--engine", choices=ENGINES, default="auto", help=say("cli/check-engine", {}, lang)
    )
    parser.add_argument(
        "--memory",
        type=_memory(lang),
        default="800MB",
        metavar="SIZE",
        help=say("cli/check-memory", {}, lang),
    )


def _memory(lang: Lang) -> Callable[[str], str]:
    """Return a reader of a size of memory, which says in ``lang`` how one is written."""

    def read(text: str) -> str:
        found = re.fullmatch("([0-9]{1,6})(MB|GB)", text.upper())
        if found is None or int(found[1]) * (1000 if found[2] == "GB" else 1) < _LEAST:
            told = {"text": shown(text)}
            raise argparse.ArgumentTypeError(say("sla/no-such-memory", told, lang))
        return found[0]

    return read


def outcome(given: Asked, options: argparse.Namespace) -> Outcome:
    """Return what a log comes to; raise `Refused` where it cannot be read to its end."""
    log = opened(options.logs, given.log_map, options.lang)
    name = options.engine if options.engine != "auto" else chosen(log)
    try:
        if name == "python":
            return _plain(log, given, options.worst)
        return _embedded(log, given, options)
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


def _plain(log: Log, given: Asked, most: int) -> Outcome:
    return plain.run(log.rows(), given.log_map, given.prepared, given.as_of, most)


def _embedded(log: Log, given: Asked, options: argparse.Namespace) -> Outcome:
    with scratch() as folder:
        room = Room(folder=folder, memory=options.memory)
        return embedded.run(log, given.log_map, given.prepared, given.as_of, options.worst, room)


def opened(names: list[str], log_map: LogMap, lang: Lang) -> Log:
    """Open a log and say what was assumed of it; raise `Refused` where it cannot be read."""
    log, findings = logs.read(names, log_map)
    if findings:
        report_all(books.outside(findings), lang)
    if log is None:
        raise Refused(2)
    return log
