"""Whoever signs, once what they sign with is open."""

from __future__ import annotations

from dataclasses import dataclass

from asn1crypto import x509
from pyhanko.sign.signers import Signer

from pledgebook.sign import certificates


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """Whoever signs: what pyHanko signs with, the certificate, and those above it."""

    signer: Signer
    certificate: x509.Certificate
    chain: tuple[x509.Certificate, ...]

    @property
    def roots(self) -> tuple[x509.Certificate, ...]:
        """Return where the signer's own chain ends: what certifies itself."""
        whole = (self.certificate, *self.chain)
        return tuple(one for one in whole if certificates.is_self_signed(one))
