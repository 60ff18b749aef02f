from __future__ import annotations

import pytest

from pledgebook.checks import frequency_not_said as check
from pledgebook.findings import Severity

from .sample import findings, said


@pytest.mark.parametrize(
    ("fragment", "place"),
    [
        ("visits: {patrol: {title: 定期巡检, does: inspect}}", "visits/patrol"),
        ("visits: {patrol: {title: 巡检, does: inspect}}", "visits/patrol"),
        ("reports: {a: {does: report, note: 定期。}}", "reports/a"),
        ("reports: {a: {text: Reports are sent regularly.}}", "reports/a"),
        ("visits: {a: {rows: [{every: 1年, does: inspect}, {does: inspect}]}}", "visits/a/rows/1"),
    ],
)
def test_fail(fragment: str, place: str) -> None:
    """FAIL: `visits: {patrol: {title: 定期巡检, does: inspect}}`."""
    (found,) = findings(check, fragment)
    assert (found.rule, found.severity) == ("frequency-not-said", Severity.WARNING)
    assert "/".join(map(str, found.at)) == place


@pytest.mark.parametrize(
    "fragment",
    [
        "visits: {patrol: {title: 定期巡检, every: 1个季度, does: inspect}}",
        "visits: {patrol: {title: 定期巡检, every: {agree-by: contract-signed}, does: inspect}}",
        "visits: {patrol: {title: 定期巡检, times: 4次, does: inspect}}",
        "visits: {after: {from: repaired, does: return-visit}}",
        "visits: {after: {when: customer-asked, does: inspect}}",
        "visits: {a: {note: 定期，每季度一次。, does: inspect}}",
        "training: {a: {does: train, note: 不定期举办。, content: [操作]}}",
        "exclusions: {a: {means: 定期保养以外的维修}}",
        "exclusions: {a: {means: 欠缺保养, note: 定期保养不在此列。}}",
        "visits: {a: {does: hear}}",
    ],
)
def test_pass(fragment: str) -> None:
    """PASS: `visits: {patrol: {title: 定期巡检, every: 1个季度, does: inspect}}`;
    `every: {agree-by: contract-signed}`; `visits: {after: {from: repaired, does: return-visit}}`.
    """
    assert said(check, fragment) == []
