"""``pledgebook sla next LOG…``: what is due soonest."""

from __future__ import annotations

import argparse
import sys

from pledgebook.cli import books
from pledgebook.cli.output import report_all
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla import asked, values
from pledgebook.cli.sla.asked import Asked, Refused
from pledgebook.cli.sla.running import opened
from pledgebook.engine import upcoming
from pledgebook.logs import Unreadable
from pledgebook.model.upcoming import Upcoming
from pledgebook.outputs import upcoming as outputs
from pledgebook.wording.judged.names import Titles
from pledgebook.wording.messages import say

_MOST = 20


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    asked.add_arguments(parser)
    parser.add_argument(
        "--most",
        type=values.count(lang),
        default=_MOST,
        metavar="N",
        help=say("cli/next-most", {}, lang),
    )
    parser.add_argument(
        "--format", choices=("text", "json"), default="text", help=say("cli/format", {}, lang)
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Print the tickets whose time runs, the soonest due first."""
    try:
        given = asked.asked(options)
        found = _upcoming(given, options)
    except Refused as refusal:
        return refusal.status
    terms = {one.id: one for one in given.prepared.objectives}
    zones = {name: one.tz for name, one in given.prepared.calendars.items()}
    if options.format == "json":
        sys.stdout.write(
            outputs.data(found, {name: zones[one.clock] for name, one in terms.items()})
        )
        return 0
    titles = Titles.of(given.sla)
    for line in outputs.lines(found, terms, titles, zones, given.as_of, options.lang):
        sys.stdout.write(f"{line}\n")
    return 0


def _upcoming(given: Asked, options: argparse.Namespace) -> Upcoming:
    log = opened(options.logs, given.log_map, options.lang)
    try:
        return upcoming.run(log.rows(), given.log_map, given.prepared, given.as_of, options.most)
    except Unreadable as broken:
        report_all(books.outside([broken.finding]), options.lang)
        raise Refused(2) from None
