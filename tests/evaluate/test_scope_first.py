"""What is certain decides: a scope that does not hang on the start comes before the start."""

from __future__ import annotations

from typing import Any

from pledgebook.conformance.operations import run
from pledgebook.conformance.reading import suite

CALENDAR = {"tz": "UTC", "week": {"0": [["09:00", "17:00"]]}, "published_to": "2026-03-02"}
REPORTED = {"at": "2026-03-02T09:00:00Z", "event": "notice"}


def verdict(ticket: dict[str, Any], **more: Any) -> tuple[str, str]:
    """Judge a ticket by a term whose shifted start lies where no holiday is published."""
    term = {
        "id": "t",
        "metric": "respond",
        "budget": {"amount": 60, "unit": "s"},
        "clock": "monday",
        "start": {"events": ["notice"], "plus": {"amount": 9, "unit": "working_day"}},
        "stop": {"event": "responded", "take": "first"},
        "scope": {"severity": ["critical"]},
    }
    case = {
        "id": "c",
        "op": "evaluate",
        "why": "",
        "term": term | more,
        "ticket": {"id": "1", "events": [REPORTED]} | ticket,
        "as_of": "2026-03-02T12:00:00Z",
        "expect": {},
    }
    told = suite({"suite": "s", "calendars": {"monday": CALENDAR}, "cases": [case]})
    found = run(told.cases[0], told)
    return found["status"], found["reason"]


def test_a_scope_that_never_changes_is_looked_at_first() -> None:
    outside = {"attrs": {"severity": "ordinary"}}
    assert verdict(outside) == ("not_applicable", "out-of-scope")
    assert verdict(outside, rescope=True) == ("not_applicable", "out-of-scope")
    assert verdict({}) == ("invalid", "scope-attribute-missing")
    assert verdict({"attrs": {"severity": "critical"}}) == ("invalid", "calendar-not-published")


def test_what_happens_after_the_judgment_makes_no_scope_change() -> None:
    later = {"at": "2026-03-02T13:00:00Z", "event": "rated", "attrs": {"severity": "critical"}}
    outside = {"attrs": {"severity": "ordinary"}, "events": [REPORTED, later]}
    assert verdict(outside) == ("not_applicable", "out-of-scope")


def test_a_scope_that_may_change_waits_for_the_start() -> None:
    rated = REPORTED | {"attrs": {"severity": "ordinary"}}
    assert verdict({"events": [rated]}) == ("invalid", "calendar-not-published")
