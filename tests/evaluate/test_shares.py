"""Shares of tickets, exact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pledgebook.evaluate.shares import Result, eligible, result
from pledgebook.model.sla import Target


def test_a_target_without_a_percentage_is_every_ticket() -> None:
    assert result({"met": 5}, Target()) is Result.MET
    assert result({"met": 5, "breached": 1}, Target()) is Result.MISSED


def test_only_verdicts_that_count_are_eligible() -> None:
    assert eligible({"met": 3, "breached": 2, "pending": 7, "invalid": 1}) == 5


@given(met=st.integers(0, 10**9), breached=st.integers(0, 10**9), hundredths=st.integers(0, 10_000))
def test_a_share_is_compared_in_whole_numbers(met: int, breached: int, hundredths: int) -> None:
    target = Target(pct=f"{hundredths // 100}.{hundredths % 100:02}")
    found = result({"met": met, "breached": breached}, target)
    if met + breached == 0:
        assert found is Result.NO_DATA
    else:
        assert (found is Result.MET) is (met * 10_000 >= hundredths * (met + breached))
