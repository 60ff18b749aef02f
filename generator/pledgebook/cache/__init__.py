"""What need not be made or checked again, by everything that it depends on.

Of a commitment the finished files, of a file of a book what was found in it.

A cache lies where its user keeps such things, never in a book, which may come from a stranger. What
in it is not as it was put there counts as missing.
"""

from __future__ import annotations

from pledgebook.cache.parcel import Kept, KeptListings, Parcel
from pledgebook.cache.program import program
from pledgebook.cache.spoiled import Spoiled
from pledgebook.cache.store import Cache, Unsafe
from pledgebook.cache.verdict import Verdict

__all__ = ["Cache", "Kept", "KeptListings", "Parcel", "Spoiled", "Unsafe", "Verdict", "program"]
