from __future__ import annotations

import pytest

from pledgebook.checks import certificate_expired as check
from pledgebook.findings import Severity

from .sample import findings, said


def test_fail() -> None:
    """FAIL: `definitions: {iso: {title: 质量管理体系认证证书, valid-until: "2026-05-31"}}`."""
    fragment = 'definitions: {iso: {title: 质量管理体系认证证书, valid-until: "2026-05-31"}}'
    (found,) = findings(check, fragment)
    assert (found.at, found.severity) == (("definitions", "iso", "valid-until"), Severity.ERROR)
    assert [one.at for one in found.related] == [("version", "date")]


@pytest.mark.parametrize(
    "more",
    ['valid-until: "2028-05-31"', 'valid-until: "2026-11-22"', "means: 认证证书"],
)
def test_pass(more: str) -> None:
    """PASS: `valid-until: "2028-05-31"`."""
    assert said(check, f"definitions: {{iso: {{title: 质量管理体系认证证书, {more}}}}}") == []
