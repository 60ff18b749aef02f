from __future__ import annotations

import pytest

from pledgebook.checks import call_without_number as check
from pledgebook.findings import Severity

from .sample import findings, said

PROMISE = "response: {a: {from: notice, respond: 30分钟}}"
NO_NUMBER = "channels: {phone: {title: 服务热线}}"


@pytest.mark.parametrize(
    "promise",
    [
        "response: {a: {from: notice, respond: 30分钟}}",
        "response: {a: {respond: {in: 30分钟, from: notice}}}",
        "response: {a: {from: {arrive: onsite-request}, arrive: 8小时}}",
    ],
)
def test_fail(promise: str) -> None:
    """FAIL: `{from: notice, respond: 30分钟}` with `channels: {phone: {title: 服务热线}}`."""
    (found,) = findings(check, f"{NO_NUMBER}\n{promise}")
    assert (found.at, found.severity) == (("response", "a"), Severity.WARNING)


@pytest.mark.parametrize(
    "fragment",
    [
        PROMISE,
        f"channels: {{phone: {{reach: 400-000-0000}}}}\n{PROMISE}",
        "parties: {provider: {name: 甲, phone: 400-000-0000}, customer: {name: 乙}}\n"
        f"{NO_NUMBER}\n{PROMISE}",
        f"{NO_NUMBER}\nresponse: {{a: {{from: occurrence, respond: 30分钟}}}}",
        NO_NUMBER,
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `channels: {phone: {reach: 400-000-0000}}`; `phone: 400-000-0000` of the provider."""
    assert said(check, fragment) == []


def test_the_phone_of_the_customer_is_not_the_one_to_call() -> None:
    parties = "parties: {provider: {name: 甲}, customer: {name: 乙, phone: 400-000-0000}}"
    assert len(findings(check, f"{parties}\n{NO_NUMBER}\n{PROMISE}")) == 1
