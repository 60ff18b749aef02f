from __future__ import annotations

import pytest

from pledgebook.checks import two_levels as check

from .sample import findings, said

HEAD = "items: {portal: {title: 门户}, archive: {title: 档案库}}\n"
MONTH = "measure: {unit: minute, window: calendar-month}"


def availability(*clauses: str) -> list[tuple[str, str]]:
    return said(check, f"{HEAD}availability:\n" + "".join(f"  {one}\n" for one in clauses))


def test_fail() -> None:
    """FAIL: `site: {of: portal, target: 99.9%}` beside `all: {of: portal, target: 99.5%}`."""
    letter = f"{HEAD}availability:\n  site: {{of: portal, target: 99.9%, {MONTH}}}\n"
    (found,) = findings(check, f"{letter}  all: {{of: portal, target: 99.5%, {MONTH}}}\n")
    assert (found.rule, found.at) == ("two-levels", ("availability", "all", "target"))
    assert [one.at for one in found.related] == [("availability", "site", "target")]


def test_pass() -> None:
    """PASS: `target: 99.9%` of the portal beside `target: 99.5%` of the archive."""
    site = f"site: {{of: portal, target: 99.9%, {MONTH}}}"
    assert availability(site, f"rest: {{of: archive, target: 99.5%, {MONTH}}}") == []


@pytest.mark.parametrize(
    ("other", "found"),
    [
        (f"of: portal, target: 99.90%, {MONTH}", 0),
        (f"of: portal, target: 低于44分钟, {MONTH}", 0),  # minutes, no share
        ("of: portal, target: 99%, measure: {unit: minute, window: calendar-year}", 0),
        (f"of: portal, target: 99%, when: quality, {MONTH}", 0),  # an exception
        (f"of: portal, target: 至少99%, {MONTH}", 1),
    ],
)
def test_one_level_for_one_case(other: str, found: int) -> None:
    site = f"site: {{of: portal, target: 99.9%, {MONTH}}}"
    assert len(availability(site, f"other: {{{other}}}")) == found
