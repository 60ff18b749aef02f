"""The signs that Chinese is written in, as parts of patterns."""

from __future__ import annotations

HAN = "\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Han characters, as the inside of a bracket in a pattern."""
