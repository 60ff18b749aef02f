"""The columns that a mapping names, and those of them that a log lacks."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pledgebook.findings import Finding
from pledgebook.logs.rows import Table
from pledgebook.model.log_map import Attribute, LogMap, TimeColumn
from pledgebook.nearest import nearest

_MOST = 50  # that are listed
_COMPARED = 1000  # with a missing name
_SHOWN = 60  # characters of a name that is listed


def mapped(log_map: LogMap) -> tuple[str, ...]:
    """Return the columns that a mapping names, each once, that of the id first."""
    return tuple(dict.fromkeys(name.strip() for name in _named(log_map)))


def _named(log_map: LogMap) -> Iterator[str]:
    yield log_map.id
    if log_map.status is not None:
        yield log_map.status.column
    ends = (log_map.time, log_map.from_, log_map.until)
    yield from (one.column for one in (*log_map.events.values(), *ends) if one is not None)
    if log_map.sequence is not None:
        yield log_map.sequence
    attributes = (log_map.event, *log_map.attributes.values())
    yield from (one.column for one in attributes if one is not None and one.column is not None)


def place(wanted: Sequence[str], of: str | TimeColumn | Attribute) -> int:
    """Return which of a row's cells a mapping means."""
    return wanted.index((of if isinstance(of, str) else of.column or "").strip())


def missing(tables: Sequence[Table], wanted: Sequence[str]) -> Iterator[Finding]:
    """Yield for each log the mapped columns that it lacks, with those it has.

    Where records name their columns themselves, all logs of that kind count together: a column
    that no record has is missing; without any record nothing is.
    """
    for table in tables:
        if not table.keyed:
            yield from _lacking(table.name, wanted, table.columns)
    keyed = [table for table in tables if table.keyed]
    have = tuple(dict.fromkeys(name for table in keyed for name in table.columns))
    if have:
        yield from _lacking(keyed[0].name, wanted, have)


def _lacking(name: str, wanted: Sequence[str], have: Sequence[str]) -> Iterator[Finding]:
    """Yield one finding for all columns that are missing."""
    lost = [column for column in wanted if column not in have]
    if not lost:
        return
    near = {column: found for column in lost if (found := nearest(column, have[:_COMPARED]))}
    rule = "log/missing-columns-meant" if near else "log/missing-columns"
    args: Mapping[str, str | int] = {
        "path": name,
        "keys": _listed(lost),
        "known": _listed([column for column in have if column]),
        "meant": "；".join(f"{_cut(column)} → {_cut(found)}" for column, found in near.items()),
    }
    yield Finding(rule=rule, at=(), args=args)


def _listed(names: Sequence[str]) -> str:
    return "、".join(map(_cut, names[:_MOST])) + ("…" if len(names) > _MOST else "")


def _cut(name: str) -> str:
    shown = "".join(c if c.isprintable() else " " for c in name[: _SHOWN + 1])
    return shown if len(shown) <= _SHOWN else f"{shown[:_SHOWN]}…"
