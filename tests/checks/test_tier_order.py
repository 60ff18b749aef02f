from __future__ import annotations

import pytest

from pledgebook.checks import tier_order as check

from .sample import said


def scale(tiers: str, more: str = "") -> list[tuple[str, str]]:
    pay = f"{{of: monthly-fee, tiers: [{tiers}]}}"
    return said(check, f"remedies: {{credit: {{pay: {pay}}}}}\n{more}")


@pytest.mark.parametrize(
    ("tiers", "rule", "at"),
    [
        ("{below: 95%, share: 50%}, {below: 99%, share: 30%}", "below", "1/below"),
        ("{below: 95%, share: 50%}, {below: 95.0%, share: 30%}", "below", "1/below"),
        ("{below: 95%, share: 50%}, {below: 3天, share: 30%}", "below", "1/below"),
        ("{over: 9天, share: 5%}, {over: 3天, share: 9%}", "over", "1/over"),
        ("{over: 3天, share: 5%}, {over: 72小时, share: 9%}", "over", "1/over"),
        ("{below: 99%, share: 5%}, {over: 3天, share: 9%}", "mixed", "1/over"),
    ],
)
def test_fail(tiers: str, rule: str, at: str) -> None:
    """FAIL: `{below: 95%, share: 50%}, {below: 99%, share: 30%}`, and
    `{below: 99%, share: 5%}, {over: 3天, share: 9%}`."""
    assert scale(tiers) == [(f"tier-order/{rule}", f"remedies/credit/pay/tiers/{at}")]


@pytest.mark.parametrize(
    "tiers",
    [
        "{below: 99%, share: 30%}, {below: 95%, share: 50%}",
        "{over: 3天, share: 5%}",
        "{over: 3天, share: 5%}, {over: 1周, share: 9%}",
        "{below: target, share: 5%}, {below: 95%, share: 50%}",
    ],
)
def test_pass(tiers: str) -> None:
    """PASS: `{below: 99%, share: 30%}, {below: 95%, share: 50%}`; `{over: 3天, share: 5%}`."""
    assert scale(tiers) == []


@pytest.mark.parametrize(("target", "found"), [("99.9%", 0), ("95%", 1), ("90%", 1)])
def test_a_target_stands_for_its_number(target: str, found: int) -> None:
    more = (
        "items: {site: {title: 平台}}\navailability: {up: {of: site, otherwise: credit,"
        f" target: {target}, measure: {{unit: minute, window: calendar-month}}}}}}"
    )
    assert len(scale("{below: target, share: 5%}, {below: 95%, share: 50%}", more)) == found


def test_a_charge_has_tiers_too() -> None:
    charge = "charge: {of: contract-price, tiers: [{over: 9次, share: 1%}, {over: 2次, share: 2%}]}"
    assert said(check, f"fees: {{a: {{{charge}}}}}") == [
        ("tier-order/over", "fees/a/charge/tiers/1/over")
    ]
