from __future__ import annotations

import pytest

from pledgebook.checks.across import Trace

from .sample import letter, said

RULE = "staff-promised-twice"
TEAM = ", team-a: {name: 运维一组}"


def staffed(name: str, more: str = TEAM, days: str = "", dedicated: str = "true") -> Trace:
    clause = f"{{by: team-a, {days}dedicated: {dedicated}}}"
    return letter(name, f"staff: {{team: {clause}}}", more=more)


def test_fail() -> None:
    """FAIL: `by: team-a` with `dedicated: true`, where `team-a` is called the same."""
    assert said(RULE, staffed("one"), staffed("two")) == [
        ("one", "staff/team", {"name": "运维一组", "other": "two"}),
        ("two", "staff/team", {"name": "运维一组", "other": "one"}),
    ]


def test_of_many_only_the_first_is_named() -> None:
    found = said(RULE, *(staffed(name) for name in ("one", "two", "three")))
    assert [(one, args["other"]) for one, _, args in found] == [
        ("one", "two"),
        ("two", "one"),
        ("three", "one"),
    ]


@pytest.mark.parametrize(
    "other",
    [
        staffed("two", ", team-a: {name: 运维二组}"),
        staffed("two", dedicated="false"),
        staffed("one"),
        letter("two", "staff: {team: {by: provider, dedicated: true}}"),
    ],
)
def test_pass(other: Trace) -> None:
    """PASS: two teams with two names."""
    assert said(RULE, staffed("one"), other) == []


@pytest.mark.parametrize(("start", "count"), [("2027-12-31", 2), ("2028-01-01", 0)])
def test_days_that_lie_apart(start: str, count: int) -> None:
    """PASS: `until: "2027-12-31"` in the one and `from: "2028-01-01"` in the other."""
    one = staffed("one", days='until: "2027-12-31", ')
    other = staffed("two", days=f'from: "{start}", ')
    assert len(said(RULE, one, other)) == count


def test_the_days_may_be_those_of_a_period() -> None:
    period = 'warranty: {quality: {from: "2028-01-01", until: "2028-12-31"}}\n'
    clause = "staff: {team: {when: quality, by: team-a, dedicated: true}}"
    later = letter("two", period + clause, more=TEAM)
    assert said(RULE, staffed("one", days='until: "2027-12-31", '), later) == []
    assert len(said(RULE, staffed("one", days='until: "2028-06-30", '), later)) == 2
