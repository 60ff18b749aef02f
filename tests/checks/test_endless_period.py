from __future__ import annotations

import pytest

from pledgebook.checks import endless_period as check
from pledgebook.findings import Severity

from .sample import findings, said

FREE = "free: {from: accepted, lasts: 1年, charge: free}"


def warranty(*periods: str) -> str:
    listed = "".join(f"  {one}\n" for one in periods)
    return f"items: {{pump: {{title: 水泵}}, valve: {{title: 阀门}}}}\nwarranty:\n{listed}"


def test_fail() -> None:
    """FAIL: `long: {from: accepted, lasts: unlimited, does: maintain}` beside
    `free: {from: accepted, lasts: 1年, charge: free}`."""
    long = "long: {from: accepted, lasts: unlimited, does: maintain}"
    (found,) = findings(check, warranty(FREE, long))
    assert (found.rule, found.at) == ("endless-period", ("warranty", "long", "lasts"))
    assert [one.at for one in found.related] == [("warranty", "free", "lasts")]
    assert found.severity is Severity.WARNING


def test_pass() -> None:
    """PASS: `long: {after: free, lasts: unlimited, does: maintain, charge: at-cost}` beside
    `free: {from: accepted, lasts: 1年, charge: free}`."""
    long = "long: {after: free, lasts: unlimited, does: maintain, charge: at-cost}"
    assert said(check, warranty(FREE, long)) == []


@pytest.mark.parametrize(
    ("endless", "ending", "found"),
    [
        ("lasts: service-life, does: repair", "lasts: 1年, charge: free", 1),
        ("lasts: unlimited, does: repair, after: free", "lasts: 1年, charge: free", 0),
        ("lasts: unlimited, does: repair, charge: at-cost", "lasts: 1年, charge: free", 0),
        ("lasts: unlimited, does: support", "lasts: 1年, charge: free", 0),  # advice
        ("lasts: unlimited, does: repair", "lasts: 1年, does: support, charge: free", 0),
        ("lasts: unlimited, does: repair", "lasts: 1年", 0),
        ("lasts: unlimited, does: repair, by: customer", "lasts: 1年, charge: free", 0),
        (
            "lasts: unlimited, does: repair, covers: [valve]",
            "lasts: 1年, covers: [pump], charge: free",
            0,
        ),
    ],
)
def test_beside_one_that_ends(endless: str, ending: str, found: int) -> None:
    periods = (f"free: {{{ending}}}", f"long: {{{endless}}}")
    assert len(said(check, warranty(*periods))) == found
