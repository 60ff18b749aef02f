"""From a file to a suite of conformance cases."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from pledgebook import schema, source
from pledgebook.clock import sound
from pledgebook.conformance import reading
from pledgebook.conformance.reading import Suite
from pledgebook.findings import Finding
from pledgebook.source import Document, Span

MAX_BYTES = 10_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """A suite and its file's content; None, with findings, where the file is none."""

    suite: Suite | None
    content: dict[str, Any]
    document: Document | None
    findings: tuple[Finding, ...]


def cases(content: bytes, name: str) -> Cases:
    """Read a file in the conformance format; findings know its lines, unless it is very long."""
    document, _ = source.read(content, name)
    try:
        data = json.loads(content, parse_constant=_no_number)
    except (ValueError, RecursionError) as error:
        return Cases(suite=None, content={}, document=None, findings=(_broken(error),))
    findings = schema.check(data, "conformance") or _disagreeing(data)
    suite = None if findings else reading.suite(data)
    return Cases(suite=suite, content=data, document=document, findings=findings)


def _disagreeing(data: Mapping[str, Any]) -> tuple[Finding, ...]:
    """Return what the schema cannot see: calendars and cases that lead nowhere."""
    calendars = data.get("calendars", {})
    found = [*sound.faults(calendars, ("calendars",))]
    for i, case in enumerate(data["cases"]):
        for holder, at in ((case, ("cases", i)), (case.get("term", {}), ("cases", i, "term"))):
            for key in ("calendar", "clock"):
                if isinstance(holder.get(key), str):
                    found += sound.unknown(holder[key], calendars, (*at, key))
        if isinstance(case.get("tz"), str):
            found += sound.zone_faults(case["tz"], ("cases", i, "tz"))
    return tuple(found)


def _broken(error: Exception) -> Finding:
    """Say where JSON ends to be JSON."""
    if isinstance(error, json.JSONDecodeError):
        return Finding(rule="sla/not-json", at=Span(error.lineno, error.colno))
    return Finding(rule="sla/not-json", at=Span(1, 1))


def _no_number(text: str) -> float:
    raise ValueError(text)
