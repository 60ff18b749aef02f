from __future__ import annotations

import dataclasses as dc

import pytest

from pledgebook.checks import clause_says_nothing as check
from pledgebook.model.clause import Clause

from .sample import findings, said


def test_fail() -> None:
    assert said(check, "response: {faults: {when: quality}}") == [
        ("clause-says-nothing", "response/faults")
    ]
    (one,) = findings(check, "response: {faults: {when: quality}}")
    assert one.args == {"name": "faults"}


def test_pass() -> None:
    assert said(check, "response: {faults: {when: quality, respond: 2小时}}") == []


@pytest.mark.parametrize(
    "clause",
    [
        "{title: 故障响应}",
        "{when: quality, unless: exclusions, if: 需要到场的}",
        "{from: notice, clock: always, by: engineer, for: 用户}",
        "{choice: customer, otherwise: faults, binding: firm}",
    ],
)
def test_conditions_alone_say_nothing(clause: str) -> None:
    assert said(check, f"response: {{faults: {clause}}}") == [
        ("clause-says-nothing", "response/faults")
    ]


@pytest.mark.parametrize(
    "clause",
    [
        "{does: repair}",
        "{either: [repair, replace]}",
        "{respond: none}",
        "{charge: free}",
        "{text: 我方负责到底。}",
        "{note: 见附件。}",
        "{people: 至少2人}",
        "{until: signed-off}",
        "{every: 1个季度}",
        "{goals: [系统稳定]}",
    ],
)
def test_one_promise_is_enough(clause: str) -> None:
    assert said(check, f"response: {{faults: {clause}}}") == []


def test_a_row_has_what_the_clause_says() -> None:
    rows = "rows: [{when: phone}, {when: fax}]"
    assert said(check, f"response: {{faults: {{respond: 1小时, {rows}}}}}") == []
    assert said(check, f"response: {{faults: {{from: notice, {rows}}}}}") == [
        ("clause-says-nothing", "response/faults/rows/0"),
        ("clause-says-nothing", "response/faults/rows/1"),
    ]


def test_a_row_may_say_it_alone() -> None:
    rows = "rows: [{when: phone, respond: 1小时}, {when: fax}]"
    assert said(check, f"response: {{faults: {{{rows}}}}}") == [
        ("clause-says-nothing", "response/faults/rows/1")
    ]


def test_a_step_says_what_is_done() -> None:
    steps = "steps: [{does: register}, {by: engineer}]"
    assert said(check, f"process: {{flow: {{finish: 1天, {steps}}}}}") == [
        ("clause-says-nothing", "process/flow/steps/1")
    ]


def test_an_office_is_promised_by_its_title() -> None:
    assert said(check, "offices: {branch: {title: 本地服务部}}") == []
    assert said(check, "offices: {branch: {by: provider}}") == [
        ("clause-says-nothing", "offices/branch")
    ]


# What narrows a promise down, or says how it is kept; alone it promises nothing.
BESIDE = {
    "title", "when", "unless", "if_", "by", "for_", "choice", "rows", "from_", "before", "after",
    "clock", "pauses", "window", "binding", "of", "form", "language", "otherwise", "amount",
}  # fmt: skip


def test_every_key_of_a_clause_is_a_promise_or_beside_one() -> None:
    """A new key of the language is put into one of the two."""
    keys = {field.name for field in dc.fields(Clause)} - {"at"}
    assert keys == BESIDE | set(check._SAYING)
    assert BESIDE & set(check._SAYING) == set()
