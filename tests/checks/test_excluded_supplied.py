from __future__ import annotations

import pytest

from pledgebook.checks import excluded_supplied as check
from pledgebook.findings import Severity

from .sample import findings, said

EXCLUDED = """
items: {toner: {title: 墨粉}, drum: {title: 硒鼓}}
exclusions: {used-up: {means: 消耗品, covers: [toner]}}
"""


def parts(clause: str) -> list[tuple[str, str]]:
    return said(check, f"{EXCLUDED}parts: {{supply: {{{clause}}}}}")


def test_fail() -> None:
    """FAIL: `used-up: {covers: [toner]}` beside `covers: [toner], charge: free`; beside
    `covers: [toner], does: provide`."""
    assert parts("covers: [toner], charge: free, does: provide") == [
        ("excluded-supplied/free", "parts/supply/covers/0")
    ]
    assert parts("covers: [drum, toner], does: provide") == [
        ("excluded-supplied", "parts/supply/covers/1")
    ]


def test_pass() -> None:
    """PASS: `covers: [toner], does: provide, charge: priced`;
    `covers: [toner], unless: exclusions`."""
    assert parts("covers: [toner], does: provide, charge: priced") == []
    assert parts("covers: [toner], unless: exclusions, does: provide") == []


@pytest.mark.parametrize(
    "clause",
    [
        "covers: [drum], does: provide",
        "covers: [toner], does: guide",
        "covers: [toner], unless: used-up, does: provide, charge: free",
    ],
)
def test_what_does_not_give_it_is_none(clause: str) -> None:
    assert parts(clause) == []


def test_an_exclusion_with_a_price_leaves_nothing_out() -> None:
    mended = EXCLUDED.replace("covers: [toner]", "covers: [toner], charge: {parts: priced}")
    assert said(check, f"{mended}parts: {{supply: {{covers: [toner], does: provide}}}}") == []


def test_free_is_a_contradiction_and_else_a_person_decides() -> None:
    for charge, severity in ((", charge: free", Severity.ERROR), ("", Severity.WARNING)):
        letter = f"{EXCLUDED}parts: {{supply: {{covers: [toner], does: provide{charge}}}}}"
        (found,) = findings(check, letter)
        assert found.severity is severity
        assert [one.at for one in found.related] == [("exclusions", "used-up")]
