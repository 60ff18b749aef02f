"""Whether those who signed are those who promise: a trusted certificate can be anybody's."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.signing import is_of
from pledgebook.verify.verdict import Signature, error, note


def judge(commitment: Commitment, signatures: Sequence[Signature]) -> Iterator[Finding]:
    """Compare the certificates' names with the party that seals.

    One certificate in two places stands for one signature.
    """
    asked = commitment.signature
    party = commitment.parties.get(asked.seal) if asked else None
    for one in signatures:
        if party is not None and not is_of(party.name, one.role, one.name, one.organisation):
            told = note if one.demonstration else error
            yield told("other-party", role=one.role.value, name=one.name, party=party.name)
    if len({one.certificate for one in signatures}) < len(signatures):
        yield error("same-certificate")
