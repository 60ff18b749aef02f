"""``pledgebook sla export FILE``: the definitions, the calendar or the contract of a commitment."""

from __future__ import annotations

import argparse
import datetime as dt
import re
import sys
from collections.abc import Mapping
from pathlib import Path

from pledgebook.book import shown
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, refused, write
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla import events
from pledgebook.cli.sla.values import event_date
from pledgebook.evaluate.agenda import agenda
from pledgebook.model.sla_words import Plain
from pledgebook.model.unjudged import Unjudged
from pledgebook.outputs import calendar_file, odcs, sla
from pledgebook.pipeline import definitions
from pledgebook.wording.messages import say

_FORMS = ("json", "ics", "odcs")


def add_arguments(parser: Parser) -> None:
    """Say what the command takes."""
    lang, name = parser.lang, value("file", parser.lang)
    parser.add_argument("file", type=Path, metavar=name, help=say("cli/file", {}, lang))
    parser.add_argument(
        "-o", "--output", type=Path, metavar=name, help=say("cli/sla-output", {}, lang)
    )
    parser.add_argument(
        "--as", dest="form", choices=_FORMS, default="json", help=say("cli/export-as", {}, lang)
    )
    parser.add_argument(
        "--date",
        dest="dates",
        action="append",
        default=[],
        type=event_date(lang),
        metavar=value("event-date", lang),
        help=say("cli/export-date", {}, lang),
    )
    parser.set_defaults(run=run)


def run(options: argparse.Namespace) -> int:
    """Write what was asked for to the output, or print it; 2 where a date names no event."""
    reading = books.read([options.file])
    loaded = books.one(reading)
    if loaded is None or loaded.commitment is None:
        return refused(reading, options.lang)
    content = definitions.derived(loaded.commitment)
    dates = dict(options.dates)
    if wrong := _wrong_dates(content, dates, options.form):
        rule, args = wrong
        complain(rule, options.lang, **args)
        return 2
    made = _made(content, dates, options, Path(loaded.name).stem)
    if options.output is None:
        sys.stdout.buffer.write(made) if options.form == "ics" else sys.stdout.write(made.decode())
        return 0
    return write(made, options.output, options.lang)


def _wrong_dates(
    content: Plain, dates: Mapping[str, dt.date], form: str
) -> tuple[str, Mapping[str, str]] | None:
    """Return why the dates cannot be used, as a message; None where they can."""
    if dates and form != "ics":
        return "cli/dates-for-ics", {"form": form}
    used = events.used(content)
    unknown = next((name for name in dates if name not in used), None)
    if unknown is None:
        return None
    return "cli/no-such-event", {"event": shown(unknown), "known": "、".join(used)}


def _made(
    content: Plain, dates: Mapping[str, dt.date], options: argparse.Namespace, stem: str
) -> bytes:
    """Return the bytes of what was asked for; what is not in them is said where errors go."""
    if options.form == "json":
        return sla.text(dict(content))
    if options.form == "odcs":
        left_out = len(odcs.unsaid(content))
        if left_out:
            complain("cli/odcs-left-out", options.lang, count=left_out)
        status = "active" if re.fullmatch(r"v[0-9]+", stem) else "draft"
        return odcs.text(content, status)
    found = agenda(content, dates)
    for one in found.undated:
        complain(f"undated/{one.reason}", options.lang, **_told(one))
    return calendar_file.text(content["commitment"], found)


def _told(undated: Unjudged) -> dict[str, str]:
    return {"title": undated.title or undated.clause, "id": undated.id, **undated.args}
