"""The Chinese letter."""

from __future__ import annotations

from pledgebook.wording.zh.tongue import Chinese

__all__ = ["Chinese"]
