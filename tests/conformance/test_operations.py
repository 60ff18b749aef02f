"""The operations, beyond what the cases say: what a verdict tells, and what cannot be computed."""

from __future__ import annotations

from typing import Any

from pledgebook.conformance import operations
from pledgebook.conformance.reading import suite
from pledgebook.model.verdict import Status, Verdict

OFFICE = {"tz": "Asia/Shanghai", "week": {"0": [["09:00", "18:00"]]}, "published_to": "2026-03-02"}
NEVER = {"tz": "Asia/Shanghai", "week": {}}


def run(op: str, **inputs: Any) -> dict[str, Any]:
    case = {"id": "c", "op": op, "why": "w", "expect": {}, **inputs}
    plain = {"suite": "s", "calendars": {"office": OFFICE, "never": NEVER}, "cases": [case]}
    given = suite(plain)
    return operations.run(given.cases[0], given)


NINE = {"from": "2026-03-02T09:00:00+08:00"}


def test_what_cannot_be_computed_is_invalid_with_its_reason() -> None:
    unknown = {"status": "invalid", "reason": "calendar-not-published"}
    assert run("due", calendar="office", budget_s=32401, **NINE) == unknown
    assert run("elapsed", calendar="office", to="2026-03-04T00:00:00Z", **NINE) == unknown
    never = {"status": "invalid", "reason": "never-due"}
    assert run("due", calendar="never", budget_s=1, **NINE) == never


def test_only_the_named_calendar_is_needed() -> None:
    assert run("due", calendar="office", budget_s=3600, **NINE) == {
        "due": "2026-03-02T02:00:00+00:00"
    }


def test_a_verdict_is_said_by_the_names_of_the_format() -> None:
    assert operations.said(Verdict(status=Status.PENDING, elapsed=5, at_risk=True)) == {
        "status": "pending",
        "elapsed_s": 5,
        "due": None,
        "open": False,
        "paused": False,
        "at_risk": True,
        "reason": None,
        "warnings": [],
    }
    late = Verdict(status=Status.BREACHED, due=0, open=True, warnings=("w",), reason="r")
    found = operations.said(late)
    assert (found["due"], found["open"], found["warnings"], found["reason"]) == (
        "1970-01-01T00:00:00+00:00",
        True,
        ["w"],
        "r",
    )
