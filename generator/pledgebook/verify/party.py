"""Whether those who signed are those who promise: a trusted certificate can be anybody's."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from pledgebook.findings import Finding
from pledgebook.model.commitment import Commitment
from pledgebook.model.signing import is_of, sealing
from pledgebook.verify.verdict import Signature, error, note


def judge(texts: Collection[Commitment], signatures: Sequence[Signature]) -> Iterator[Finding]:
    """Compare the certificates' names with the party that seals, in any language of a letter.

    One certificate in two places stands for one signature.
    """
    party = sealing(texts)
    for one in signatures:
        if party and not is_of(party, one.role, one.name, one.organisation):
            told = note if one.demonstration else error
            yield told("other-party", role=one.role.value, name=one.name, party=party[0])
    if len({one.certificate for one in signatures}) < len(signatures):
        yield error("same-certificate")
