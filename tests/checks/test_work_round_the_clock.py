from __future__ import annotations

import pytest

from pledgebook.checks import work_round_the_clock as check

from .sample import said

HEAD = """
clocks: {office: {week: {mon-fri: 09:00-18:00}}}
days: {day: calendar, working-day: office}
definitions: {soon: {title: 尽快, is: 1个工作日}}
"""
FAULTS = "response: {faults: {from: notice, %s}}"
HOURS = "work-round-the-clock/hours"
DAYS = "work-round-the-clock"


@pytest.mark.parametrize(
    ("keys", "rule", "at"),
    [
        ("respond: 4个工作小时, clock: always", HOURS, "respond/in"),
        ("plan: 2个工作日, clock: always", DAYS, "plan/in"),
        ("plan: 第2个工作日, clock: always", DAYS, "plan/in"),
        ("plan: soon, clock: always", DAYS, "plan/in"),
        ("plan: {in: 2个工作日, clock: always}", DAYS, "plan/in"),
        ("plan: 2个工作日, respond: 1小时, clock: {plan: always}", DAYS, "plan/in"),
        ("clock: always, rows: [{plan: 2个工作日}]", DAYS, "rows/0/plan/in"),
        ("steps: [{clock: always, plan: 2个工作日}]", DAYS, "steps/0/plan/in"),
        ("plan: 2个工作日, clock: always, rows: [{via: phone}, {via: mail}]", DAYS, "plan/in"),
    ],
)
def test_fail(keys: str, rule: str, at: str) -> None:
    assert said(check, HEAD + FAULTS % keys) == [(rule, f"response/faults/{at}")]


@pytest.mark.parametrize(
    "keys",
    [
        "respond: 4小时, clock: always",
        "respond: 4个工作小时, clock: office",
        "respond: 4个工作小时, plan: 2个工作日",
        "plan: 3天, clock: always",
        "plan: {in: 2个工作日, clock: office}, clock: always",
        "plan: 2个工作日, respond: 1小时, clock: {respond: always}",
        "clock: always, rows: [{plan: 2个工作日, clock: office}, {plan: 8小时}]",
    ],
)
def test_pass(keys: str) -> None:
    assert said(check, HEAD + FAULTS % keys) == []
