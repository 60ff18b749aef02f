from __future__ import annotations

import pytest

from pledgebook.checks import name_twice as check
from pledgebook.model.names import Kind

from .sample import findings, said


def test_fail_two_declarations() -> None:
    """FAIL: a severity `urgent` and an event `urgent`."""
    more = "severities: {urgent: {title: 紧急}}\nevents: {urgent: {title: 发生紧急情况}}"
    (one,) = findings(check, more)
    assert (one.rule, one.at) == ("name-twice", ("events", "urgent"))
    (first,) = one.related
    assert (first.note, first.at) == ("name-twice/first", ("severities", "urgent"))


def test_fail_a_built_in_name() -> None:
    """FAIL: an item called `phone`, which is a channel."""
    (one,) = findings(check, "items: {phone: {title: 电话机}}")
    assert (one.rule, one.at) == ("name-twice/built-in", ("items", "phone"))
    assert one.args == {"name": "phone", "kind": "channel"}
    assert one.related == ()


def test_fail_a_group_that_mixes_with_a_kind() -> None:
    """FAIL: a group called `severity`."""
    (one,) = findings(check, "groups: {severity: {major: {title: 重大}}}")
    assert (one.rule, one.at) == ("name-twice/kind", ("groups", "severity"))
    assert one.args == {"name": "severity", "kind": "severity"}


@pytest.mark.parametrize("kind", Kind)
def test_no_group_is_called_like_a_kind(kind: Kind) -> None:
    rules = [rule for rule, _ in said(check, f"groups: {{{kind.value}: {{major: {{title: 大}}}}}}")]
    assert "name-twice/kind" in rules


@pytest.mark.parametrize(
    "more",
    [
        "events: {accepted: {title: 验收, means: 双方签字}}",
        "channels: {phone: {reach: 010-0000-0000}}",
        "clocks: {always: {daily: 08:00-20:00}}",
        "reports: {report: {does: report}}",
        "quality: {tender: {per: tender, goals: [满足]}}",
        "response: {response: {respond: 1小时}}",
        "definitions: {iso: {title: 标准}}\nitems: {iso: {title: 证书}}",
        "groups: {size: {small: {title: 小}}, weight: {heavy: {title: 重}}}",
    ],
)
def test_pass(more: str) -> None:
    """PASS: an event `accepted` with its own `means`; names that never stand in one place."""
    assert said(check, more) == []


@pytest.mark.parametrize(
    ("more", "at"),
    [
        ("response: {quality: {respond: 1小时}}", "response/quality"),
        ("response: {a: {respond: 1小时}}\nfees: {a: {charge: free}}", "fees/a"),
        ("groups: {x: {small: {title: 小}}, y: {small: {title: 少}}}", "groups/y/small"),
        ("clocks: {notice: {daily: 08:00-20:00}}", "clocks/notice"),
        ("items: {provider: {title: 供应商}}", "items/provider"),
        ("severities: {fault: {title: 故障}}", "severities/fault"),
    ],
)
def test_names_that_stand_in_one_place_clash(more: str, at: str) -> None:
    assert [place for _, place in said(check, more)] == [at]


def test_three_of_a_name_are_two_findings_each_with_the_first() -> None:
    more = "severities: {x: {title: 甲}}\nevents: {x: {title: 乙}}\nitems: {x: {title: 丙}}"
    found = findings(check, more)
    assert [one.at for one in found] == [("events", "x"), ("items", "x")]
    assert {related.at for one in found for related in one.related} == {("severities", "x")}
