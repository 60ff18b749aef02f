from __future__ import annotations

import pytest

from pledgebook.checks import two_prices as check

from .sample import findings, said

HEAD = """
items: {pump: {title: 水泵}, valve: {title: 阀门}}
groups: {fee: {charged: {title: 收费}, waived: {title: 不收费}}}
acts: {our-pass: {title: 代收费用}}
warranty:
  quality: {from: accepted, lasts: 1年, charge: free}
  paid: {after: quality, lasts: 3年}
"""
FREE = "free: {when: paid, does: repair, charge: free}"


def fees(*clauses: str) -> list[tuple[str, str]]:
    return said(check, f"{HEAD}fees:\n" + "".join(f"  {one}\n" for one in clauses))


def test_fail() -> None:
    """FAIL: `free: {when: paid, does: repair, charge: free}` beside
    `dear: {when: paid, does: repair, charge: priced}`."""
    assert fees(FREE, "dear: {when: paid, does: repair, charge: priced}") == [
        ("two-prices", "fees/dear/charge")
    ]


def test_pass() -> None:
    """PASS: `free: {when: quality, does: repair, charge: free}` beside
    `dear: {when: paid, does: repair, charge: priced}`; `charge: {labour: free}` beside
    `charge: {parts: at-cost}`."""
    free = "free: {when: quality, does: repair, charge: free}"
    assert fees(free, "dear: {when: paid, does: repair, charge: priced}") == []
    labour = "labour: {does: repair, charge: {labour: free}}"
    assert fees(labour, "material: {does: repair, charge: {parts: at-cost}}") == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        ("when: paid, does: [inspect, repair], charge: {parts: at-cost}", 1),  # not all is free
        ("when: paid, does: inspect, charge: priced", 0),  # other work
        ("when: [paid, phone], does: repair, charge: priced", 0),  # an exception
        ("when: phone, does: repair, charge: priced", 1),
        ("when: paid, does: repair, charge: free", 0),
        ("when: paid, does: repair, charge: 0元", 1),
        ("when: paid, does: repair, charge: {agree-by: accepted}", 0),
        ("when: paid, does: repair, charge: priced, by: customer", 0),
        ("when: paid, does: repair, charge: priced, if: 特殊情况", 0),
        ("when: paid, either: [repair, replace], charge: priced", 1),
    ],
)
def test_one_work_in_one_case(other: str, found: int) -> None:
    assert len(fees(FREE, f"other: {{{other}}}")) == found


def test_a_period_has_a_price_for_what_is_done_in_it() -> None:
    period = "warranty: {life: {lasts: service-life, does: [service, repair], charge: free}}\n"
    fee = "fees: {dear: {when: life, does: repair, charge: priced}}"
    (found,) = findings(check, period + fee)
    assert found.at == ("fees", "dear", "charge")
    assert [one.at for one in found.related] == [("warranty", "life", "charge")]
    assert found.args["work"] == "修复"


def test_an_own_act_is_about_what_the_rows_beside_it_do() -> None:
    passed = "{when: charged, does: our-pass, charge: pass-through}"
    waived = "{when: waived, does: upgrade, charge: free}"
    maker = f"maker: {{covers: [pump, valve], rows: [{passed}, {waived}]}}"
    free = "free: {when: paid, covers: [pump], does: upgrade, charge: free}"
    assert fees(free, maker) == [("two-prices", "fees/maker/rows/0/charge")]
    assert fees(free.replace("upgrade", "repair"), maker) == []
