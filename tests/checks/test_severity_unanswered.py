from __future__ import annotations

import pytest

from pledgebook.checks import severity_unanswered as check
from pledgebook.findings import Severity

from .sample import findings, said

LEVELS = "severities: {p1: {title: 一级}, p2: {title: 二级}, p3: {title: 三级}}"
LADDER = "{when: p1, respond: 1小时}, {when: p2, respond: 2小时}"


def ladder(more: str = "", after: str = "") -> str:
    return f"{LEVELS}\nresponse: {{a: {{from: notice, rows: [{LADDER}{more}]}}{after}}}"


def test_fail() -> None:
    """FAIL: `severities: {p1: …, p2: …, p3: …}` with
    `rows: [{when: p1, respond: 1小时}, {when: p2, respond: 2小时}]`."""
    (found,) = findings(check, ladder())
    assert (found.at, found.severity) == (("severities", "p3"), Severity.WARNING)
    assert [one.at for one in found.related] == [("response", "a", "rows", 0)]


def test_a_level_named_beside_a_channel_or_a_promise_of_another_act_leaves_the_hole() -> None:
    assert len(findings(check, ladder(after=", b: {when: mail, from: notice, plan: 1天}"))) == 1


@pytest.mark.parametrize(
    "fragment",
    [
        LEVELS,
        ladder(", {when: p3, respond: none}"),
        ladder(", {when: p3, does: support}"),
        ladder(after=", b: {from: notice, respond: 4小时}"),
        ladder(after=", b: {unless: p1, from: notice, respond: 4小时}"),
        ladder(after=", b: {unless: p3, from: notice, plan: 4小时}"),
        "severities: {p1: {title: 一级}}\nresponse: {a: {when: p1, from: notice, respond: 1小时}}",
        f"{LEVELS}\nresponse: {{a: {{from: notice, respond: 4小时}}}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `{when: p3, respond: none}`; `unless: p3`; `respond: 4小时`."""
    assert said(check, fragment) == []
