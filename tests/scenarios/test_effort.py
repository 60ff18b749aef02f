"""Comparing ends, whatever a letter says, and what was not compared is told."""

from __future__ import annotations

from collections import Counter
from time import process_time

import pytest

from pledgebook import checks, pipeline
from pledgebook.findings import Finding, Severity
from pledgebook.pipeline import rules
from pledgebook.scenarios import Exhausted
from pledgebook.scenarios.effort import STEPS, Effort
from pledgebook.source import MAX_BYTES

HEAD = """pledgebook: 1
id: large
title: 示例承诺书
language: zh
version: {number: 1, date: "2026-11-22"}
project: {name: 示例项目}
parties: {provider: {name: 示例科技有限公司}, customer: {name: 示例用户单位}}
"""
SEVERITIES = "".join(f"  s{n}: {{title: 第{n}级, means: 第{n}种情况}}\n" for n in range(10))
GROUPS = "".join(
    f"  g{k}:\n" + "".join(f"    g{k}v{n}: {{title: 第{k}组第{n}类}}\n" for n in range(6))
    for k in range(8)
)
KEPT = (
    "  s: {when: s1, from: notice, respond: 1小时}\n  t: {when: s1, from: notice, respond: 2小时}\n"
)


def letter(*clauses: str) -> bytes:
    return f"{HEAD}severities:\n{SEVERITIES}groups:\n{GROUPS}response:\n{''.join(clauses)}".encode()


def of_severities(clauses: int, rows: int) -> bytes:
    """Return a letter of rows of which each contradicts many others."""
    return letter(
        *(
            f"  r{c}:\n    title: 响应{c}号\n    from: notice\n    rows:\n"
            + "".join(
                f"    - {{when: s{(c + r) % 10}, respond: {(c * 7 + r) % 9 + 1}小时}}\n"
                for r in range(rows)
            )
            for c in range(clauses)
        )
    )


def of_exceptions(clauses: int, rows: int) -> bytes:
    """Return a letter with rows for all but many others: to find a case is to try all of them."""

    def row(n: int) -> str:
        asked = (f"g{k}v{(n * 7919 >> k) % 6}" for k in range(8) if n * 31 >> k & 1 or k < 2)
        return f"    - {{when: [{', '.join(asked)}], respond: {n % 9 + 1}小时}}\n"

    return letter(
        *(
            f"  r{c}:\n    title: 响应{c}号\n    from: notice\n    rows:\n"
            + "".join(row(c * rows + r) for r in range(rows))
            + f"    - {{respond: {c + 30}小时}}\n"
            for c in range(clauses)
        )
    )


def stopped(content: bytes) -> tuple[dict[str, Finding], tuple[Finding, ...]]:
    """Return by rule what was not compared, and all that was found; in no more than 10 s."""
    start = process_time()
    loaded = pipeline.load(content, "large/commitment.yaml")
    assert process_time() - start < 10
    assert loaded.commitment is not None, loaded.findings[:3]
    told = {
        str(one.args["name"]): one for one in loaded.findings if one.rule == "limit/not-compared"
    }
    return told, loaded.findings


def test_steps_come_to_an_end_and_are_renewed_for_the_next_rule() -> None:
    effort = Effort()
    effort.spend(STEPS)
    with pytest.raises(Exhausted):
        effort.spend()
    effort.renew()
    effort.spend(STEPS)


def test_an_ordinary_letter_is_compared_whole() -> None:
    assert stopped(letter(KEPT))[0] == {}


def test_what_was_not_compared_is_a_warning_at_the_row_where_it_stopped() -> None:
    told, _ = stopped(of_exceptions(4, 40))
    finding = told["two-deadlines"]
    assert finding.severity is Severity.WARNING
    assert finding.at[:1] == ("response",)
    assert "rows" in finding.at
    assert rules.severities("limit") == (Severity.WARNING,)


@pytest.mark.heavy
def test_what_was_found_until_then_is_told() -> None:
    told, findings = stopped(of_severities(20, 40))
    assert {*told} == {"two-deadlines", "ladder-order"}
    counted = Counter(one.rule for one in findings)
    assert counted["two-deadlines"] > 10
    assert counted["ladder-order"] > 10


def test_of_one_rule_so_many_findings_are_told_and_that_there_are_more() -> None:
    clauses = "".join(
        f"  c{n}: {{title: 声明{n}号, text: '接到通知后5小时内响应，24小时内到场。'}}\n"
        for n in range(100)
    )
    _, findings = stopped(letter(KEPT) + f"statements:\n{clauses}".encode())
    assert Counter(one.rule for one in findings)["number-in-words"] <= checks.MOST
    (more,) = (one for one in findings if one.rule == "limit/too-many")
    assert more.args == {"name": "number-in-words", "limit": checks.MOST}
    assert more.severity is Severity.WARNING
    assert more.at[:1] == ("statements",)


@pytest.mark.heavy
@pytest.mark.parametrize(
    "content", [of_severities(95, 60), of_exceptions(95, 25)], ids=["severities", "exceptions"]
)
def test_as_many_rows_as_a_letter_can_hold_end_in_time(content: bytes) -> None:
    assert 100_000 < len(content) < MAX_BYTES
    assert "ladder-order" in stopped(content)[0] or "two-deadlines" in stopped(content)[0]


@pytest.mark.heavy
@pytest.mark.parametrize(
    "text",
    [
        "接到通知后2小时内响应，24小时内到场。",
        "示例科技有限公司",
        "“",
        "壹仟元整（¥1,000.01）、10 ",
    ],
)
def test_the_largest_text_that_a_letter_can_hold_ends_in_time(text: str) -> None:
    written = text * (3_900 // len(text))
    clauses = "".join(f"  c{n}: {{title: 声明{n}号, text: '{written}'}}\n" for n in range(80))
    content = letter(KEPT) + f"statements:\n{clauses}".encode()
    assert 0.5 * MAX_BYTES < len(content) < MAX_BYTES
    assert len(stopped(content)[1]) < 1_000
