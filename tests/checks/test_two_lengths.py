from __future__ import annotations

import pytest

from pledgebook.checks import two_lengths as check

from .sample import findings, said

ITEMS = "items: {pump: {title: 水泵}, valve: {title: 阀门}}\n"
FIVE = "five: {after: quality, lasts: 5年, does: support, charge: at-cost}"


def warranty(*periods: str) -> list[tuple[str, str]]:
    quality = "quality: {from: accepted, lasts: 3年, charge: free}"
    listed = "".join(f"  {one}\n" for one in (quality, *periods))
    return said(check, f"{ITEMS}warranty:\n{listed}")


def test_fail() -> None:
    """FAIL: `five: {after: quality, lasts: 5年, does: support, charge: at-cost}` beside
    `long: {after: quality, lasts: unlimited, does: [repair, support], charge: at-cost}`."""
    long = "long: {after: quality, lasts: unlimited, does: [repair, support], charge: at-cost}"
    assert warranty(FIVE, long) == [("two-lengths", "warranty/long/lasts")]


def test_pass() -> None:
    """PASS: `five: {after: quality, lasts: 5年, does: support, charge: at-cost}` beside
    `long: {after: five, lasts: unlimited, does: [repair, support], charge: at-cost}`."""
    long = "long: {after: five, lasts: unlimited, does: [repair, support], charge: at-cost}"
    assert warranty(FIVE, long) == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("from: accepted, lasts: 1年, charge: free", 1),
        ("from: accepted, lasts: 36个月, charge: free", 0),  # as long
        ("from: delivery, lasts: 1年, charge: free", 0),  # another start
        ("from: accepted, lasts: 1年, charge: at-cost", 0),  # another kind
        ("from: accepted, lasts: 1年, charge: free, by: customer", 0),
        ("from: accepted, lasts: 1年, charge: free, does: support", 0),
        ("from: accepted, lasts: 1年", 0),  # a name for a stretch of time
        ("from: accepted, lasts: 1年, charge: free, covers: [pump]", 0),  # an exception
        ("from: accepted, lasts: {first: [1年, 100次]}, charge: free", 0),
    ],
)
def test_periods_of_one_kind(other: str, found: int) -> None:
    assert len(warranty(f"other: {{{other}}}")) == found


def test_items_tell_periods_apart() -> None:
    pump = "pump-period: {covers: [pump], from: delivery, lasts: 1年, charge: free}"
    both = "both: {covers: [pump, valve], from: delivery, lasts: 2年, charge: free}"
    valve = "valve-period: {covers: [valve], from: delivery, lasts: 2年, charge: free}"
    assert warranty(pump, valve) == []
    assert warranty(pump, both) == []
    assert warranty(pump, pump.replace("pump-period", "again").replace("1年", "2年")) != []


def test_a_length_that_rows_share_stands_in_the_clause() -> None:
    rows = "rows: [{covers: [pump], from: delivery}, {covers: [valve], from: sale}]"
    one = f"one: {{lasts: 1年, charge: free, {rows}}}"
    other = "other: {covers: [pump], from: delivery, lasts: 2年, charge: free}"
    (found,) = findings(check, f"{ITEMS}warranty:\n  {one}\n  {other}\n")
    assert [place.at for place in found.related] == [("warranty", "one", "lasts")]
