from __future__ import annotations

import pytest

from pledgebook.checks import ladder_order as check
from pledgebook.findings import Severity

from .sample import findings, said

WORDS = """
severities: {grave: {title: 重大}, middle: {title: 一般}, mild: {title: 轻微}}
groups: {kind: {near: {title: 市内}, far: {title: 市外}}}
clocks: {office: {title: 工作时间, week: {mon-fri: "09:00-18:00"}}}
"""
GRAVE = "{when: grave, respond: 2小时}"
MILD = "{when: mild, respond: 30分钟}"


def ladder(*rows: str, more: str = "from: notice") -> list[tuple[str, str]]:
    listed = "".join(f"    - {row}\n" for row in rows)
    head = f"    {more}\n" if more else ""
    return said(check, f"{WORDS}response:\n  faults:\n{head}    rows:\n{listed}")


def test_fail() -> None:
    """FAIL: `{when: grave, respond: 2小时}` beside `{when: mild, respond: 30分钟}`."""
    assert ladder(GRAVE, MILD) == [("ladder-order", "response/faults/rows/1/respond")]


def test_fail_in_words() -> None:
    """FAIL: `respond: {text: 立即}` for mild faults alone."""
    assert ladder(GRAVE, "{when: mild, respond: {text: 立即}}") == [
        ("ladder-order", "response/faults/rows/1/respond")
    ]


def test_pass() -> None:
    """PASS: `{when: grave, respond: 30分钟}` beside `{when: mild, respond: 2小时}`."""
    assert ladder("{when: grave, respond: 30分钟}", "{when: mild, respond: 2小时}") == []


def test_one_limit_for_several_levels_is_none() -> None:
    assert ladder("{when: [grave, middle], respond: 1小时}", "{when: mild, respond: 1小时}") == []


def test_every_graver_level_is_told() -> None:
    rows = f"[{GRAVE}, {{when: middle, respond: 1小时}}, {MILD}]"
    letter = f"{WORDS}response: {{faults: {{from: notice, rows: {rows}}}}}"
    second, third = findings(check, letter)
    assert second.at == ("response", "faults", "rows", 1, "respond")
    assert [one.at[3] for one in third.related] == [0, 1]
    assert third.args["severe"] == "重大"
    assert third.severity is Severity.ERROR


@pytest.mark.parametrize(
    ("rows", "found"),
    [
        (("{when: [grave, near], respond: 2小时}", "{when: [mild, far], respond: 1小时}"), 0),
        (("{when: [grave, near], respond: 2小时}", "{when: [mild, near], respond: 1小时}"), 1),
        (("{when: grave, respond: 2小时}", "{when: [mild, near], respond: 1小时}"), 1),
        # The narrower row is the one to go by.
        (
            (
                "{when: [grave, mild], respond: 2小时}",
                "{when: [grave, near], respond: 10分钟}",
                "{when: [mild, near], respond: 1小时}",
            ),
            0,
        ),
        (("{when: grave, respond: 2小时, clock: office}", "{when: mild, respond: 2小时}"), 1),
        (("{when: grave, respond: 1小时}", "{when: mild, clock: office, respond: 30分钟}"), 0),
        (("{when: grave, respond: 2小时}", "{when: mild, from: arrived, respond: 1小时}"), 0),
        (("{when: grave, respond: 2小时}", "{when: mild, by: customer, respond: 1小时}"), 0),
    ],
)
def test_other_conditions_are_the_same_for_both(rows: tuple[str, ...], found: int) -> None:
    assert len(ladder(*rows)) == found


def test_that_graver_faults_take_longer_to_mend_is_a_reminder() -> None:
    rows = "[{when: grave, restore: 8小时}, {when: mild, restore: 1小时}]"
    letter = f"{WORDS}response: {{faults: {{from: notice, rows: {rows}}}}}"
    (found,) = findings(check, letter)
    assert (found.rule, found.severity) == ("ladder-order/mend", Severity.WARNING)


def test_what_only_a_milder_level_is_promised_is_told() -> None:
    mild = "{when: mild, respond: 2小时, arrive: 8小时}"
    assert ladder("{when: grave, respond: 1小时}", mild) == [
        ("ladder-order/missing", "response/faults/rows/1/arrive")
    ]
    assert ladder("{when: grave, respond: 1小时, arrive: 8小时}", mild) == []
    assert ladder("{when: grave, respond: 1小时}", mild, more="arrive: 7小时") == []
    general = f"{WORDS}response:\n  all: {{arrive: 9小时}}\n  faults: {{rows: [{mild}, {GRAVE}]}}"
    assert not [rule for rule, _ in said(check, general) if rule.endswith("missing")]
    assert ladder("{when: mild, respond: 1小时}", "{when: grave, arrive: 1小时}") == [
        ("ladder-order/missing", "response/faults/rows/0/respond")
    ]
