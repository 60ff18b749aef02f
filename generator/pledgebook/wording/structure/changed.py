"""What a language gives, so that a change can be put into its words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pledgebook.order import Direction


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedWords:
    """The fixed words of changes: patterns, directions, and what fields are called.

    ``place`` takes the parts of a place and ``part`` joins them; ``from_to`` takes what was said
    and what is said now, ``says`` and ``said`` one of the two. ``moved`` is said of a limit that is
    worded as it was and means another one.
    """

    directions: Mapping[Direction, str]
    fields: Mapping[str, str]
    line: str
    part: str
    from_to: str
    says: str
    said: str
    added: str
    removed: str
    reworded: str
    moved: str
    length: str
