"""Telling the certificates of ``pledgebook keys demo`` from those of a real authority.

The mark stands in the subject of every certificate that the command makes, where each viewer of
PDFs shows it. A licensed authority would never write it there.
"""

from __future__ import annotations

from asn1crypto import x509

MARK = "演示（无效力）DEMO – NO LEGAL FORCE"
"""The organisational unit (2.5.4.11) in the subject of a demo certificate; at most 64 characters
(X.520)."""


def is_demonstration(certificate: x509.Certificate) -> bool:
    """Say whether a certificate was made for trying things out; so says its subject or issuer."""
    names = (certificate.subject, certificate.issuer)
    return any(
        pair["type"].native == "organizational_unit_name" and pair["value"].native == MARK
        for name in names
        for part in name.chosen
        for pair in part
    )
