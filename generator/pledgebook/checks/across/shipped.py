"""The long sentences of the samples that come with this program, as digests."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def shipped() -> frozenset[int]:
    """Return the digest of each; a test keeps the file equal to the samples."""
    text = (files("pledgebook.checks.across") / "shipped.txt").read_text("ascii")
    return frozenset(int(line, 16) for line in text.split())
