"""The mappings that come with the program, and which of them a log is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pledgebook import source
from pledgebook.bind import bind
from pledgebook.model.log_map import LogMap
from pledgebook.resources import folder

_FEWEST = 4  # columns by which a system is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A mapping that is shipped: the name of its file without its ending, and what it says."""

    name: str
    map: LogMap


def known_maps() -> Iterator[Known]:
    """Yield the shipped mappings in the order of their names."""
    files = sorted(folder("templates").joinpath("maps").iterdir(), key=lambda one: one.name)
    for file in files:
        document, _ = source.read(file.read_bytes(), file.name)
        assert document is not None  # noqa: S101 - a test reads them all
        yield Known(name=file.name.removesuffix(".yaml"), map=bind(LogMap, document.data))


def recognise(columns: Iterable[str]) -> Known | None:
    """Return the mapping all of whose columns a log has; of several, the one that names most."""
    have = set(columns)
    fits = [one for one in known_maps() if set(named(one.map)) <= have]
    best = max(fits, key=lambda one: len(set(named(one.map))), default=None)
    return best if best is not None and len(set(named(best.map))) >= _FEWEST else None


def named(log_map: LogMap) -> Iterator[str]:
    """Yield the columns that a mapping names."""
    yield log_map.id
    if log_map.status is not None:
        yield log_map.status.column
    if log_map.sequence is not None:
        yield log_map.sequence
    ends = (log_map.time, log_map.from_, log_map.until)
    yield from (one.column for one in (*log_map.events.values(), *ends) if one is not None)
    attributes = (log_map.event, *log_map.attributes.values())
    yield from (one.column for one in attributes if one is not None and one.column is not None)
