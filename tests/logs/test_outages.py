"""Rows to interruptions: one that nobody can place is told, never left out."""

from __future__ import annotations

from pathlib import Path

from pledgebook import logs
from pledgebook.model.outage import Outage

from .sample import CASES, OUTAGES, at, mapping, opened


def test_a_row_is_an_interruption() -> None:
    log_map, count = mapping(OUTAGES), logs.Count()
    found = logs.outages(opened([CASES / "outages.csv"], log_map).rows(), log_map, count)
    portal = {"item": "portal"}

    def lost(name: str, problem: str, start: str | None = None, end: str | None = None) -> Outage:
        begin, until = (None if text is None else at(text) for text in (start, end))
        return Outage(id=name, from_=begin, until=until, attrs=portal, problem=problem)

    assert list(found) == [
        Outage(id="O1", from_=at("2026-01-05 09:00"), until=at("2026-01-05 10:00"), attrs=portal),
        Outage(id="O2", from_=at("2026-01-06 09:00"), until=None, attrs=portal),
        lost("O3", "bad-timestamp", end="2026-01-06 10:00"),
        lost("O4", "until-before-from"),
        lost("O5", "bad-timestamp", start="2026-01-08 09:00"),
        Outage(id="O6", from_=None, until=None, problem="conflicting-rows"),
    ]
    assert [(one.row, one.problem, one.column) for one in count.rejected] == [
        (3, "bad-timestamp", "开始"),
        (4, "until-before-from", None),
        (5, "bad-timestamp", "恢复"),
        (6, "conflicting-rows", None),
        (7, "conflicting-rows", None),
    ]


def test_a_row_without_an_id_may_have_been_any_interruption(tmp_path: Path) -> None:
    log_map, count = mapping(OUTAGES), logs.Count()
    path = tmp_path / "outages.csv"
    path.write_text(
        "编号,系统,开始,恢复\n"
        ",portal,2026-01-05 09:00:00,2026-01-05 10:00:00\n"
        "O2,portal\n"
        "O3,portal,2026-01-05 09:00:00,2026-01-05 10:00:00\n"
    )
    found = list(logs.outages(opened([path], log_map).rows(), log_map, count))
    assert [(one.id, one.problem) for one in found] == [
        ("O3", None),
        ("", "no-id"),
        ("", "wrong-field-count"),
    ]
