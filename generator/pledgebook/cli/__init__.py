"""The command line: one file a command; exit status 0 clean, 1 findings, 2 usage, 3 our fault."""

from __future__ import annotations

from pledgebook.cli.program import main, start

__all__ = ["main", "start"]
