"""To what a promise applies, split by what a ticket can tell."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind, Names

# Facets that a ticket carries as an attribute.
_SCOPE = (Kind.SEVERITY, Kind.CHANNEL, Kind.ITEM, Kind.MEMBER, Kind.REQUEST, Kind.CLOCK, Kind.PARTY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Conditions:
    """Scope by facet, what takes out of it, periods in and out, and what must have happened."""

    scope: Mapping[str, tuple[str, ...]]
    not_scope: Mapping[str, tuple[str, ...]]
    periods: tuple[str, ...]
    not_periods: tuple[str, ...]
    requires: tuple[str, ...]
    exclusions: tuple[str, ...]


def conditions(clause: Clause, names: Names) -> Conditions:
    """Return the conditions of ``clause``; within a facet any name is enough."""
    periods = [name for name in clause.when if _kind(name, names) is Kind.PERIOD]
    requires = [name for name in clause.when if not _is_scope(name, names) and name not in periods]
    outside = [name for name in clause.unless if _kind(name, names) is Kind.PERIOD]
    exclusions: list[str] = []
    for name in clause.unless:
        if name == "exclusions" and _kind(name, names) is Kind.CHAPTER:
            exclusions += names.commitment.exclusions
        elif not _is_scope(name, names) and name not in outside:
            exclusions.append(name)
    return Conditions(
        scope=_by_facet((*clause.when, *clause.covers), names),
        not_scope=_by_facet(clause.unless, names),
        periods=tuple(periods),
        not_periods=tuple(outside),
        requires=tuple(requires),
        exclusions=tuple(exclusions),
    )


def _kind(name: str, names: Names) -> Kind | None:
    found = names.get(name)
    return found.kind if found else None


def _is_scope(name: str, names: Names) -> bool:
    return _kind(name, names) in _SCOPE


def _by_facet(given: Iterable[str], names: Names) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name in given:
        if _is_scope(name, names):
            facet = names.facet(name)
            found[facet] = (*found.get(facet, ()), name)
    return found
