"""Whether those who signed are those who promise: a trusted certificate can be anybody's."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.signing import Role
from pledgebook.verify.verdict import Signature, error, note


def judge(commitment: Commitment, signatures: Sequence[Signature]) -> Iterator[Finding]:
    """Compare the certificates' names with the party that seals.

    The seal has to be that party's. A representative's certificate need not name a company; where
    it does, it is the same one. One certificate in two places stands for one signature.
    """
    asked = commitment.signature
    party = commitment.parties.get(asked.seal) if asked else None
    for one in signatures:
        if party is not None and not _is_of(one, party.name):
            told = note if one.demonstration else error
            yield told("other-party", role=one.role.value, name=one.name, party=party.name)
    if len({one.certificate for one in signatures}) < len(signatures):
        yield error("same-certificate")


def _is_of(one: Signature, party: str) -> bool:
    names = {_plain(one.organisation)} | ({_plain(one.name)} if one.role is Role.SEAL else set())
    if one.role is Role.REPRESENTATIVE and not one.organisation:
        return True
    return _plain(party) in names


def _plain(name: str) -> str:
    """Return a name as it compares: wide and narrow brackets are one, and spaces do not count."""
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())
