"""Listings as bytes, and back."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pledgebook.cache import records

if TYPE_CHECKING:  # who keeps no pages does not wait for their templates
    from pledgebook.outputs.site import Listing


def dump(listings: Sequence[Listing]) -> bytes:
    """Return ``listings`` as bytes."""
    return records.dump(tuple(listings))


def load(content: bytes) -> tuple[Listing, ...]:
    """Return what `dump` was given; bytes that hold anything else are a ValueError."""
    from pledgebook.outputs.site import Listing  # noqa: PLC0415 - see above

    found = records.load(content)
    if not isinstance(found, tuple) or not all(isinstance(one, Listing) for one in found):
        raise ValueError("no listings")
    return found
