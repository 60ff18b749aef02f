"""The best of many promises is what a look at each pair finds."""

from __future__ import annotations

from dataclasses import replace
from itertools import product
from random import Random

import pytest
from tests import small

from pledgebook.order import Direction, Measure, best, compare, measures
from pledgebook.order.metrics import METRICS

HEAD = """
days: {day: calendar, working-day: public}
clocks:
  office: {title: 工作时间, week: {mon-fri: "09:00-17:00"}}
  long: {title: 长日, week: {mon-fri: "08:00-20:00"}}
  public: {title: 工作日, week: {mon-fri: "09:00-17:00"}, holidays: cn}
response:
"""
LENGTHS = ("1小时", "90分钟", "4小时", "24小时", "1天", "32天", "1个月", "2个工作日", "5个工作日")
HELD = ("", ", target: 95%", ", target: 99%", ", target: average")
ROWS = ("", ", clock: office", ", clock: long", ", clock: public", ", binding: efforts")


@pytest.fixture(scope="module")
def arrivals() -> list[Measure]:
    """Of units, hours, shares and firmness that can and that cannot be held against each other."""
    clauses = ""
    for number, length in enumerate(LENGTHS):
        rows = (f"{{arrive: {{in: {length}{held}}}{row}}}" for held, row in product(HELD, ROWS))
        clauses += f"  c{number}: {{title: 到场, from: notice, rows: [{', '.join(rows)}]}}\n"
    found = measures(small.commitment(HEAD + clauses))
    return [one for one in found if one.metric == "arrive"]


def later(one: Measure, seconds: int) -> Measure:
    value = one.value
    ends = {name: getattr(value, name) + seconds for name in ("amount", "least", "most")}
    return one._replace(value=replace(value, **ends))


def by_pairs(ones: list[Measure]) -> set[str]:
    return {
        one.grade
        for one in ones
        if not any(compare(one, other) is Direction.STRONGER for other in ones)
    }


@pytest.mark.parametrize("metric", ["arrive", "customer-act", "warranty", "length"])
def test_the_best_are_those_that_a_look_at_each_pair_finds(
    arrivals: list[Measure], metric: str
) -> None:
    assert metric in METRICS
    assert len(arrivals) == len(LENGTHS) * len(HELD) * len(ROWS)
    ones = [one._replace(metric=metric) for one in arrivals]
    random = Random(8)  # noqa: S311 - any choice will do, the same each time
    for count in (1, 2, *range(3, 40, 4), 80):
        some = random.sample(ones, count)
        assert best(some) == by_pairs(some)


def test_another_metric_is_no_rival(arrivals: list[Measure]) -> None:
    ones = [arrivals[0], arrivals[-1]._replace(metric="respond")]
    assert best(ones) == {one.grade for one in ones}
    assert best([]) == frozenset()


def test_thousands_are_not_held_against_each_other(
    arrivals: list[Measure], monkeypatch: pytest.MonkeyPatch
) -> None:
    compared = 0

    def counted(old: Measure, new: Measure) -> Direction:
        nonlocal compared
        compared += 1
        return compare(old, new)

    monkeypatch.setattr("pledgebook.order.choosing.compare", counted)
    many = [later(one, seconds) for seconds in range(20) for one in arrivals]
    assert best(many) == by_pairs(arrivals)
    assert 0 < compared < len(many)
