"""Every fact of the five founding letters is carried by data, and the data is not idle.

``cases/founding/coverage/S?.yaml`` maps the facts; `coverage_walk` says how.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.bind import bind
from pledgebook.model.commitment import Commitment

from . import coverage_walk as walk

# Letter, commitment, number of facts: S1-01 to S1-35, and so on.
FOUNDING = (
    ("S1", "software-60-months", 35),
    ("S2", "classroom-electronics", 16),
    ("S3", "servers-storage", 44),
    ("S4", "information-system-12-months", 32),
    ("S5", "highway-monitoring", 40),
)
HERE = Path(__file__).parent / "cases" / "founding"
COMMITMENTS = Path(__file__).parents[1] / "commitments"
CASES = {
    letter: walk.Case(
        name=letter,
        commitment=COMMITMENTS / name / "commitment.yaml",
        coverage=HERE / "coverage" / f"{letter}.yaml",
    )
    for letter, name, _ in FOUNDING
}
NAMES = [name for _, name, _ in FOUNDING]
each = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def test_all_167_facts_are_mapped() -> None:
    expected = [f"{letter}-{n:02}" for letter, _, count in FOUNDING for n in range(1, count + 1)]
    assert [fact for case in CASES.values() for fact in case.facts] == expected
    assert len(expected) == 167


def test_at_most_a_quarter_of_the_facts_is_text_alone_and_none_with_a_number() -> None:
    alone = [fact for case in CASES.values() for fact in walk.texts(case)]
    assert 0 < 4 * len(alone) <= 167
    assert not [value for case in CASES.values() for value in walk.numbers_in_text(case)]


@pytest.mark.parametrize("name", NAMES)
def test_the_contradictory_versions_are_commitments_too(name: str) -> None:
    data = walk.load(HERE / f"{name}.yaml")
    assert not walk.errors(data)
    assert data["id"] == name
    assert bind(Commitment, data).id == name


@pytest.mark.parametrize("name", NAMES)
def test_the_contradictory_versions_say_where_they_contradict(name: str) -> None:
    lines = (HERE / f"{name}.yaml").read_text("utf-8").splitlines()[1:]
    assert [line for line in lines if "# 矛盾" in line]
