"""What a rule finds and what it does not, in words of one language around the same code."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Samples:
    """The samples of one rule, with ``；`` between them and code in backticks."""

    fails: str
    passes: str
