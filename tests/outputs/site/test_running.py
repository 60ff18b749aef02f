"""The periods that a page dates end on the days that the checks of ticket logs give them."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from pledgebook import derive, pipeline
from pledgebook.clock.days import corresponding
from pledgebook.clock.walls import day
from pledgebook.evaluate.dating import Letter, Ran
from pledgebook.outputs import sla
from pledgebook.outputs.site.fault import Length, Running
from pledgebook.outputs.site.running import length, running
from pledgebook.wording import tongues

ROOT = Path(__file__).parents[3]
BOOK = sorted((ROOT / "commitments").glob("*/v2.yaml"))
DAYS = ("2024-02-29", "2026-03-15", "2026-08-31")
COUNTS = {
    "classroom-electronics": 2,
    "highway-monitoring": 3,
    "information-system-12-months": 2,
    "servers-storage": 4,
    "software-60-months": 2,
}


def added(start: int, lengths: tuple[Length, ...]) -> int:
    for one in lengths:
        month = one.unit == "month"
        start = corresponding(start, one.amount) if month else start + one.amount
    return start


def ran(one: Running, start: int, *, excluded: bool) -> tuple[int, int | None]:
    first = added(start, one.begins) + (one.after and not excluded)
    return first, None if one.ends is None else added(start, one.ends) - excluded


@pytest.mark.parametrize("path", BOOK, ids=lambda path: path.parent.name)
@pytest.mark.parametrize("excluded", [False, True])
def test_a_period_runs_as_it_is_judged(path: Path, excluded: bool) -> None:
    loaded = pipeline.load(path.read_bytes(), str(path))
    assert loaded.commitment
    data = sla.data(derive.sla(loaded.commitment))
    data["commitment"]["last_day"] = "excluded" if excluded else "included"
    names = {one["clause"].rpartition("/")[2] for one in data["periods"]}
    found = running(data, tongues.letter(loaded.commitment), names)
    assert len(found) == COUNTS[path.parent.name]
    for start in DAYS:
        events = {one.event: dt.date.fromisoformat(start) for one in found}
        letter = Letter(data, events, {}, None)
        for one in found:
            judged: Ran = letter.period(one.name)
            assert (judged.first, judged.last) == ran(one, day(start), excluded=excluded)


@pytest.mark.parametrize(
    ("plain", "kind", "expected"),
    [
        ({"amount": "3", "unit": "year"}, "calendar", Length(unit="month", amount=36)),
        ({"amount": "2", "unit": "week"}, "working", Length(unit="day", amount=14)),
        ({"amount": "2", "unit": "day"}, "calendar", Length(unit="day", amount=2)),
        ({"amount": "2", "unit": "day"}, "working", None),
        ({"amount": "2", "unit": "working-day"}, "calendar", None),
        ({"amount": "1.5", "unit": "year"}, "calendar", Length(unit="month", amount=18)),
        ({"amount": "0.5", "unit": "month"}, "calendar", None),
        ({"amount": "1", "to": "2", "unit": "year"}, "calendar", None),
        ({"amount": "2", "unit": "year", "bound": "at-least"}, "calendar", None),
        ({"word": "unlimited"}, "calendar", None),
    ],
)
def test_a_length_of_days_or_months_is_counted(
    plain: dict[str, str], kind: str, expected: Length | None
) -> None:
    assert length(plain, kind) == expected
