"""How far a run of the embedded engine is."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Thread

from pledgebook.engine.duckdb import DuckDB

Tell = Callable[[float], None]

_EVERY = 0.2  # seconds


@contextmanager
def watched(engine: DuckDB, steps: int, tell: Tell | None) -> Iterator[None]:
    """Tell again and again which share of about ``steps`` queries is done, from 0 to 1.

    The share never falls, and reaches 1 at the end alone. Nothing is told where nobody listens.
    """
    if tell is None:
        yield
        return
    over = Event()
    watcher = Thread(target=_watch, args=(engine, steps, tell, over), daemon=True)
    watcher.start()
    try:
        yield
    finally:
        over.set()
        watcher.join()
    tell(1.0)


def _watch(engine: DuckDB, steps: int, tell: Tell, over: Event) -> None:
    most = 0.0
    while not over.wait(_EVERY):
        most = max(most, min(engine.queries + engine.progress(), steps - 0.01) / steps)
        tell(most)
