from __future__ import annotations

import pytest

from pledgebook.checks import remedy_unreached as check
from pledgebook.findings import Severity

from .sample import findings, said

CREDIT = "remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}"
PAY = "pay: {share: 5%, of: monthly-fee}"


@pytest.mark.parametrize(
    "fragment",
    [
        CREDIT,
        "remedies: {credit: {extends: {period: quality, lasts: 1个月}}}",
        f"remedies: {{credit: {{rows: [{{when: missed, {PAY}}}, {{{PAY}}}]}}}}",
    ],
)
def test_fail(fragment: str) -> None:
    """FAIL: `remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}`."""
    (found,) = findings(check, fragment)
    assert (found.at, found.severity) == (("remedies", "credit"), Severity.WARNING)


@pytest.mark.parametrize(
    "fragment",
    [
        f"{CREDIT}\nresponse: {{a: {{from: notice, respond: 1小时, otherwise: credit}}}}",
        f"{CREDIT}\nresponse: {{a: {{rows: [{{when: phone, otherwise: credit}}]}}}}",
        f"remedies: {{credit: {{when: missed, {PAY}}}}}",
        f"remedies: {{credit: {{missed: {{of: quality, any: [{{count: 3次}}]}}, {PAY}}}}}",
        f"remedies: {{credit: {{if: 逾期交付的, {PAY}}}}}",
        f"remedies: {{credit: {{from: occurrence, until: restored, {PAY}}}}}",
        "remedies: {credit: {pay: {amount: 100元, per: missed}}}",
        f"remedies: {{credit: {{rows: [{{when: missed, {PAY}}}]}}}}",
        f"remedies: {{credit: {{text: '逾期的，付 {{credit.pay}}。', {PAY}}}}}",
        "remedies: {back: {does: refund}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `otherwise: credit`; `when: missed`; `missed: {…}`."""
    assert said(check, fragment) == []
