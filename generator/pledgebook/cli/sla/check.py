"""``pledgebook sla check LOG…``: were the promises kept, by a ticket log."""

from __future__ import annotations

import argparse
import sys
from dataclasses import replace
from pathlib import Path

from pledgebook.book import shown
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, write
from pledgebook.cli.parser import Parser
from pledgebook.cli.probes import zone_version
from pledgebook.cli.sla import asked, explaining, finding, interruptions, running, sums, values
from pledgebook.cli.sla.asked import Refused
from pledgebook.evaluate.owing import Found
from pledgebook.evaluate.trace import trace
from pledgebook.model.outcome import Judged
from pledgebook.model.trace import Trace
from pledgebook.outputs.check import FORMS, Head, Report
from pledgebook.wording.judged.names import Titles
from pledgebook.wording.messages import say

_FORM_OF = {
    ".html": "html",
    ".json": "json",
    ".csv": "csv",
    ".xml": "junit",
    ".xlsx": "xlsx",
    ".txt": "text",
}
_TRACED = ("html", "json", "csv", "xlsx")  # forms that show how clocks ran
_WORST = 50


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang = parser.lang
    asked.add_arguments(parser, log_needed=False)
    interruptions.add_arguments(parser)
    sums.add_arguments(parser)
    _add_reports(parser)
    parser.add_argument(
        "--explain", metavar=value("ticket", lang), help=say("cli/check-explain", {}, lang)
    )
    running.add_arguments(parser)
    parser.set_defaults(run=run)


def _add_reports(parser: Parser) -> None:
    """Say what is told, and where."""
    lang, file = parser.lang, value("file", parser.lang)
    parser.add_argument(
        "--report",
        dest="reports",
        action="append",
        default=[],
        type=Path,
        metavar=file,
        help=say("cli/check-report", {}, lang),
    )
    parser.add_argument(
        "--rejected", type=Path, metavar=file, help=say("cli/check-rejected", {}, lang)
    )
    parser.add_argument("--owed", type=Path, metavar=file, help=say("cli/check-owed", {}, lang))
    parser.add_argument(
        "--worst",
        type=values.count(lang),
        default=_WORST,
        metavar="N",
        help=say("cli/check-worst", {}, lang),
    )
    parser.add_argument(
        "--page",
        type=values.address(lang),
        metavar=value("address", lang),
        help=say("cli/check-page", {}, lang),
    )


def run(options: argparse.Namespace) -> int:
    """Say whether every promise was kept; 1 where one was not or none could be judged."""
    if not _writable(options):
        return 2
    try:
        if options.explain is not None:
            return explaining.explain(finding.tickets(options), options)
        found = finding.found(options)
    except Refused as refusal:
        return refusal.status
    report = _report(found, options)
    sys.stdout.write(FORMS["text"](report, options.lang).decode())
    return _written(report, options) or int(bool(report.missed) or not report.judged)


def _writable(options: argparse.Namespace) -> bool:
    """Say whether the reports can be written as asked; if not, that is told."""
    wrong = next((path for path in options.reports if path.suffix.lower() not in _FORM_OF), None)
    if wrong is not None:
        known = "、".join(_FORM_OF)
        complain("cli/check-report-form", options.lang, path=shown(wrong), known=known)
        return False
    named = (options.map, options.definitions, *options.logs)
    read = [path for path in (Path(one) for one in named if one is not None) if path.exists()]
    for path in filter(None, (*options.reports, options.rejected, options.owed)):
        if path.exists() and any(path.samefile(one) for one in read):
            complain("sla/would-overwrite", options.lang, path=shown(path))
            return False
    return True


def _report(given: finding.Checked, options: argparse.Namespace) -> Report:
    """Return all that a report tells of a run."""
    sla, found = given.basis.sla, given.found
    head = sla["commitment"]
    late = found.outcome.late[: options.worst]
    traced = late if any(_FORM_OF[one.suffix.lower()] in _TRACED for one in options.reports) else ()
    return Report(
        head=Head(
            id=head["id"],
            title=head["title"],
            version=head["version"],
            provider=head["provider"],
            customer=head["customer"],
            as_of=found.as_of,
            zone=given.basis.zone,
            tzdata=zone_version(),
            logs=tuple(shown(Path(name).name) for name in options.logs),
            page=options.page,
        ),
        summary=found.summary,
        outcome=replace(found.outcome, late=late),
        titles=Titles.of(sla),
        traces=_traces(found, traced),
        measured=found.services.measured,
        outages=given.outages,
        owed=given.remedies.owed,
        misses=given.misses,
        unjudged=(
            *found.prepared.unjudged,
            *found.services.unjudged,
            *given.remedies.unjudged,
        ),
    )


def _traces(found: Found, late: tuple[Judged, ...]) -> tuple[Trace, ...]:
    """Return how the clocks of breaches ran, where their tickets are known."""
    prepared, cases = found.prepared, found.outcome.cases
    terms = {one.id: one for one in prepared.objectives}
    return tuple(
        trace(
            terms[one.objective],
            cases[one.ticket],
            found.as_of,
            prepared.clocks[terms[one.objective].clock],
        )
        for one in late
        if one.ticket in cases
    )


def _written(report: Report, options: argparse.Namespace) -> int:
    """Write every report that was asked for; exit status 2 where one cannot be written."""
    wanted = [(path, _FORM_OF[path.suffix.lower()]) for path in options.reports]
    if options.rejected is not None:
        wanted.append((options.rejected, "rejected"))
    if options.owed is not None:
        wanted.append((options.owed, "owed"))
    status = 0
    for path, form in wanted:
        status = max(status, write(FORMS[form](report, options.lang), path, options.lang))
    return status
