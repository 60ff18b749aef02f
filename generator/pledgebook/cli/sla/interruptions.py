"""The log of outages that `sla check` is given, and from which day on it is complete."""

from __future__ import annotations

import argparse
import datetime as dt
from dataclasses import dataclass
from pathlib import Path

from pledgebook import logs
from pledgebook.book import shown
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, report_all
from pledgebook.cli.parser import Parser, day
from pledgebook.cli.sla.asked import Basis, Refused, read_map
from pledgebook.cli.sla.running import opened
from pledgebook.clock.walls import zone
from pledgebook.evaluate.covering import assumed, covered
from pledgebook.evaluate.services import Services, services, unlogged
from pledgebook.logs import Count, Unreadable
from pledgebook.model.log_map import LogMap, Shape
from pledgebook.model.measured import OutageLog
from pledgebook.model.outage import Outage
from pledgebook.wording.messages import say


@dataclass(frozen=True, slots=True, kw_only=True)
class Interruptions:
    """How the services ran; ``log`` and ``count`` tell of the log, where there is one."""

    services: Services
    log: OutageLog | None
    count: Count


def add_arguments(parser: Parser) -> None:
    """Say what a command that looks at outages takes."""
    lang, file = parser.lang, value("file", parser.lang)
    parser.add_argument(
        "--outages",
        action="append",
        default=[],
        metavar=value("log", lang),
        help=say("cli/check-outages", {}, lang),
    )
    parser.add_argument("--outages-map", metavar=file, help=say("cli/check-outages-map", {}, lang))
    parser.add_argument(
        "--from",
        dest="first",
        type=day(lang),
        metavar=value("date", lang),
        help=say("cli/check-from", {}, lang),
    )


def read_outages_map(options: argparse.Namespace) -> LogMap | None:
    """Return the mapping of the outages, None where none are given; raise `Refused`."""
    given = {"--outages": options.outages, "--outages-map": options.outages_map}
    lacking = [name for name, what in given.items() if not what]
    if len(lacking) == len(given):
        return None
    if lacking:
        [other] = set(given) - set(lacking)
        complain("sla/option-needed", options.lang, option=lacking[0], other=other)
        raise Refused(2)
    log_map = read_map(options.outages_map, options.lang)
    if log_map.shape is not Shape.OUTAGES:
        complain("sla/map-of-tickets", options.lang, path=options.outages_map)
        raise Refused(2)
    return log_map


def interruptions(
    basis: Basis, log_map: LogMap | None, options: argparse.Namespace
) -> Interruptions:
    """Return how the services of a letter ran; raise `Refused` where that cannot be told."""
    if log_map is None:
        return Interruptions(services=unlogged(basis.sla), log=None, count=Count())
    if not basis.sla.get("availability"):
        complain("sla/no-availability", options.lang)
        raise Refused(2)
    found, count = _read(log_map, options)
    first, guessed = _first(found, basis, options)
    span = covered(first, basis.as_of, zone(basis.zone))
    return Interruptions(
        services=services(basis.sla, found, span, basis.prepared),
        log=OutageLog(
            files=tuple(shown(Path(name).name) for name in options.outages),
            rows=count.rows,
            outages=count.tickets,
            first=first,
            assumed=guessed,
        ),
        count=count,
    )


def _read(log_map: LogMap, options: argparse.Namespace) -> tuple[list[Outage], Count]:
    log, count = opened(options.outages, log_map, options.lang), Count()
    try:
        return list(logs.outages(log.rows(), log_map, count)), count
    except Unreadable as broken:
        report_all(books.outside([broken.finding]), options.lang)
        raise Refused(2) from None


def _first(found: list[Outage], basis: Basis, options: argparse.Namespace) -> tuple[dt.date, bool]:
    """Return from which day a log is complete, and whether nobody said so."""
    where = zone(basis.zone)
    first: dt.date | None = options.first or assumed(found, basis.as_of, where)
    if first is None:
        complain("sla/from-needed", options.lang)
        raise Refused(2)
    if covered(first, basis.as_of, where).from_ >= basis.as_of:
        complain("sla/from-too-late", options.lang, date=first.isoformat())
        raise Refused(2)
    return first, options.first is None
