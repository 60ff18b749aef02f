from __future__ import annotations

import pytest

from pledgebook.checks import share_without_base as check

from .sample import findings, said

RULE = "share-without-base"


@pytest.mark.parametrize(
    ("keys", "at"),
    [
        ("pay: {amount: 500元, per: 1天, cap: 5%}", "pay/cap"),
        ("pay: {amount: 500元, least: 5%}", "pay/least"),
        ("charge: {price: free, cap: 5%}", "charge/cap"),
        (
            "cap: {share: 5%, of: yearly-fee}, charge: {formula: 用量, cap: 5%}",
            "charge/cap",
        ),
    ],
)
def test_fail(keys: str, at: str) -> None:
    assert said(check, f"remedies: {{late: {{{keys}}}}}") == [(RULE, f"remedies/late/{at}")]


@pytest.mark.parametrize(
    "keys",
    [
        "pay: {share: 1%, of: monthly-fee, cap: 5%}",
        "pay: {amount: 500元, cap: {share: 5%, of: contract-price}}",
        "pay: {amount: 500元, cap: 10000元, least: 100元}",
        "pay: {amount: 500元, cap: none}",
        "charge: {price: free, cap: 5000元/年}",
    ],
)
def test_pass(keys: str) -> None:
    assert said(check, f"remedies: {{late: {{{keys}}}}}") == []


def test_says_what_to_write_instead() -> None:
    found = findings(check, "remedies: {late: {pay: {amount: 500元, cap: 5%}}}")
    assert found[0].args == {"field": "cap", "share": "5%"}
