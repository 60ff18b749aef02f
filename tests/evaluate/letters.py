"""Small letters as `sla.json` has them, and what a caller knows of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from typing import Any

from tests.small import commitment

from pledgebook import derive
from pledgebook.evaluate.preparing import Known, Prepared, prepare
from pledgebook.model.objective import Objective
from pledgebook.outputs.sla import data


def definitions(fragment: str) -> dict[str, Any]:
    """Return what is derived from a small letter."""
    return data(derive.sla(commitment(fragment)))


def known(
    dates: Mapping[str, str] | None = None,
    periods: Mapping[str, tuple[str, str | None]] | None = None,
    events: frozenset[str] | None = None,
    attributes: frozenset[str] | None = None,
) -> Known:
    """Return what a caller knows; dates are written as text."""
    day = dt.date.fromisoformat
    return Known(
        dates={name: day(date) for name, date in (dates or {}).items()},
        periods={
            name: (day(first), None if last is None else day(last))
            for name, (first, last) in (periods or {}).items()
        },
        events=events,
        attributes=attributes,
    )


def prepared(fragment: str, what: Known | None = None) -> Prepared:
    """Return the terms of a small letter, ready to be judged."""
    return prepare(definitions(fragment), what or Known())


def objective(fragment: str, what: Known | None = None) -> Objective:
    """Return the one term of a small letter."""
    [one] = prepared(fragment, what).objectives
    return one
