from __future__ import annotations

import pytest

from pledgebook.checks import average_without_limit as check

from .sample import said

RULE = "average-without-limit"


@pytest.mark.parametrize(
    ("clause", "at"),
    [
        ("faults: {from: notice, does: respond, target: average}", "target"),
        ("faults: {from: notice, respond: best-effort, target: average}", "target"),
        ("faults: {respond: {in: none, target: average}}", "respond/target"),
        ("faults: {target: average, rows: [{does: respond}, {does: answer}]}", "target"),
        ("faults: {rows: [{respond: 1小时}, {does: answer, target: average}]}", "rows/1/target"),
        ("faults: {steps: [{does: register, target: average}]}", "steps/0/target"),
    ],
)
def test_fail(clause: str, at: str) -> None:
    assert said(check, f"response: {{{clause}}}") == [(RULE, f"response/faults/{at}")]


@pytest.mark.parametrize(
    "clause",
    [
        "faults: {from: notice, respond: 1小时, target: average}",
        "faults: {respond: {in: 1小时, target: average}, arrive: none}",
        "faults: {target: average, rows: [{respond: 1小时}, {does: answer}]}",
        "faults: {respond: 1小时, rows: [{via: phone, target: average}, {via: mail}]}",
        "faults: {respond: soon, target: average}",
        "faults: {does: respond, target: 95%}",
    ],
)
def test_pass(clause: str) -> None:
    words = "definitions: {soon: {title: 尽快, is: 10分钟}}\n"
    assert said(check, f"{words}response: {{{clause}}}") == []
