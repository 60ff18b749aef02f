"""Measures in chains: as many words as the values need, and the same as one by one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, pairwise

import pytest
from tests import small

from pledgebook.order import Direction, Measure, chains, compare, measures, runs

LETTER = """
days: {day: calendar, working-day: office}
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-17:00"}}
  long: {title: 长日, week: {mon-sun: "08:00-20:00"}}
response:
"""
LIMITS = ("2小时", "30分钟", "9小时", "1天", "4个工作日", "2天", "6个日历日", "1个月", "40小时")
ROW = "  row-{name}: {{from: notice, clock: {clock}, arrive: {{in: {limit}{more}}}}}\n"
MORE = ("", ", target: 95%", ", target: average", ", target: 99%")


def written() -> Iterator[str]:
    for number, limit in enumerate(LIMITS):
        for clock in ("always", "office", "long"):
            more = MORE[number % len(MORE)]
            yield ROW.format(name=f"{number}-{clock}", limit=limit, clock=clock, more=more)
            yield ROW.format(name=f"{number}-{clock}-firm", limit=limit, clock=clock, more="")


@pytest.fixture(scope="module")
def found() -> tuple[Measure, ...]:
    given = measures(small.commitment(LETTER + "".join(written())))
    return tuple(one for one in given if one.metric == "arrive")


def test_every_measure_stands_in_one_chain_in_order(found: tuple[Measure, ...]) -> None:
    cut = chains(found)
    assert sorted(one.id for one in chain.from_iterable(cut)) == sorted(one.id for one in found)
    assert 3 < len(cut) < len(found) / 2
    for one in cut:
        told = [compare(a, b) for a, b in pairwise(one)]
        assert set(told) <= {Direction.WEAKER, Direction.SAME}


def test_runs_say_what_each_comparison_says(found: tuple[Measure, ...]) -> None:
    told, directions = 0, set()
    for old in found:
        for one in chains(found):
            short = list(runs(old, one))
            told += len(short)
            long = [direction for direction, count in short for _ in range(count)]
            assert long == [compare(old, new) for new in one], old
            directions |= set(long)
    assert directions == set(Direction)
    assert told < len(found) ** 2 / 2


def test_measures_of_one_grade_promise_the_same(found: tuple[Measure, ...]) -> None:
    again = measures(small.commitment(LETTER + "".join(written())))
    for one in found:
        for other in again:
            same = (one.metric, one.value, one.share, one.binding) == (
                *(other.metric, other.value, other.share, other.binding),
            )
            assert (one.grade == other.grade) is same, (one, other)
