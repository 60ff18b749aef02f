from __future__ import annotations

import pytest

from pledgebook.checks import unused_name as check
from pledgebook.findings import Severity

from .sample import findings, said

HANDED_OVER = "events: {handed-over: {title: 移交}}"
OFFICE = "clocks: {office: {daily: 09:00-18:00}}"


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        (HANDED_OVER, "events/handed-over"),
        (OFFICE, "clocks/office"),
        (
            "parties: {provider: {name: 甲}, customer: {name: 乙}, maker: {name: 示例厂商}}",
            "parties/maker",
        ),
        ("severities: {p1: {title: 一级, means: 停机}}", "severities/p1"),
        ("channels: {wechat: {title: 即时通讯}}", "channels/wechat"),
        ("groups: {plan: {a-plan: {title: 方案A}}}", "groups/plan/a-plan"),
        ("definitions: {promptly: {title: 及时, is: 1天}}", "definitions/promptly"),
        ("acts: {our-look: {title: 查看}}", "acts/our-look"),
        (
            "items: {spare: {title: 备件}, unit: {title: 主机}}\n"
            "warranty: {quality: {covers: unit, from: accepted, lasts: 3年}}",
            "items/spare",
        ),
    ],
)
def test_fail(fragment: str, place: str) -> None:
    """FAIL: `events: {handed-over: {title: 移交}}`; `clocks: {office: {…}}` without
    `clock: office`."""
    (found,) = findings(check, fragment)
    assert (found.rule, found.severity) == ("unused-name", Severity.WARNING)
    assert "/".join(map(str, found.at)) == place
    assert found.args["name"] == place.rsplit("/", 1)[1]


@pytest.mark.parametrize(
    "fragment",
    [
        f"{HANDED_OVER}\nresponse: {{a: {{from: handed-over, respond: 1小时}}}}",
        f"{OFFICE}\nresponse: {{a: {{clock: office, from: notice, respond: 1小时}}}}",
        f"{OFFICE}\ndays: {{day: working, working-day: office}}",
        "channels: {wechat: {reach: service-desk}}",
        "channels: {phone: {does: support}}",
        "items: {unit: {title: 主机}}",
        "items: {spare: {title: 备件, quantity: 3台}, unit: {title: 主机}}\n"
        "warranty: {quality: {covers: unit, from: accepted, lasts: 3年}}",
        f"{HANDED_OVER}\nquality: {{a: {{text: 自移交之日起保管。}}}}",
        f"{HANDED_OVER}\nvisits: {{handed-over: {{does: hear}}}}",
        f"{HANDED_OVER}\nquality: {{a: {{text: '自{{handed-over}}之日起保管。'}}}}",
        "acts: {our-look: {title: 查看}}\nresponse: {a: {from: notice, our-look: 1天}}",
        "severities: {p1: {title: 一级, means: 停机}, p2: {title: 二级, means: 变慢}}\n"
        "response: {a: {when: p1, from: notice, respond: 1小时}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `from: handed-over`; `clock: office`; `channels: {wechat: {reach: service-desk}}`."""
    assert said(check, fragment) == []


def test_a_title_that_only_the_definition_itself_repeats_is_not_a_use() -> None:
    fragment = "events: {handed-over: {title: 移交, means: 移交全部资料}}"
    assert said(check, fragment) == [("unused-name", "events/handed-over")]
