"""The plain shapes of ``sla.json`` as the model's types; its schema has accepted them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pledgebook.model.sla import Budget, BudgetUnit, Stop, Target
from pledgebook.model.sla_words import Calendar

Plain = Mapping[str, Any]


def calendar(plain: Plain) -> Calendar:
    """Return a calendar."""
    week = {
        number: tuple((start, end) for start, end in windows)
        for number, windows in plain["week"].items()
    }
    return Calendar(
        tz=plain["tz"],
        week=week,
        title=plain.get("title"),
        holidays=tuple(plain.get("holidays", ())),
        workdays=plain.get("workdays", {}),
        published_to=plain.get("published_to"),
        except_=plain.get("except"),
    )


def budget(plain: Plain) -> Budget:
    """Return how much may pass."""
    return Budget(**{**plain, "unit": BudgetUnit(plain["unit"])})


def stop(plain: Plain) -> Stop:
    """Return what ends a term."""
    return Stop(event=plain["event"], take=plain["take"], or_=tuple(plain.get("or", ())))


def target(plain: Plain | None) -> Target | None:
    """Return the share of tickets to be in time; None where every one has to be."""
    return None if plain is None else Target(**plain)


def facets(plain: Plain | None) -> dict[str, tuple[str, ...]]:
    """Return the names of each facet."""
    return {name: tuple(values) for name, values in (plain or {}).items()}
