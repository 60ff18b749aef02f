"""Keys and certificates that nobody trusts: a throw-away authority for trying out signatures.

Pure but for the randomness of its keys: files come back, and the writer writes them.
"""

from __future__ import annotations

from pledgebook.keys.folder import FIRST, FOLDER, LAST, demonstration

__all__ = ["FIRST", "FOLDER", "LAST", "demonstration"]
