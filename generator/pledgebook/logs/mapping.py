"""A mapping file from bytes to a `LogMap`, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pledgebook import shape
from pledgebook.bind import bind
from pledgebook.clock import zones
from pledgebook.findings import Finding
from pledgebook.logs import formats
from pledgebook.logs.unfilled import unfilled
from pledgebook.model.log_map import LogMap, Shape, TimeColumn
from pledgebook.nearest import nearest
from pledgebook.source import Document, Pointer

# What each shape needs, and what belongs to it alone.
_NEEDS = {
    Shape.TICKETS: ("events",),
    Shape.EVENTS: ("event", "time"),
    Shape.OUTAGES: ("from",),
}
_OWN = {
    Shape.TICKETS: ("events", "status"),
    Shape.EVENTS: ("event", "time", "sequence", "status"),
    Shape.OUTAGES: ("from", "until"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Mapping:
    """A mapping file and what was found in it; ``log_map`` is None where that is an error."""

    name: str
    content: bytes
    document: Document | None
    log_map: LogMap | None
    findings: tuple[Finding, ...]


def read_map(content: bytes, name: str) -> Mapping:
    """Read the mapping file called ``name``: its YAML, its shape, then whether all goes together.

    Findings are errors; each has its place in ``document``, where there is one.
    """
    document, findings = shape.read(content, name)
    log_map = None
    if document is not None:
        findings += shape.check(document, "log-map", findings)
        findings = findings or tuple(unfilled(document.data))
        if not findings:
            log_map = bind(LogMap, document.data)
            findings = tuple(_judged(log_map, document.data))
    return Mapping(
        name=name,
        content=content,
        document=document,
        log_map=None if findings else log_map,
        findings=findings,
    )


def _judged(log_map: LogMap, given: dict[str, object]) -> Iterator[Finding]:
    yield from _shaped(log_map.shape, given)
    if log_map.zone is not None and log_map.zone not in zones.known():
        meant = nearest(log_map.zone, zones.known())
        rule = "unknown-zone/meant" if meant else "unknown-zone"
        yield Finding(rule=rule, at=("zone",), args={"zone": log_map.zone, "meant": meant or ""})
    for column in (*log_map.events.values(), log_map.time, log_map.from_, log_map.until):
        if column is not None:
            yield from _format(column)
    for attribute in (log_map.event, *log_map.attributes.values()):
        if attribute and attribute.value is not None and (attribute.values or attribute.else_):
            yield Finding(rule="map/value-alone", at=(*attribute.at, "value"))
    for name, stretch in log_map.periods.items():
        if stretch.to is not None and stretch.to < stretch.from_:
            yield Finding(rule="map/period-backwards", at=("periods", name, "to"))


def _shaped(kind: Shape, given: dict[str, object]) -> Iterator[Finding]:
    """Yield the keys that a shape lacks, and those that belong to another."""
    own = {key for keys in _OWN.values() for key in keys}
    for key in _NEEDS[kind]:
        if key not in given:
            yield Finding(rule=f"map/{kind.value}-need", at=("shape",), args={"key": key})
    for key in given:
        if key in own and key not in _OWN[kind]:
            at: Pointer = (key,)
            yield Finding(rule=f"map/{kind.value}-without", at=at, args={"key": key})


def _format(column: TimeColumn) -> Iterator[Finding]:
    if column.format is None or column.format in formats.UNIX:
        return
    try:
        formats.compiled(column.format)
    except formats.BadFormat as error:
        args = {"format": column.format, **error.said}
        yield Finding(rule=error.rule, at=(*column.at, "format"), args=args)
