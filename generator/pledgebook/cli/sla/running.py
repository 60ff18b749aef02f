"""Running terms over a log: which engine, and what is told while it runs."""

from __future__ import annotations

import argparse

from pledgebook import logs
from pledgebook.cli import books
from pledgebook.cli.output import report_all
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla.asked import Asked, Refused
from pledgebook.engine import plain
from pledgebook.logs import Log, Unreadable
from pledgebook.model.log_map import LogMap
from pledgebook.model.outcome import Outcome
from pledgebook.wording.messages import Lang


def add_arguments(parser: Parser) -> None:
    """Say what a command that runs terms takes."""


def outcome(given: Asked, options: argparse.Namespace) -> Outcome:
    """Return what a log comes to; raise `Refused` where it cannot be read to its end."""
    log = opened(options.logs, given.log_map, options.lang)
    try:
        return plain.run(log.rows(), given.log_map, given.prepared, given.as_of, options.worst)
    except Unreadable as broken:
        report_all(books.outside([broken.finding]), options.lang)
        raise Refused(2) from None


def opened(names: list[str], log_map: LogMap, lang: Lang) -> Log:
    """Open a log and say what was assumed of it; raise `Refused` where it cannot be read."""
    log, findings = logs.read(names, log_map)
    if findings:
        report_all(books.outside(findings), lang)
    if log is None:
        raise Refused(2)
    return log
