"""What a certificate is for (RFC 5280, 4.2.1.12)."""

from __future__ import annotations

from asn1crypto import x509

_OTHER = {"server_auth", "code_signing", "time_stamping", "ocsp_signing"}


def is_for_other(certificate: x509.Certificate) -> bool:
    """Say whether a certificate is for something else than signing documents, and for that alone.

    One that says nothing is for anything; so is one that names a purpose of its authority's own.
    """
    said = certificate.extended_key_usage_value
    return said is not None and set(said.native) <= _OTHER
