"""Working days of a year whose holidays are not published cannot be counted.

FAIL: a letter dated 2031 whose clock says `holidays: cn`.
PASS: the same letter dated in a published year, whose warranty may run on into later years, which
are counted once their holidays are published; `holidays: none` in any year.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.clock import holidays
from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names
from pledgebook.model.walk import route
from pledgebook.model.words import Holidays

RULE = "year-not-published"


def check(names: Names) -> Iterator[Finding]:
    """Yield each clock whose holidays are not published for the year of the letter."""
    year = names.commitment.version.date.year
    known = holidays.published_years("cn")
    for clock in names.commitment.clocks.values():
        if clock.holidays is Holidays.CN and year not in known:
            args: dict[str, str | int] = {"year": year, "known": f"{known[0]}-{known[-1]}"}
            at = route(clock, "holidays")
            yield Finding(rule=RULE, at=at, args=args, severity=Severity.WARNING)
