"""The mappings that come with the program, and which of them a log is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache

from pledgebook import source
from pledgebook.bind import bind
from pledgebook.logs.columns import mapped
from pledgebook.model.log_map import LogMap
from pledgebook.resources import folder


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """A mapping that is shipped: the name of its file without its ending, and what it says."""

    name: str
    map: LogMap


@cache
def known_maps() -> tuple[Known, ...]:
    """Return the shipped mappings in the order of their names."""
    return tuple(_read_all())


def _read_all() -> Iterator[Known]:
    files = sorted(folder("templates").joinpath("maps").iterdir(), key=lambda one: one.name)
    for file in files:
        document, _ = source.read(file.read_bytes(), file.name)
        assert document is not None  # noqa: S101 - a test reads them all
        yield Known(name=file.name.removesuffix(".yaml"), map=bind(LogMap, document.data))


def recognise(columns: Iterable[str]) -> Known | None:
    """Return the mapping all of whose columns a log has; of several, the one that names most."""
    have = set(columns)
    fits = [one for one in known_maps() if set(mapped(one.map)) <= have]
    return max(fits, key=lambda one: len(mapped(one.map)), default=None)
