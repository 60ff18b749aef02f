"""Whether signatures that are there still hold: nobody signs what was changed after the first."""

from __future__ import annotations

from asn1crypto import cms, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.general import (
    CMSExtractionError,
    CMSStructuralError,
    extract_certificate_info,
    extract_signer_info,
)
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

from pledgebook.pdf.reading import Unreadable, reading

_FALSE = (SignatureValidationError, CMSExtractionError, CMSStructuralError)


def broken(reader: PdfFileReader) -> str | None:
    """Return the name of the first signature that does not hold; None where all do.

    It says nothing of who signed, which is `pledgebook.verify`'s to find out. Raises `Unreadable`.
    """
    with reading():
        signatures = list(reader.embedded_regular_signatures)
    return next((str(one.field_name) for one in signatures if not _holds(one)), None)


def signers(reader: PdfFileReader) -> tuple[x509.Certificate, ...]:
    """Return the certificates of those who have signed; the signatures hold."""
    with reading():
        return tuple(one.signer_cert for one in reader.embedded_regular_signatures)


def is_true(contents: bytes, digest: bytes) -> bool:
    """Say whether a signature (CMS, RFC 5652) is of this digest, by the key of its certificate."""
    signed = cms.ContentInfo.load(contents)["content"]
    own = extract_certificate_info(signed).signer_cert
    return all(validate_sig_integrity(extract_signer_info(signed), own, "data", digest))


def _holds(one: EmbeddedPdfSignature) -> bool:
    """Say whether a signature is true, and whether what came after it was allowed."""
    try:
        with reading():
            one.compute_integrity_info()
            allowed = bool(one.summarise_integrity_info()["docmdp_ok"])
            return allowed and is_true(one.pkcs7_content, one.compute_digest())
    except (Unreadable, *_FALSE):
        return False
