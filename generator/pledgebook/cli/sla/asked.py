"""What a command on a ticket log is asked: by which definitions, which columns, as of when."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pledgebook import book, logs, resources
from pledgebook.book import shown
from pledgebook.cli import books
from pledgebook.cli.help import value
from pledgebook.cli.output import complain, refused, report_all
from pledgebook.cli.parser import Parser
from pledgebook.cli.sla import events, values
from pledgebook.clock import instants
from pledgebook.clock.walls import instant, zone
from pledgebook.evaluate.preparing import Known, Prepared, prepare, unlogged
from pledgebook.findings import Finding
from pledgebook.model.log_map import LogMap, Shape
from pledgebook.pipeline import definitions
from pledgebook.report import Subject
from pledgebook.source import MAX_BYTES
from pledgebook.wording.messages import Lang, say

Sla = Mapping[str, Any]
Dates = Mapping[str, dt.date]
Periods = Mapping[str, tuple[dt.date, dt.date | None]]
_OPENED = ".json"
_DATE = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Basis:
    """By what is judged: ``as_of`` in seconds, the letter's ``zone``."""

    sla: Sla
    prepared: Prepared
    as_of: int
    zone: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked(Basis):
    """Everything that a run over tickets needs but the log."""

    log_map: LogMap


class Refused(Exception):
    """The command cannot run; why has been said, and ``status`` is its exit status."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


def add_arguments(parser: Parser, *, log_needed: bool = True) -> None:
    """Say what every command on a ticket log takes; not all of them need one."""
    lang, file = parser.lang, value("file", parser.lang)
    parser.add_argument(
        "logs",
        nargs="+" if log_needed else "*",
        metavar=value("log", lang),
        help=say("cli/check-logs", {}, lang),
    )
    parser.add_argument(
        "--definitions",
        type=Path,
        required=True,
        metavar=file,
        help=say("cli/check-definitions", {}, lang),
    )
    parser.add_argument(
        "--map", required=log_needed, metavar=file, help=say("cli/check-map", {}, lang)
    )
    parser.add_argument(
        "--as-of", metavar=value("instant", lang), help=say("cli/check-as-of", {}, lang)
    )
    parser.add_argument(
        "--date",
        dest="dates",
        action="append",
        default=[],
        type=values.event_date(lang),
        metavar=value("event-date", lang),
        help=say("cli/check-date", {}, lang),
    )


def asked(options: argparse.Namespace, outages: LogMap | None = None) -> Asked:
    """Read the definitions and the mapping of a command; raise `Refused` where one is wrong.

    The mapping of ``outages`` may give dates and periods as well.
    """
    sla = read_definitions(options.definitions, options.lang)
    log_map = read_map(options.map, options.lang)
    if log_map.shape is Shape.OUTAGES:
        complain("sla/map-of-outages", options.lang, path=options.map)
        raise Refused(2)
    _refuse_unknown(sla, options, _events(log_map))
    dates, periods = _dated((outages, log_map), options)
    prepared = prepare(sla, known(log_map, dates, periods))
    if prepared.undated:
        _ask_for_dates(prepared.undated, options.lang)
        raise Refused(2)
    basis = _basis(sla, prepared, options)
    return Asked(sla=sla, prepared=prepared, as_of=basis.as_of, zone=basis.zone, log_map=log_map)


def without_log(options: argparse.Namespace, outages: LogMap) -> Basis:
    """Return by what services are judged where there is no log of tickets."""
    sla = read_definitions(options.definitions, options.lang)
    _refuse_unknown(sla, options)
    dates, periods = _dated((outages,), options)
    prepared = prepare(sla, Known(dates=dates, periods=periods))
    return _basis(sla, unlogged(sla, prepared), options)


def _basis(sla: Sla, prepared: Prepared, options: argparse.Namespace) -> Basis:
    zone_name = zone_of(sla)
    as_of = _as_of(options.as_of, zone_name, options.lang)
    return Basis(sla=sla, prepared=prepared, as_of=as_of, zone=zone_name)


def _dated(maps: Iterable[LogMap | None], options: argparse.Namespace) -> tuple[Dates, Periods]:
    """Return the dates and periods of mappings, the last of them first; options win."""
    dates: dict[str, dt.date] = {}
    periods: dict[str, tuple[dt.date, dt.date | None]] = {}
    for one in maps:
        if one is not None:
            dates |= one.dates
            periods |= {name: (ran.from_, ran.to) for name, ran in one.periods.items()}
    return dates | dict(options.dates), periods


def _refuse_unknown(sla: Sla, options: argparse.Namespace, logged: Iterable[str] = ()) -> None:
    """Raise `Refused` for the date of an event that neither definitions nor mapping know."""
    used = {*events.used(sla), *logged}
    unknown = next((name for name, _ in options.dates if name not in used), None)
    if unknown is not None:
        listed = "、".join(sorted(used))
        complain("sla/no-such-event", options.lang, event=shown(unknown), known=listed)
        raise Refused(2)


def zone_of(sla: Sla) -> str:
    """Return the zone of a letter: that of its round-the-clock calendar, else of its first."""
    calendars = sla["calendars"]
    first = next(iter(calendars.values()), {"tz": "UTC"})
    return str(calendars.get("always", first)["tz"])


def read_definitions(path: Path, lang: Lang) -> Sla:
    """Return the definitions in a file: ``sla.json``, or those that a commitment gives."""
    if path.suffix.lower() != _OPENED:
        reading = books.read([path])
        loaded = books.one(reading)
        if loaded is None or loaded.commitment is None:
            refused(reading, lang)
            raise Refused(2)
        return definitions.derived(loaded.commitment)
    content = book.read(path, definitions.MAX_BYTES)
    name = shown(books.named(path))
    if isinstance(content, Finding):
        report_all([Subject(name=name, document=None, findings=(content,))], lang)
        raise Refused(2)
    read = definitions.published(content, name)
    if read.sla is None:
        report_all([Subject(name=name, document=read.document, findings=read.findings)], lang)
        raise Refused(2)
    return read.sla


def read_map(given: str, lang: Lang) -> LogMap:
    """Return the mapping that a path or the name of a shipped one leads to."""
    shipped = resources.folder("templates") / "maps" / f"{given}.yaml"
    own = Path(given)
    if given.replace("-", "").isalnum() and shipped.is_file() and not own.exists():
        content: bytes | Finding = shipped.read_bytes()
    else:
        content = book.read(own, MAX_BYTES)
    name = shown(books.named(own))
    if isinstance(content, Finding):
        report_all([Subject(name=name, document=None, findings=(content,))], lang)
        raise Refused(2)
    read = logs.read_map(content, name)
    if read.log_map is None:
        report_all([Subject(name=name, document=read.document, findings=read.findings)], lang)
        raise Refused(2)
    return read.log_map


def known(log_map: LogMap, dates: Dates, periods: Periods) -> Known:
    """Return what is known to judge by: dates, periods, and what the log records."""
    return Known(
        dates=dates,
        periods=periods,
        events=frozenset(_events(log_map)),
        attributes=frozenset(log_map.attributes),
    )


def _events(log_map: LogMap) -> set[str]:
    """Return the events that a log can tell of; any reopening it may leave out."""
    if log_map.event is None:
        return set(log_map.events)
    named = set(log_map.event.values.values())
    return named | ({log_map.event.else_} if log_map.event.else_ else set())


def _as_of(given: str | None, zone_name: str, lang: Lang) -> int:
    """Return the instant of judging: a date means the end of that day; now unless given."""
    if given is None:
        return int(dt.datetime.now(dt.UTC).timestamp())
    found = instants.read(f"{given}T00:00" if _DATE.fullmatch(given) else given, zone(zone_name))
    if found.at is None:
        complain("cli/not-an-instant", lang, text=shown(given))
        raise Refused(2)
    if not _DATE.fullmatch(given):
        return found.at
    return instant(dt.date.fromisoformat(given).toordinal() + 1, 0, zone(zone_name))


def _ask_for_dates(undated: Mapping[str, tuple[str, ...]], lang: Lang) -> None:
    """Say which dates are needed, and for how many terms."""
    for event, terms in undated.items():
        complain("sla/date-needed", lang, event=event, count=len(terms), term=terms[0])
