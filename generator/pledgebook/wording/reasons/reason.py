"""Why a rule exists, in both languages."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """What a letter loses by what a rule finds, and how to mend it: Markdown, a few sentences."""

    zh: str
    en: str
