"""One sentence in the languages the program speaks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a finding says; ``{name}`` marks where an argument of the finding goes."""

    zh: str
    en: str
