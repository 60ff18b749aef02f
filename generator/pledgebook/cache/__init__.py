"""What need not be made again: the finished files of a commitment, by everything they depend on.

A cache lies where its user keeps such things, never in a book, which may come from a stranger. What
in it is not as it was put there counts as missing.
"""

from __future__ import annotations

from pledgebook.cache.parcel import Kept, KeptListings, Parcel, Spoiled
from pledgebook.cache.program import program
from pledgebook.cache.store import Cache, Unsafe

__all__ = ["Cache", "Kept", "KeptListings", "Parcel", "Spoiled", "Unsafe", "program"]
