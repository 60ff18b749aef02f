"""One sentence in the languages the program speaks."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Message:
    """What a finding says; ``{name}`` marks where an argument of the finding goes.

    A ``note`` is said of another place that a finding points at, and is no rule of its own.
    """

    zh: str
    en: str
    note: bool = False
