"""Changes in words: a line each, with its place and for whom it got better."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One change as plain text; ``anchor`` is its place in the letter, '' without one."""

    anchor: str
    direction: Literal["stronger", "weaker", "changed"]
    text: str
