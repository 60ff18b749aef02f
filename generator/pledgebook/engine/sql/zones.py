"""The zone of a log's local times, as the queries use it."""

from __future__ import annotations

from functools import lru_cache

from pledgebook.clock import instants
from pledgebook.clock.walls import DAY, zone
from pledgebook.engine.sql.session import Session, load_all
from pledgebook.engine.sql.stamps import Walls
from pledgebook.engine.sql.tables import Table
from pledgebook.engine.sql.walls import steps, walls
from pledgebook.model.log_map import LogMap

_FEW = 40  # steps of an offset that are compared one by one; others are looked up


def walls_of(session: Session, log_map: LogMap) -> Walls | None:
    """Return how the local times of a log become instants, and load what that needs."""
    if log_map.zone is None:
        return None
    table = _days(log_map.zone)
    few = steps(table)
    if len(few) <= _FEW:
        return Walls(table=None, steps=few)
    load_all(session, [table])
    return Walls(table="walls", first=-1, last=instants.LATEST // DAY + 1)


@lru_cache(maxsize=4)
def _days(name: str) -> Table:
    return walls("walls", zone(name), instants.LATEST)
