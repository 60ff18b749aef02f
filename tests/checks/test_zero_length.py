from __future__ import annotations

import pytest

from pledgebook.checks import zero_length as check

from .sample import said


@pytest.mark.parametrize(
    ("fragment", "at"),
    [
        ("response: {a: {from: notice, resolve: 0天}}", "response/a/resolve/in"),
        (
            "response: {a: {from: notice, resolve: {in: 0-0天, with: plan}}}",
            "response/a/resolve/in",
        ),
        ("visits: {a: {every: 0个月, does: inspect}}", "visits/a/every"),
        ("visits: {a: {every: 1年, times: 0次, does: inspect}}", "visits/a/times"),
        ("visits: {a: {every: 1年, times: 至少0次, does: inspect}}", "visits/a/times"),
        ("parts: {a: {lasts: 0.00年, does: provide}}", "parts/a/lasts"),
        ("parts: {a: {lasts: {first: [0年, 9公里]}, does: provide}}", "parts/a/lasts/first/0"),
        ("parts: {a: {lasts: {onsite: PT0S, parts: none}}}", "parts/a/lasts/onsite"),
        ("training: {a: {hours: 0学时, people: 0人}}", "training/a/hours training/a/people"),
        ("remedies: {a: {pay: {share: 0%, of: yearly-fee}}}", "remedies/a/pay/share"),
        ("remedies: {a: {pay: {amount: 9元, per: 0天}}}", "remedies/a/pay/per"),
        (
            "remedies: {a: {missed: {of: a, any: [{count: 0次, rolling: 0个月}]}}}",
            "remedies/a/missed/any/0/count remedies/a/missed/any/0/rolling",
        ),
    ],
)
def test_fail(fragment: str, at: str) -> None:
    """FAIL: `resolve: 0天`; `every: 0个月`; `times: 0次`."""
    assert said(check, fragment) == [("zero-length", one) for one in at.split()]


@pytest.mark.parametrize(
    "fragment",
    [
        "response: {a: {from: notice, resolve: 1天}}",
        "response: {a: {from: notice, respond: 0-2小时}}",
        "response: {a: {from: notice, respond: 0.5小时, resolve: none}}",
        "response: {a: {does: check, target: 至多0%}}",
        "remedies: {a: {pay: {of: yearly-fee, tiers: [{below: 95%, share: 0%}]}}}",
        "parts: {a: {lasts: unlimited, does: provide}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `resolve: 1天`; `respond: 0-2小时`; `target: 至多0%`."""
    assert said(check, fragment) == []
