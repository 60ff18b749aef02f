"""Rows to interruptions: one that nobody can place is told, never left out."""

from __future__ import annotations

from pledgebook import logs
from pledgebook.logs import Outage

from .sample import CASES, OUTAGES, at, mapping, opened


def test_a_row_is_an_interruption() -> None:
    log_map, count = mapping(OUTAGES), logs.Count()
    found = logs.outages(opened([CASES / "outages.csv"], log_map).rows(), log_map, count)
    portal = {"item": "portal"}

    def lost(name: str, problem: str) -> Outage:
        return Outage(id=name, from_=None, until=None, attrs=portal, problem=problem)

    assert list(found) == [
        Outage(id="O1", from_=at("2026-01-05 09:00"), until=at("2026-01-05 10:00"), attrs=portal),
        Outage(id="O2", from_=at("2026-01-06 09:00"), until=None, attrs=portal),
        lost("O3", "bad-timestamp"),
        lost("O4", "until-before-from"),
        lost("O5", "bad-timestamp"),
        Outage(id="O6", from_=None, until=None, problem="conflicting-rows"),
    ]
    assert [(one.row, one.problem, one.column) for one in count.rejected] == [
        (3, "bad-timestamp", "开始"),
        (4, "until-before-from", None),
        (5, "bad-timestamp", "恢复"),
        (6, "conflicting-rows", None),
        (7, "conflicting-rows", None),
    ]
