from __future__ import annotations

import pytest

from pledgebook.checks import word_without_length as check
from pledgebook.findings import Severity

from .sample import findings, said

FAULTS = "response: {faults: {from: notice, respond: at-once}}"


def test_fail() -> None:
    """FAIL: `respond: at-once` where `definitions: {at-once: {title: 立即}}`."""
    (found,) = findings(check, f"definitions: {{at-once: {{title: 立即}}}}\n{FAULTS}")
    assert (found.args["word"], found.args["name"]) == ("立即", "at-once")
    assert found.severity is Severity.WARNING
    assert said(check, f"definitions: {{at-once: {{title: 立即}}}}\n{FAULTS}") == [
        ("word-without-length", "response/faults/respond/in")
    ]
    assert found.related[0].at == ("definitions", "at-once")


@pytest.mark.parametrize(
    "words",
    [
        "definitions: {at-once: {title: 立即, is: 10分钟}}",
        "definitions: {at-once: {title: 立即, is: {agree-by: contract-signed}}}",
    ],
)
def test_pass(words: str) -> None:
    """PASS, with a length or by when it is agreed.

    `definitions: {at-once: {title: 立即, is: 10分钟}}`; `is: {agree-by: contract-signed}`.
    """
    assert said(check, f"{words}\n{FAULTS}") == []


def test_a_word_that_is_no_limit_needs_none() -> None:
    assert said(check, "definitions: {fault: {title: 故障, means: 不能使用}}") == []
