"""The hours of a letter in English are told in a time zone, for its readers may be anywhere.

FAIL: `clocks: {office: {week: {mon-fri: 09:00-17:00}}}` in English, which would be Beijing time.
PASS: `days: {day: calendar, zone: America/New_York}` beside it; a `zone` of the clock's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.names import Names
from pledgebook.model.words import Language

RULE = "zone-not-said"


def check(names: Names) -> Iterator[Finding]:
    """Yield the first clock without a zone, where English prevails and the letter names none."""
    language = names.commitment.language
    prevails = language if isinstance(language, Language) else language.prevails
    zoned = names.commitment.days is not None and names.commitment.days.zone is not None
    if prevails is not Language.EN or zoned:
        return
    for clock in names.commitment.clocks.values():
        if clock.zone is None:
            yield Finding(rule=RULE, at=clock.at, severity=Severity.WARNING)
            return
