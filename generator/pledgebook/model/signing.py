"""Who signs a letter, and what the places for their signatures are called inside its PDF."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the child that typesets reads the names of fields here, and no commitment
    from pledgebook.model.commitment import Commitment

TIMESTAMP = "ArchiveTimestamp"
"""The field of the time stamp over the whole letter, after the last signature."""


class Role(Enum):
    """In what capacity somebody signs; the value is the name of the signature field."""

    SEAL = "Seal"
    REPRESENTATIVE = "Representative"


class Level(Enum):
    """How long a signature can be verified (PAdES, ETSI EN 319 142-1)."""

    B = "B-B"
    """as long as the signer's certificate is good"""
    T = "B-T"
    """a time stamp proves that it was there before the certificate expired or was revoked"""
    LT = "B-LT"
    """what proves that no certificate was revoked is in the letter, too"""
    LTA = "B-LTA"
    """a time stamp over the whole letter protects that, as long as its own certificate is good"""

    @property
    def stamped(self) -> bool:
        """Say whether it needs a time stamp."""
        return self is not Level.B

    @property
    def evident(self) -> bool:
        """Say whether the letter is to hold what proves the certificates good."""
        return self in (Level.LT, Level.LTA)


def roles(commitment: Commitment) -> tuple[Role, ...]:
    """Return the signatures that a letter asks for, in their order: the company's seal first."""
    asked = commitment.signature
    if asked is None:
        return ()
    return (Role.SEAL, Role.REPRESENTATIVE) if asked.representative else (Role.SEAL,)


def sealing(texts: Iterable[Commitment]) -> tuple[str, ...]:
    """Return the names of the party that seals a letter, as its ``texts`` have them."""
    asked = [(one.parties, one.signature.seal) for one in texts if one.signature]
    return tuple(dict.fromkeys(parties[seal].name for parties, seal in asked if seal in parties))


def is_of(party: Collection[str], role: Role, name: str, organisation: str) -> bool:
    """Say whether a certificate (its CN and O) is one that ``party`` signs with.

    ``party`` are its names, one in each language of a letter.

    The seal has to be that party's. A representative's certificate need not name a company; where
    it does, it is the same one.
    """
    names = {_plain(one) for one in party}
    if role is Role.REPRESENTATIVE:
        return not organisation or _plain(organisation) in names
    return bool(names & {_plain(name), _plain(organisation)})


def _plain(name: str) -> str:
    """Return a name as it compares: wide and narrow brackets are one, and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
