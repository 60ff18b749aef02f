"""What is missing in real letters, and nothing else: each finding was looked at by hand.

The founding letters keep the gaps of what they were made from; other letters are of many trades.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook import checks

from .bound import PUBLISHED, ROOT, SHIPPED, names

CASES = ROOT / "tests/cases"
OMITTED = checks.ALL[checks.ALL.index(checks.unused_name) :]
OMITTED = OMITTED[: OMITTED.index(checks.validity_ends_early) + 1]

# Letter, rule, and the places where it is broken.
FOUNDING = {
    # No number for any of the channels, in any of the five.
    ("software-60-months", "call-without-number"): ["response/notices"],
    ("classroom-electronics", "call-without-number"): ["response/phone-answer"],
    ("servers-storage", "call-without-number"): ["response/faults/rows/0"],
    ("information-system-12-months", "call-without-number"): ["response/notices"],
    ("highway-monitoring", "call-without-number"): ["response/requests"],
    # General and major problems, small and large changes undefined
    ("software-60-months", "grade-not-explained"): [
        "groups/problem-kind/general",
        "groups/problem-kind/major",
    ],
    ("information-system-12-months", "grade-not-explained"): [
        "groups/problem-kind/general",
        "groups/problem-kind/major",
    ],
    ("classroom-electronics", "grade-not-explained"): [
        "groups/change-size/small",
        "groups/change-size/large",
    ],
    # "Regular" patrols, visits and reports without a number
    ("software-60-months", "frequency-not-said"): ["visits/tracking"],
    ("servers-storage", "frequency-not-said"): ["visits/site-visits"],
    ("information-system-12-months", "frequency-not-said"): ["visits/tracking", "visits/patrol"],
    ("highway-monitoring", "frequency-not-said"): ["visits/patrol", "reports/service-report"],
    # No start of the warranty; the maker's years start at an unknown event; a week from when?
    ("classroom-electronics", "start-not-said/period"): ["warranty/free-warranty"],
    ("servers-storage", "start-not-said/period"): ["warranty/maker-warranty"],
    ("classroom-electronics", "start-not-said"): ["response/replace-or-repair/replace"],
}
LETTERS = {
    # An emergency, with two hours to arrive: nothing says what is one.
    ("03", "grade-not-explained"): ["groups/fault-kind/emergency"],
    # Levels by their titles alone
    ("06", "grade-not-explained"): [
        "severities/system-level",
        "severities/application-level",
        "severities/interface-level",
    ],
    ("07", "grade-not-explained"): [f"severities/level-{number}" for number in (1, 2, 3, 4)],
    ("12", "grade-not-explained"): ["severities/serious", "severities/general"],
    ("23", "grade-not-explained"): ["severities/p3", "severities/p4"],
    # A term that no clause and no formula takes up
    ("43", "unused-name"): ["definitions/actual"],
}


def found(path: Path) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for module in OMITTED:
        for one in module.check(names(path)):
            told.setdefault(one.rule, []).append("/".join(map(str, one.at)))
    return told


def expected(name: str, table: dict[tuple[str, str], list[str]]) -> dict[str, list[str]]:
    return {rule: places for (told, rule), places in table.items() if told == name}


@pytest.mark.parametrize(
    "path", sorted((CASES / "founding").glob("*.yaml")), ids=lambda one: one.stem
)
def test_a_founding_letter(path: Path) -> None:
    assert found(path) == expected(path.stem, FOUNDING)


@pytest.mark.parametrize(
    "path", sorted((CASES / "letters").glob("*/commitment.yaml")), ids=lambda one: one.parent.name
)
def test_a_letter_of_another_trade(path: Path) -> None:
    assert found(path) == expected(path.parent.name, LETTERS)


@pytest.mark.parametrize(
    "path", [*PUBLISHED, *SHIPPED], ids=lambda one: f"{one.parent.name}-{one.stem}"
)
def test_what_is_published_or_given_to_start_from_lacks_nothing(path: Path) -> None:
    assert found(path) == {}
