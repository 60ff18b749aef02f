from __future__ import annotations

import pytest

from pledgebook.checks import grade_not_explained as check
from pledgebook.findings import Severity

from .sample import findings, said

P1 = "response: {a: {rows: [{when: p1, respond: 1小时}]}}"
MAJOR = "changes: {a: {rows: [{when: major, resolve: 3天}]}}"
GROUP = "groups: {kind: {major: {title: 重大问题}}}"


def test_fail() -> None:
    """FAIL: `severities: {p1: {title: P1}}` with `{when: p1, respond: 1小时}`."""
    (found,) = findings(check, f"severities: {{p1: {{title: P1}}}}\n{P1}")
    assert (found.at, found.severity) == (("severities", "p1"), Severity.WARNING)
    assert [one.at for one in found.related] == [("response", "a", "rows", 0)]


def test_fail_with_a_group() -> None:
    """FAIL: `groups: {kind: {major: {title: 重大问题}}}` with `{when: major, resolve: 3天}`."""
    (found,) = findings(check, f"{GROUP}\n{MAJOR}")
    assert found.at == ("groups", "kind", "major")


def test_every_grade_of_a_group_is_told_where_a_promise_hangs_on_one() -> None:
    group = "groups: {kind: {small: {title: 小改动}, large: {title: 大改动}, new: {title: 新增}}}"
    rows = "changes: {a: {rows: [{when: small, charge: free}, {when: large, note: 另议}]}}"
    assert said(check, f"{group}\n{rows}") == [
        ("grade-not-explained", "groups/kind/small"),
        ("grade-not-explained", "groups/kind/large"),
    ]


@pytest.mark.parametrize(
    "fragment",
    [
        f"severities: {{p1: {{title: P1, means: 系统停止运行}}}}\n{P1}",
        f"severities: {{p1: {{title: P1, examples: [主机宕机]}}}}\n{P1}",
        "severities: {p1: {title: P1}}",
        f"groups: {{kind: {{major: {{title: 大改动, bound: 超过2天}}}}}}\n{MAJOR}",
        f"groups: {{kind: {{major: {{title: 重大问题, means: 业务中断}}}}}}\n{MAJOR}",
        f"groups: {{kind: {{major: {{title: 须到场处理}}}}}}\n{MAJOR}",
        f"groups: {{kind: {{major: {{title: 大连市}}}}}}\n{MAJOR}",
        f"{GROUP}\nchanges: {{a: {{when: major, does: watch}}}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `p1: {title: P1, means: 系统停止运行}`; `major: {title: 大改动, bound: 超过2天}`;
    `须到场处理`."""
    assert said(check, fragment) == []
