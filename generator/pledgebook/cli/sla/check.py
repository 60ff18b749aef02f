"""``pledgebook sla check LOG…``: were the promises kept, by a ticket log."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from pledgebook.book import shown
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, write
from pledgebook.cli.parser import Parser
from pledgebook.cli.probes import zone_version
from pledgebook.cli.sla import asked, explaining, running
from pledgebook.cli.sla.asked import Asked, Refused
from pledgebook.evaluate.summary import summarise
from pledgebook.evaluate.trace import trace
from pledgebook.model.outcome import Outcome
from pledgebook.outputs.check import FORMS, Head, Report
from pledgebook.wording.judged.names import Titles
from pledgebook.wording.messages import Lang, say

_FORM_OF = {
    ".html": "html",
    ".json": "json",
    ".csv": "csv",
    ".xml": "junit",
    ".xlsx": "xlsx",
    ".txt": "text",
}
_WORST = 50


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang, file = parser.lang, value("file", parser.lang)
    asked.add_arguments(parser)
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
    parser.add_argument(
        "--explain", metavar=value("ticket", lang), help=say("cli/check-explain", {}, lang)
    )
    parser.add_argument(
        "--worst",
        type=asked.count(lang),
        default=_WORST,
        metavar="N",
        help=say("cli/check-worst", {}, lang),
    )
    parser.add_argument(
        "--page",
        type=_address(lang),
        metavar=value("address", lang),
        help=say("cli/check-page", {}, lang),
    )
    running.add_arguments(parser)
    parser.set_defaults(run=run)


def _address(lang: Lang) -> Callable[[str], str]:
    """Return a reader of a page's address: a report links to it, so it is one of the web."""

    def read(text: str) -> str:
        if not text.startswith(("https://", "http://")):
            told = {"text": shown(text)}
            raise argparse.ArgumentTypeError(say("sla/not-an-address", told, lang))
        return text

    return read


def run(options: argparse.Namespace) -> int:
    """Say whether every promise was kept; 1 where one was not or none could be judged."""
    if not _writable(options):
        return 2
    try:
        given = asked.asked(options)
        if options.explain is not None:
            return explaining.explain(given, options)
        outcome = running.outcome(given, options)
    except Refused as refusal:
        return refusal.status
    report = _report(given, outcome, options)
    sys.stdout.write(FORMS["text"](report, options.lang).decode())
    return _written(report, options) or int(report.summary.missed or not _judged(report))


def _writable(options: argparse.Namespace) -> bool:
    """Say whether the reports can be written as asked; if not, that is told."""
    wrong = next((path for path in options.reports if path.suffix.lower() not in _FORM_OF), None)
    if wrong is not None:
        known = "、".join(_FORM_OF)
        complain("cli/check-report-form", options.lang, path=shown(wrong), known=known)
        return False
    read = [options.definitions, Path(options.map), *map(Path, options.logs)]
    read = [path for path in read if path.exists()]
    for path in (*options.reports, *([options.rejected] if options.rejected else [])):
        if path.exists() and any(path.samefile(one) for one in read):
            complain("sla/would-overwrite", options.lang, path=shown(path))
            return False
    return True


def _report(given: Asked, outcome: Outcome, options: argparse.Namespace) -> Report:
    """Return all that a report tells of a run."""
    prepared = given.prepared
    terms = {one.id: one for one in prepared.objectives}
    head = given.sla["commitment"]
    return Report(
        head=Head(
            id=head["id"],
            title=head["title"],
            version=head["version"],
            provider=head["provider"],
            customer=head["customer"],
            as_of=given.as_of,
            zone=given.zone,
            tzdata=zone_version(),
            logs=tuple(shown(Path(name).name) for name in options.logs),
            page=options.page,
        ),
        summary=summarise(outcome, prepared.objectives, prepared.calendars, given.as_of),
        outcome=outcome,
        titles=Titles.of(given.sla),
        traces=tuple(
            trace(
                terms[one.objective],
                outcome.cases[one.ticket],
                given.as_of,
                prepared.clocks[terms[one.objective].clock],
            )
            for one in outcome.late
            if one.ticket in outcome.cases
        ),
        unjudged=prepared.unjudged,
    )


def _judged(report: Report) -> bool:
    """Say whether any promise could be judged at all."""
    return any(term.figures.share.eligible for term in report.summary.terms)


def _written(report: Report, options: argparse.Namespace) -> int:
    """Write every report that was asked for; exit status 2 where one cannot be written."""
    wanted = [(path, _FORM_OF[path.suffix.lower()]) for path in options.reports]
    if options.rejected is not None:
        wanted.append((options.rejected, "rejected"))
    status = 0
    for path, form in wanted:
        status = max(status, write(FORMS[form](report, options.lang), path, options.lang))
    return status
