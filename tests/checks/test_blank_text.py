from __future__ import annotations

import pytest

from pledgebook.checks import blank_text as check

from .sample import said


@pytest.mark.parametrize("blank", ['"　"', '" "', '"\u3000 "', "，", '"“”"', "……", "—"])
def test_fail(blank: str) -> None:
    """FAIL: `title: "　"`; `means: ，`."""
    assert said(check, f"severities: {{a: {{title: {blank}}}}}") == [
        ("blank-text", "severities/a/title")
    ]
    assert said(check, f"exclusions: {{a: {{means: {blank}}}}}") == [
        ("blank-text", "exclusions/a/means")
    ]


def test_fail_in_a_list_and_in_a_heading() -> None:
    assert said(check, "items: {a: {title: 甲, includes: [主机, 、]}}") == [
        ("blank-text", "items/a/includes/1")
    ]
    assert said(check, "chapters: [warranty: 。]") == [("blank-text", "chapters/0/warranty")]


def test_pass() -> None:
    """PASS: `title: 重大故障`; `means: "7×24"`."""
    more = 'severities: {a: {title: 重大故障, means: "7×24", examples: [A, "1", é]}}'
    assert said(check, more) == []
