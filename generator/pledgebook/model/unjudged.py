"""A promise that a run could not judge, and why: listed, never silently kept."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True, kw_only=True)
class Unjudged:
    """A promise and the reason; ``args`` are what the reason's sentence needs."""

    id: str
    clause: str
    reason: str
    title: str | None = None
    args: Mapping[str, str] = field(default_factory=dict)
