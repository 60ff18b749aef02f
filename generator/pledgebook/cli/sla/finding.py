"""All that `sla check` finds: by tickets, by outages, and what the misses lead to."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from pledgebook.cli.output import complain
from pledgebook.cli.sla import asked, interruptions, running
from pledgebook.cli.sla.asked import Asked, Basis, Refused
from pledgebook.cli.sla.interruptions import Interruptions
from pledgebook.cli.sla.sums import sums
from pledgebook.evaluate.owing import Found, misses, owing, paying
from pledgebook.evaluate.remedies import Remedies
from pledgebook.evaluate.summary import summarise
from pledgebook.logs import Count
from pledgebook.model.log_map import LogMap
from pledgebook.model.measured import OutageLog
from pledgebook.model.outcome import Outcome
from pledgebook.model.owed import Misses

# Of so many breaches, the worst, remedies are computed one by one.
_BREACHES = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What was found, by which definitions, and what it costs."""

    basis: Basis
    found: Found
    outages: OutageLog | None
    remedies: Remedies
    misses: Misses


def tickets(options: argparse.Namespace, outages: LogMap | None = None) -> Asked:
    """Return by what a ticket log is judged; raise `Refused` where there is none."""
    if not options.logs:
        complain("sla/log-needed", options.lang)
        raise Refused(2)
    if options.map is None:
        complain("sla/option-needed", options.lang, option="--map", other=options.logs[0])
        raise Refused(2)
    return asked.asked(options, outages)


def found(options: argparse.Namespace) -> Checked:
    """Return all that a check finds; raise `Refused` where it cannot be carried out."""
    log_map = interruptions.read_outages_map(options)
    if options.logs or log_map is None:
        given = tickets(options, log_map)
        named = sums(given.sla, options)
        told = interruptions.interruptions(given, log_map, options)
        wanted = _BREACHES if paying(given.sla, given.prepared) else 0
        return _checked(given, running.outcome(given, options, wanted), told, named)
    basis = asked.without_log(options, log_map)
    named = sums(basis.sla, options)
    told = interruptions.interruptions(basis, log_map, options)
    empty = Outcome(engine="python", rows=0, tickets=0, tallies=(), late=())
    return _checked(basis, empty, told, named)


def _checked(
    basis: Basis, outcome: Outcome, told: Interruptions, named: Mapping[str, Decimal]
) -> Checked:
    prepared = basis.prepared
    run = Found(
        prepared=prepared,
        outcome=_together(outcome, told.count),
        summary=summarise(outcome, prepared.objectives, prepared.calendars, basis.as_of),
        services=told.services,
        as_of=basis.as_of,
    )
    return Checked(
        basis=basis,
        found=run,
        outages=told.log,
        remedies=owing(basis.sla, run, named),
        misses=misses(basis.sla, run),
    )


def _together(outcome: Outcome, count: Count) -> Outcome:
    """Return an outcome that also tells what of the outages could not be used."""
    return replace(
        outcome,
        rejected=(*outcome.rejected, *count.rejected),
        problems=Counter(outcome.problems) + count.problems,
        warnings=Counter(outcome.warnings) + count.warnings,
        unknown=Counter(outcome.unknown) + count.unknown,
    )
