"""``commitment.json`` and ``sla.json`` as bytes."""

from __future__ import annotations

import json

from tests import small

from pledgebook import derive
from pledgebook.outputs import data, sla

LEVELS = "severities: {critical: {title: 重大}, ordinary: {title: 一般, means: 个别功能异常}}"


def test_says_what_the_yaml_says() -> None:
    assert json.loads(
        data.text(small.data("signature: {seal: provider, date: true}"))
    ) == small.data("signature: {seal: provider, date: true}")


def test_severities_carry_the_rank_that_their_order_means() -> None:
    content = small.data(LEVELS)
    written = json.loads(data.text(content))
    assert written["severities"] == {
        "critical": {"title": "重大", "rank": 1},
        "ordinary": {"title": "一般", "means": "个别功能异常", "rank": 2},
    }
    assert {**written, "severities": content["severities"]} == content
    assert "rank" not in content["severities"]["critical"]


def test_is_text_that_people_can_read() -> None:
    for text in (
        data.text(small.data(LEVELS)),
        sla.text(sla.data(derive.sla(small.commitment(LEVELS)))),
    ):
        assert "重大".encode() in text
        assert text.endswith(b"}\n")
        assert b"\r" not in text


def test_leaves_out_what_is_not_said() -> None:
    content = sla.data(
        derive.sla(small.commitment("response: {a: {from: notice, respond: 1小时}}"))
    )
    (term,) = content["terms"]
    assert None not in term.values()
    assert [] not in term.values()
    assert "exclusions" not in content
    assert content["unmeasured"] == []
