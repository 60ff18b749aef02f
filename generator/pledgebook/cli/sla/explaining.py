"""``--explain TICKET``: how one ticket comes to its verdicts, to be checked with a pencil."""

from __future__ import annotations

import argparse
import sys

from pledgebook.book import shown
from pledgebook.cli import books
from pledgebook.cli.output import complain, report_all
from pledgebook.cli.sla.asked import Asked, Refused
from pledgebook.cli.sla.running import opened, rows_of
from pledgebook.evaluate.trace import trace
from pledgebook.logs import Count, Log, Unreadable, tickets
from pledgebook.model.ticket import Ticket
from pledgebook.model.verdict import Status
from pledgebook.wording.judged import trace as wording
from pledgebook.wording.judged.names import Titles

_LONGEST = 1000  # characters of a line: an id may have a million


def explain(given: Asked, options: argparse.Namespace) -> int:
    """Print the trace of a ticket under every term that applies to it; 2 where there is none."""
    log = opened(options.logs, given.log_map, options.lang)
    ticket = _ticket(log, given, options)
    if ticket is None:
        complain("sla/no-such-ticket", options.lang, ticket=shown(options.explain))
        return 2
    titles = Titles.of(given.sla)
    for term in given.prepared.objectives:
        found = trace(term, ticket, given.as_of, given.prepared.clocks[term.clock])
        if found.verdict.status is not Status.NOT_APPLICABLE:
            for line in wording.lines(found, titles, options.lang):
                sys.stdout.write(f"{shown(line)[:_LONGEST]}\n")
            sys.stdout.write("\n")
    return 0


def _ticket(log: Log, given: Asked, options: argparse.Namespace) -> Ticket | None:
    """Return the ticket that was asked for; of all others no row is kept."""
    try:
        of_it = rows_of(log, {options.explain.strip()})
        return next(tickets(of_it, given.log_map, Count()), None)
    except Unreadable as broken:
        report_all(books.outside([broken.finding]), options.lang)
        raise Refused(2) from None
