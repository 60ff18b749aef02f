"""Titles of clauses, no two alike."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment


def titles(
    commitment: Commitment,
    make: Callable[[str, Clause], str],
    again: Callable[[str, int], str],
) -> Mapping[str, str]:
    """Return a title for every clause by its id; ``again`` tells one that is taken apart."""
    found: dict[str, str] = {}
    for chapter, name, clause in commitment.clauses():
        title = clause.title or make(chapter, clause)
        found[name] = title if clause.title else _fresh(title, found.values(), again)
    return found


def _fresh(title: str, taken: Iterable[str], again: Callable[[str, int], str]) -> str:
    used = set(taken)
    numbered = (again(title, number) for number in range(2, 1000))
    return title if title not in used else next(text for text in numbered if text not in used)
