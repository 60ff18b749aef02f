from __future__ import annotations

import pytest

from pledgebook.checks import training_not_measured as check
from pledgebook.findings import Severity

from .sample import findings, said


def test_fail() -> None:
    """FAIL: `training: {staff: {for: customer, does: train}}`."""
    (found,) = findings(check, "training: {staff: {for: customer, does: train}}")
    assert (found.at, found.severity) == (("training", "staff"), Severity.WARNING)


@pytest.mark.parametrize(
    "fragment",
    [
        "training: {staff: {for: customer, does: train, hours: 16小时, people: 至少10人}}",
        "training: {staff: {does: train, until: able-alone}}\n"
        "events: {able-alone: {title: 能够独立操作}}",
        "training: {staff: {does: train, content: [日常操作]}}",
        "training: {staff: {does: train, people: {agree-by: contract-signed}}}",
        "training: {staff: {for: customer, does: train}, more: {times: 2次, does: train}}",
        "training: {staff: {text: 培训到能独立操作为止。}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `training: {staff: {for: customer, does: train, hours: 16小时, people: 至少10人}}`;
    `until: able-alone`; `content: [日常操作]`; `people: {agree-by: contract-signed}`."""
    assert said(check, fragment) == []
