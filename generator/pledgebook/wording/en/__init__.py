"""The English letter."""

from __future__ import annotations

from pledgebook.wording.en.tongue import English

__all__ = ["English"]
