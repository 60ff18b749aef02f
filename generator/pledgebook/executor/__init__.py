"""Where rendering runs: a child process with its own fonts, a time limit and a memory limit."""

from __future__ import annotations

from pledgebook.executor.anatomy import anatomy
from pledgebook.executor.cache import Once
from pledgebook.executor.renderer import Renderer

__all__ = ["Once", "Renderer", "anatomy"]
