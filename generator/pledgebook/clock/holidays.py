"""Published holidays and make-up working days, one file a year.

China's come from the State Council's yearly notices (each file names its source). A year without a
file is not published: nothing about it is guessed.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Year:
    """One published year: dates (ISO 8601) without work, and weekend dates that are worked."""

    year: int
    sources: tuple[str, ...]
    holidays: tuple[str, ...]
    workdays: tuple[str, ...]


@cache
def published(country: str) -> Mapping[int, Year]:
    """Return the published years of ``country`` (``cn``), in order."""
    folder = files("pledgebook.clock") / "published"
    found = [
        _year(json.loads(file.read_text("utf-8")))
        for file in folder.iterdir()
        if file.name.startswith(f"{country}-") and file.name.endswith(".json")
    ]
    return {year.year: year for year in sorted(found, key=lambda year: year.year)}


def published_years(country: str) -> tuple[int, ...]:
    """Return the years whose holidays are published for ``country``."""
    return tuple(published(country))


def _year(data: dict[str, Any]) -> Year:
    return Year(
        year=data["year"],
        sources=tuple(data["sources"]),
        holidays=tuple(data["holidays"]),
        workdays=tuple(data["workdays"]),
    )
