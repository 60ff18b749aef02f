from __future__ import annotations

from typing import Any

import pytest

from .sample import term

WORDS = """\
severities: {critical: {title: 重大}, ordinary: {title: 一般}}
items: {servers: {title: 服务器}, software: {title: 软件}}
groups: {size: {small: {title: 小}, large: {title: 大}}, region: {north: {title: 北区}}}
clocks: {office: {week: {mon-fri: 09:00-18:00}}}
exclusions: {misuse: {means: 误用}, own-changes: {means: 擅自改动}}
events: {late: {title: 逾期}}
"""


@pytest.mark.parametrize(
    ("conditions", "expected"),
    [
        ("when: critical", {"scope": {"severity": ["critical"]}}),
        ("when: [critical, ordinary]", {"scope": {"severity": ["critical", "ordinary"]}}),
        ("when: [critical, phone]", {"scope": {"severity": ["critical"], "channel": ["phone"]}}),
        (
            "when: [phone, critical, fax]",
            {"scope": {"channel": ["phone", "fax"], "severity": ["critical"]}},
        ),
        ("when: [small, north]", {"scope": {"size": ["small"], "region": ["north"]}}),
        ("when: question", {"scope": {"request": ["question"]}}),
        ("when: office", {"scope": {"clock": ["office"]}}),
        ("when: customer", {"scope": {"party": ["customer"]}}),
        ("covers: [servers]", {"scope": {"item": ["servers"]}}),
        ("when: servers, covers: software", {"scope": {"item": ["servers", "software"]}}),
        ("when: quality", {"periods": ["quality"]}),
        ("when: [quality, late]", {"periods": ["quality"], "requires": ["late"]}),
        (
            "when: [customer-permitted, phone]",
            {"requires": ["customer-permitted"], "scope": {"channel": ["phone"]}},
        ),
        ("when: other", {"requires": ["other"]}),
        ("unless: phone", {"not_scope": {"channel": ["phone"]}}),
        ("unless: [phone, small]", {"not_scope": {"channel": ["phone"], "size": ["small"]}}),
        ("unless: misuse", {"exclusions": ["misuse"]}),
        ("unless: exclusions", {"exclusions": ["misuse", "own-changes"]}),
        ("unless: [late, phone]", {"exclusions": ["late"], "not_scope": {"channel": ["phone"]}}),
        ("from: notice", {}),
    ],
)
def test_conditions_are_split_by_what_a_ticket_can_tell(
    conditions: str, expected: dict[str, Any]
) -> None:
    clause = f"{{{conditions}, respond: {{in: 1小时, from: notice}}}}"
    other = "reports: {other: {does: report}}"
    found = term(clause, WORDS + other)
    keys = ("scope", "not_scope", "periods", "requires", "exclusions")
    assert {key: found[key] for key in keys if key in found} == expected


def test_the_chapter_of_exclusions_stands_for_those_there_are() -> None:
    assert "exclusions" not in term("{unless: exclusions, from: notice, respond: 1小时}")


def test_a_row_names_its_own_of_a_facet_and_keeps_the_rest() -> None:
    clause = (
        "{when: [quality, phone, ordinary], unless: small, from: notice,"
        " rows: [{when: critical, unless: large, respond: 1小时}]}"
    )
    found = term(clause, WORDS, "critical-not-large/respond")
    assert found["scope"] == {"channel": ["phone"], "severity": ["critical"]}
    assert found["not_scope"] == {"size": ["small", "large"]}
    assert found["periods"] == ["quality"]
