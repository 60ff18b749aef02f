from __future__ import annotations

from pledgebook.checks import any_cause as check

from .sample import findings, said

EXCLUSIONS = """
exclusions: {misuse: {title: 使用不当, means: 误用}, worn: {means: 磨损, covers: [belt]}}
items: {pump: {title: 水泵}, belt: {title: 皮带}}
"""


def coverage(clause: str) -> list[tuple[str, str]]:
    return said(check, f"{EXCLUSIONS}coverage: {{damage: {{does: repair, {clause}}}}}")


def test_fail() -> None:
    """FAIL: `causes: [quality, any]` in a letter with
    `exclusions: {misuse: {title: 使用不当}}`."""
    assert coverage("causes: [quality, any]") == [("any-cause", "coverage/damage/causes/1")]


def test_pass() -> None:
    """PASS: `causes: [quality, any], unless: exclusions`; `causes: [quality]`."""
    assert coverage("causes: [quality, any], unless: exclusions") == []
    assert coverage("causes: [quality]") == []
    assert said(check, "coverage: {damage: {does: repair, causes: [any]}}") == []


def test_each_exclusion_that_is_left_is_told() -> None:
    letter = f"{EXCLUSIONS}coverage: {{damage: {{does: repair, causes: [any]"
    assert [one.at for one in findings(check, f"{letter}}}}}")[0].related] == [
        ("exclusions", "misuse"),
        ("exclusions", "worn"),
    ]
    (found,) = findings(
        check, f"{letter}, covers: [pump], unless: later}}}}\nevents: {{later: {{title: 后}}}}"
    )
    assert [one.at for one in found.related] == [("exclusions", "misuse")]
    assert coverage("causes: [any], unless: misuse, covers: [pump]") == []


def test_rows_have_the_causes_of_their_clause() -> None:
    rows = "rows: [{covers: [pump], charge: free}, {covers: [belt], unless: exclusions}]"
    assert coverage(f"causes: [any], {rows}") == [("any-cause", "coverage/damage/causes/0")]
