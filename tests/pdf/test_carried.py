"""What a letter is verified by: counted where it lies, and never more than can be tried."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from asn1crypto import cms, ocsp, x509
from pyhanko.pdf_utils.generic import ByteStringObject, DictionaryObject, pdf_name
from tests.pdf.growing import catalogue, free, stream, updated
from tests.pki.authority import NOW, Authority
from tests.pki.stamping import read

from pledgebook.keys.certificates import Profile, Purpose, issue, new_elliptic
from pledgebook.pdf import carried
from pledgebook.pdf.bounds import Exceeded
from pledgebook.pdf.carried import Carried
from pledgebook.pdf.reading import Unreadable, opened


def circle(count: int) -> list[x509.Certificate]:
    """Return so many authorities of which each certifies all others."""
    plain = Authority().root.certificate
    keys = [new_elliptic() for _ in range(count)]

    def profile(place: int) -> Profile:
        return Profile(
            name=f"示例{place}",
            organisation="示例机构",
            unit="示例",
            purpose=Purpose.AUTHORITY,
            begins=plain.not_valid_before_utc,
            ends=plain.not_valid_after_utc,
        )

    own = [issue(profile(place), key) for place, key in enumerate(keys)]
    pairs = [(one, two) for one in range(count) for two in range(count) if one != two]
    return [read(issue(profile(one), keys[one], own[two])) for one, two in pairs]


def store(letter: bytes, certificates: Sequence[x509.Certificate]) -> bytes:
    """Put certificates beside the signatures of a letter."""
    first = free(letter)
    added = {first + place: stream(one.dump()) for place, one in enumerate(certificates)}
    listed = b"".join(b"%d 0 R " % number for number in added)
    return updated(letter, added | catalogue(letter, DSS=b"<</Certs[%s]>>" % listed))


def answered(letter: bytes, certificates: Sequence[x509.Certificate]) -> bytes:
    """Put an answer about revocation (RFC 6960) beside the signatures of a letter."""
    said = {"responder_id": {"by_key": bytes(20)}, "produced_at": NOW, "responses": []}
    basic = ocsp.BasicOCSPResponse(
        {
            "tbs_response_data": said,
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": b"",
            "certs": list(certificates),
        }
    )
    form = {"response_type": "basic_ocsp_response", "response": basic}
    whole = ocsp.OCSPResponse({"response_status": "successful", "response_bytes": form})
    refusing = ocsp.OCSPResponse({"response_status": "try_later"})
    first = free(letter)
    added = {first: stream(whole.dump()), first + 1: stream(refusing.dump())}
    listed = b"<</OCSPs[%d 0 R %d 0 R]>>" % tuple(added)
    return updated(letter, added | catalogue(letter, DSS=listed))


def field(contents: bytes) -> DictionaryObject:
    value = DictionaryObject({pdf_name("/Contents"): ByteStringObject(contents)})
    return DictionaryObject({pdf_name("/V"): value})


def signature(certificates: Sequence[x509.Certificate], stamp: bytes | None = None) -> bytes:
    """Return what has the form of a signature, and certificates; perhaps a time stamp."""
    signer = cms.SignerInfo(
        {
            "version": "v1",
            "sid": {
                "issuer_and_serial_number": {"issuer": x509.Name.build({}), "serial_number": 1}
            },
            "digest_algorithm": {"algorithm": "sha256"},
            "signature_algorithm": {"algorithm": "sha256_ecdsa"},
            "signature": b"",
        }
    )
    if stamp is not None:
        token = cms.ContentInfo.load(stamp)
        signer["unsigned_attrs"] = [{"type": "signature_time_stamp_token", "values": [token]}]
    signed = cms.SignedData(
        {
            "version": "v1",
            "digest_algorithms": [{"algorithm": "sha256"}],
            "encap_content_info": {"content_type": "data"},
            "certificates": [cms.CertificateChoices({"certificate": one}) for one in certificates],
            "signer_infos": [signer],
        }
    )
    return cms.ContentInfo({"content_type": "signed_data", "content": signed}).dump()


def test_authorities_that_certify_each_other_are_too_many(letter: bytes) -> None:
    opened(store(letter, circle(2)))
    with pytest.raises(Unreadable, match="certify each other"):
        opened(store(letter, circle(4)))


def test_they_are_counted_together_wherever_they_lie() -> None:
    everything = circle(4)
    found = Carried()
    found.add_signature(field(signature(everything[:4])))
    found.require_few_paths()
    found.add_signature(field(signature([], stamp=signature(everything[4:]))))
    with pytest.raises(Exceeded, match="certify each other"):
        found.require_few_paths()


def test_many_certificates_in_one_signature_or_time_stamp() -> None:
    many = [read(Authority().root)] * (carried.MOST + 1)
    Carried().add_signature(field(signature(many[1:])))
    for contents in (signature(many), signature([], stamp=signature(many))):
        with pytest.raises(Exceeded, match="of a kind"):
            Carried().add_signature(field(contents))


def test_certificates_in_answers_are_counted_too(letter: bytes) -> None:
    with pytest.raises(Unreadable, match="certify each other"):
        opened(answered(letter, circle(4)))
    with pytest.raises(Unreadable, match="of a kind"):
        opened(answered(letter, [read(Authority().root)] * (carried.MOST + 1)))


def test_large_signatures_are_given_up() -> None:
    found = Carried()
    with pytest.raises(Exceeded, match="large"):
        found.add_signature(field(bytes(carried.SIGNATURES + 1)))
