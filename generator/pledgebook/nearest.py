"""The name somebody may have meant."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from difflib import get_close_matches


def nearest(written: str, known: Iterable[str]) -> str | None:
    """Return the one of ``known`` that is most like ``written``; None where none is close."""
    found = get_close_matches(written[:100], list(known), n=1, cutoff=0.7)
    return found[0] if found else None


def member(written: str, groups: Mapping[str, Container[str]]) -> str | None:
    """Return the member of one of ``groups`` that is written behind its group: ``plan-a``."""
    for group, members in groups.items():
        inner = written.removeprefix(f"{group}-")
        if inner != written and inner in members:
            return inner
    return None
