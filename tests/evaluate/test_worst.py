from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.evaluate import periods
from pledgebook.evaluate.worst import worst
from pledgebook.model.outcome import Tally
from pledgebook.model.sla import Target

from .terms import day, tally

WEEK = periods.length({"amount": "1", "unit": "week"})
FIRST, LAST = day("2026-01-01"), day("2026-01-20")
COUNTS = st.lists(
    st.tuples(st.integers(1, 20), st.sampled_from(("met", "breached")), st.integers(1, 5)),
    min_size=1,
    max_size=12,
)


def tallies(counts: list[tuple[int, str, int]]) -> list[Tally]:
    return [tally(f"2026-01-{number:02}", status, n) for number, status, n in counts]


@given(COUNTS, st.integers(1, 6))
def test_no_stretch_with_enough_tickets_is_worse(
    counts: list[tuple[int, str, int]], least: int
) -> None:
    every = [*periods.rolling(WEEK, FIRST, LAST)]

    def late(first: int, last: int) -> tuple[int, int]:
        inside = [one for one in counts if first <= day("2026-01-01") + one[0] - 1 <= last]
        return sum(n for _, s, n in inside if s == "breached"), sum(n for _, _, n in inside)

    found = late(*_days(worst(every, tallies(counts), Target(min_n=least))))
    shares = [late(one.first, one.last) for one in every]
    enough = [(bad, n) for bad, n in shares if n >= least]
    if enough:
        assert found[1] >= least
        assert all(found[0] * n >= bad * found[1] for bad, n in enough)
    else:
        assert found[1] == max(n for _, n in shares)


def _days(period: periods.Period) -> tuple[int, int]:
    return period.first, period.last


def test_of_a_mean_the_slowest_stretch_is_the_worst() -> None:
    counts = [tally("2026-01-02", "breached", 1, 10), tally("2026-01-15", "met", 2, 50)]
    target = Target(statistic="mean")
    found = worst(periods.rolling(WEEK, FIRST, LAST), counts, target)
    assert found.first <= day("2026-01-15") <= found.last
