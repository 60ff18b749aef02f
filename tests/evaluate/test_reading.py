"""The plain shapes of `sla.json` as types of the model."""

from __future__ import annotations

from pledgebook.evaluate.reading import calendar


def test_a_calendar_is_read_whole() -> None:
    plain = {
        "tz": "UTC",
        "week": {"0": [["09:00", "24:00"]]},
        "holidays": ["2026-01-01"],
        "workdays": {"2026-01-04": {"as_weekday": 0}},
        "published_to": "2026-12-31",
        "except": "other",
    }
    found = calendar(plain)
    assert found.week == {"0": (("09:00", "24:00"),)}
    assert (found.holidays, found.published_to) == (("2026-01-01",), "2026-12-31")
    assert (found.workdays, found.except_) == ({"2026-01-04": {"as_weekday": 0}}, "other")
