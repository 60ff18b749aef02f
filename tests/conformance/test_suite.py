"""Every case of every file: fit for its schema, told apart, explained, and passed by the engine."""

from __future__ import annotations

from collections import Counter

import pytest
from tests.conformance.suites import CASES, FILES, PLAIN, SUITES

from pledgebook import schema
from pledgebook.clock.walls import of_day
from pledgebook.conformance import comparing, operations
from pledgebook.conformance.reading import Case, Suite

EACH = pytest.mark.parametrize(
    ("suite", "case"), CASES, ids=[f"{suite.name}/{case.id}" for suite, case in CASES]
)


@EACH
def test_the_engine_passes(suite: Suite, case: Case) -> None:
    found = operations.run(case, suite)
    assert comparing.differences(case.expect, found) == [], found


@pytest.mark.parametrize("name", PLAIN)
def test_a_file_fits_the_schema(name: str) -> None:
    assert schema.check(PLAIN[name], "conformance") == ()


def test_a_file_is_called_like_its_suite() -> None:
    assert [file.stem for file in FILES] == [suite.name for suite in SUITES.values()]
    assert all(plain["notes"] for plain in PLAIN.values())


def test_there_are_many_and_each_has_a_name_of_its_own() -> None:
    assert len(CASES) >= 400
    counts = Counter(case.id for _, case in CASES)
    assert [name for name, count in counts.items() if count > 1] == []


def test_each_says_why_in_a_sentence_of_its_own() -> None:
    reasons = Counter(case.why for _, case in CASES)
    assert [why for why, count in reasons.items() if count > 1] == []
    for why in reasons:
        assert why[0].isupper() or why[0].isdigit()
        assert why.endswith(".")
        assert len(why) <= 160


def test_every_operation_has_cases() -> None:
    found = Counter(case.op for _, case in CASES)
    assert found.keys() == operations.OPERATIONS.keys()
    assert min(found.values()) >= 10


def test_every_verdict_and_reason_is_expected_somewhere() -> None:
    told = {(case.expect["status"], case.expect.get("reason")) for _, case in of("evaluate")}
    assert told == {
        *((status, None) for status in ("met", "breached", "pending", "not_yet")),
        *(("excluded", reason) for reason in ("force-majeure", "customer-fault")),
        *(("not_applicable", reason) for reason in NOT_APPLICABLE),
        *(("invalid", reason) for reason in INVALID),
    }


NOT_APPLICABLE = (
    "after-validity",
    "before-validity",
    "between-validity",
    "not-started",
    "out-of-scope",
    "requirement-not-met",
)
INVALID = (
    "bad-timestamp",
    "calendar-not-published",
    "closed-without-stop",
    "never-due",
    "no-start",
    "scope-attribute-missing",
    "stop-before-start",
    "timestamp-without-zone",
)


def test_every_calendar_is_used_and_every_name_known() -> None:
    for suite in SUITES.values():
        cases = [case for one, case in CASES if one is suite]
        used = {case.inputs.get("calendar") or case.inputs["term"]["clock"] for case in on(cases)}
        bases = {one.except_ for one in suite.calendars.values() if one.except_}
        assert used | bases == suite.calendars.keys(), suite.name


def test_windows_end_after_they_start() -> None:
    for suite in SUITES.values():
        for calendar in suite.calendars.values():
            for start, end in (window for day in calendar.week.values() for window in day):
                assert of_day(start) < of_day(end)


def of(op: str) -> list[tuple[Suite, Case]]:
    return [(suite, case) for suite, case in CASES if case.op == op]


def on(cases: list[Case]) -> list[Case]:
    return [case for case in cases if "calendar" in case.inputs or "term" in case.inputs]
