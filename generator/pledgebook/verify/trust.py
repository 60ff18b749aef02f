"""Whom a verifier trusts, and what he knows of revoked certificates."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Any

from asn1crypto import crl, pem, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.policy_decl import (
    LocalKnowledge,
    PdfSignatureValidationSpec,
    RevinfoOnlineFetchingRule,
    RevocationInfoGatheringSpec,
    SignatureValidationSpec,
)
from pyhanko.sign.validation.settings import KeyUsageConstraints
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.context import CertValidationPolicySpec
from pyhanko_certvalidator.policy_decl import CertRevTrustPolicy, RevocationCheckingPolicy
from pyhanko_certvalidator.registry import SimpleTrustManager
from pyhanko_certvalidator.revinfo.archival import CRLContainer

# What a certificate that signs is for (RFC 5280, 4.2.1.3); authorities grant one or the other.
SIGNS = KeyUsageConstraints(
    key_usage={"non_repudiation", "digital_signature"}, match_all_key_usages=False
)
_OFFLINE = RevocationInfoGatheringSpec(online_fetching_rule=RevinfoOnlineFetchingRule.LOCAL_ONLY)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trust:
    """Certificates of authorities that are trusted, and lists of revoked certificates.

    ``moment`` is the time of verifying (UTC). Nothing is ever fetched: what is not here or in the
    letter is not known.
    """

    roots: tuple[x509.Certificate, ...]
    revoked: tuple[crl.CertificateList, ...]
    moment: dt.datetime


def certificates(content: bytes) -> tuple[x509.Certificate, ...]:
    """Read certificates, PEM or DER; a ValueError where there are none."""
    found = tuple(x509.Certificate.load(one) for one in _unarmoured(content))
    for one in found:
        if not one.subject.native:
            raise ValueError("a certificate without a subject")
    return found


def revocations(content: bytes) -> tuple[crl.CertificateList, ...]:
    """Read lists of revoked certificates, PEM or DER; a ValueError where there are none."""
    found = tuple(crl.CertificateList.load(one) for one in _unarmoured(content))
    for one in found:
        if not one.issuer.native:
            raise ValueError("a list without an issuer")
    return found


def _unarmoured(content: bytes) -> list[bytes]:
    if not pem.detect(content):
        return [content]
    return [der for _, _, der in pem.unarmor(content, multiple=True)]


def store(reader: PdfFileReader) -> DocumentSecurityStore | None:
    """Return what a letter carries to be verified by later (ISO 32000-2, 12.8.4.3), if anything."""
    return DocumentSecurityStore.read_dss(reader) if "/DSS" in reader.root else None


def context(
    trust: Trust, reader: PdfFileReader, moment: dt.datetime, *, strict: bool
) -> ValidationContext:
    """Return how a chain is judged at ``moment``; ``strict`` asks that no revocation is unknown."""
    settings: dict[str, Any] = {
        "trust_roots": list(trust.roots),
        "crls": list(trust.revoked),
        "moment": moment,
        "allow_fetching": False,
        "revocation_mode": "require" if strict else "soft-fail",
        "retroactive_revinfo": True,  # a later list says when each certificate was revoked
    }
    carried = store(reader)
    return carried.as_validation_context(settings) if carried else ValidationContext(**settings)


def long_term(trust: Trust) -> PdfSignatureValidationSpec:
    """Return how a letter with an archive time stamp is judged (ETSI EN 319 102-1, 5.6)."""
    policy = CertValidationPolicySpec(
        trust_manager=SimpleTrustManager.build(trust_roots=list(trust.roots)),
        revinfo_policy=CertRevTrustPolicy(RevocationCheckingPolicy.from_legacy("require")),
    )
    known = LocalKnowledge(known_crls=[CRLContainer(one) for one in trust.revoked])
    return PdfSignatureValidationSpec(
        SignatureValidationSpec(
            cert_validation_policy=policy,
            revinfo_gathering_policy=_OFFLINE,
            local_knowledge=known,
            key_usage_settings=SIGNS,
        )
    )
