from __future__ import annotations

import pytest

from pledgebook.checks import bound_gap as check
from pledgebook.findings import Severity

from .sample import findings, said


def group(*bounds: str) -> str:
    members = (f"m{n}: {{title: 第{n}类, bound: {bound}}}" for n, bound in enumerate(bounds, 1))
    return f"groups: {{sizes: {{{', '.join(members)}}}}}"


@pytest.mark.parametrize(
    ("bounds", "rule"),
    [
        (("低于200元", "超过200元"), "bound-gap"),
        (("超过200元", "低于200元"), "bound-gap"),
        (("至多200元", "超过500元"), "bound-gap"),
        (("至多4小时", "至少5小时"), "bound-gap"),
        (("低于3天", "超过3天"), "bound-gap"),
        (("1-10人", "12-50人"), "bound-gap"),
        (("至多0.5天", "至少1天"), "bound-gap"),
        (("至多200元", "至少200元"), "bound-gap/both"),
        (("至多500元", "超过200元"), "bound-gap/both"),
        (("至多10人", "10-50人"), "bound-gap/both"),
        (("1-10人", "5-50人"), "bound-gap/both"),
        (("至多30分钟", "至少0.5小时"), "bound-gap/both"),
    ],
)
def test_fail(bounds: tuple[str, ...], rule: str) -> None:
    """FAIL: `低于200元` beside `超过200元`; `至多200元` beside `至少200元`."""
    (found,) = findings(check, group(*bounds))
    assert (found.rule, found.severity) == (rule, Severity.WARNING)


def test_where_and_which() -> None:
    (found,) = findings(check, group("低于200元", "超过200元"))
    assert found.at == ("groups", "sizes", "m2", "bound")
    assert found.args == {"one": "第1类", "next": "第2类", "number": "200"}
    assert found.related[0].at == ("groups", "sizes", "m1", "bound")


@pytest.mark.parametrize(
    "bounds",
    [
        ("至多200元", "超过200元"),
        ("低于200元", "200-500元", "超过500元"),
        ("200-500元", "500-1000元"),
        ("1-10人", "11-50人"),
        ("至多2天", "至少3天"),
        ("至多2天", "至多5天", "超过5天"),
        ("至少1000元", "至少5000元"),
        ("约200元", "超过300元"),
        ("低于200元", "超过2小时"),
        ("低于2台", "超过2套"),
        ("低于200元",),
    ],
)
def test_pass(bounds: tuple[str, ...]) -> None:
    """PASS: `至多200元` beside `超过200元`; `1-10人` beside `11-50人`."""
    assert said(check, group(*bounds)) == []
