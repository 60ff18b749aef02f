"""Where work runs: several processes for a book, a bounded child with its own fonts for letters."""

from __future__ import annotations

from pledgebook.executor.anatomy import anatomy
from pledgebook.executor.cache import Once
from pledgebook.executor.pool import Broken, cores, each, tried
from pledgebook.executor.renderer import Renderer

__all__ = ["Broken", "Once", "Renderer", "anatomy", "cores", "each", "tried"]
