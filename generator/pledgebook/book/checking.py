"""What a book lets `check` tell and count: ``[check]`` in its settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

_MOST = 200  # rules in one list
_LONGEST = 200  # characters
_LISTS = ("select", "ignore")
_LEAST = ("error", "warning")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checking:
    """The rules to tell of (all, where none is named) and those not to; what fails a check.

    Whether rules exist is for those to say who know them.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: str | None = None

    @classmethod
    def of(cls, table: Mapping[str, Any]) -> Checking:
        """Return the settings of a sound table."""
        return cls(
            select=tuple(table.get("select", ())),
            ignore=tuple(table.get("ignore", ())),
            fail_on=table.get("fail-on"),
        )


def is_sound(table: object) -> bool:
    """Say whether a table holds nothing but lists of names, and a severity to fail on."""
    if not isinstance(table, dict) or not {*table} <= {*_LISTS, "fail-on"}:
        return False
    lists = all(_is_list(table[key]) for key in _LISTS if key in table)
    return lists and table.get("fail-on", _LEAST[0]) in _LEAST


def _is_list(value: object) -> bool:
    return isinstance(value, list) and len(value) <= _MOST and all(map(_is_name, value))


def _is_name(value: object) -> bool:
    return isinstance(value, str) and 0 < len(value) <= _LONGEST and value.isprintable()
