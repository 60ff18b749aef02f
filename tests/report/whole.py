"""A small book with mistakes of every kind, as the reports see it."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import cache
from pathlib import Path

from pledgebook.cli import books
from pledgebook.report import Subject

BOOK = Path(__file__).parent / "book"
# What is looked at here; other checks may find more in these letters.
RULES = {
    *("schema/missing-key", "schema/needs-one-of", "schema/unknown-key-of-many"),
    *("yaml/wide-colon", "year-not-published", "undefined-name/meant", "zero-length"),
    *("name-twice", "clock-window/last-minute", "bound-gap"),
}


@cache
def subjects() -> tuple[Subject, ...]:
    """Return the files of the book with what was found by these rules."""
    before = Path.cwd()
    os.chdir(BOOK)
    try:
        found = books.read([Path()]).subjects()
    finally:
        os.chdir(before)
    return tuple(
        replace(
            one,
            findings=tuple(each for each in one.findings if each.rule in RULES),
            waived=tuple(each for each in one.waived if each.finding.rule in RULES),
        )
        for one in found
    )
