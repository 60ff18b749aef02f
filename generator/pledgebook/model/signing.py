"""Who signs a letter, and what the places for their signatures are called inside its PDF."""

from __future__ import annotations

from enum import Enum

from pledgebook.model.commitment import Commitment

TIMESTAMP = "ArchiveTimestamp"
"""The field of the time stamp over the whole letter, after the last signature."""


class Role(Enum):
    """In what capacity somebody signs; the value is the name of the signature field."""

    SEAL = "Seal"
    REPRESENTATIVE = "Representative"


def roles(commitment: Commitment) -> tuple[Role, ...]:
    """Return the signatures that a letter asks for, in their order: the company's seal first."""
    asked = commitment.signature
    if asked is None:
        return ()
    return (Role.SEAL, Role.REPRESENTATIVE) if asked.representative else (Role.SEAL,)
