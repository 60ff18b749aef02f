"""A demo folder: complete, fit for signing, and marked as what it is wherever one looks."""

from __future__ import annotations

import datetime as dt
import io

import pytest
from asn1crypto import pem
from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.serialization import pkcs12
from PIL import Image
from tests.pki.authority import Authority
from tests.pki.stamping import read

from pledgebook.keys import demonstration, folder, seal
from pledgebook.pdf.demonstration import MARK, is_demonstration

DATE = dt.date(2026, 11, 22)
KEYS = (folder.COMPANY, folder.REPRESENTATIVE, folder.TIMESTAMP)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return {str(file.path): file.content for file in demonstration(DATE)}


def held(files: dict[str, bytes], name: str) -> pkcs12.PKCS12KeyAndCertificates:
    return pkcs12.load_pkcs12(files[name], files[folder.SECRET].strip())


def test_what_only_the_owner_may_read_is_private() -> None:
    private = {str(file.path) for file in demonstration(DATE) if file.private}
    assert private == {*KEYS, folder.SECRET}


def test_every_certificate_says_that_it_has_no_force(files: dict[str, bytes]) -> None:
    whole = [x509.load_pem_x509_certificate(files[folder.ROOT])]
    for name in KEYS:
        found = held(files, name)
        assert found.cert is not None
        whole += [found.cert.certificate, *(one.certificate for one in found.additional_certs)]
    assert len(whole) == 10
    for one in whole:
        assert MARK in one.subject.rfc4514_string()
        assert one.not_valid_before_utc.date() == DATE - dt.timedelta(days=1)
        assert one.not_valid_after_utc.year == DATE.year + folder.YEARS


def test_each_key_belongs_to_its_certificate_and_each_certificate_to_the_root(
    files: dict[str, bytes],
) -> None:
    root = x509.load_pem_x509_certificate(files[folder.ROOT])
    for name in KEYS:
        found = held(files, name)
        assert found.cert is not None
        assert found.key is not None
        assert found.key.public_key() == found.cert.certificate.public_key()
        above, top = (one.certificate for one in found.additional_certs)
        found.cert.certificate.verify_directly_issued_by(above)
        above.verify_directly_issued_by(root)
        assert top == root


def test_the_lists_of_revoked_certificates_are_the_authorities_own(files: dict[str, bytes]) -> None:
    found = held(files, folder.COMPANY)
    for name, holder in zip(reversed(folder.REVOCATIONS), found.additional_certs, strict=True):
        crl = x509.load_der_x509_crl(files[name])
        assert crl.is_signature_valid(holder.certificate.public_key())
        assert list(crl) == []
        assert crl.next_update_utc == holder.certificate.not_valid_after_utc


def test_each_folder_has_keys_of_its_own(files: dict[str, bytes]) -> None:
    assert {str(file.path): file.content for file in demonstration(DATE)}[folder.ROOT] != files[
        folder.ROOT
    ]


def test_demo_certificates_are_told_from_others(files: dict[str, bytes]) -> None:
    _, _, der = pem.unarmor(files[folder.ROOT])
    assert is_demonstration(asn1.Certificate.load(der))
    assert not is_demonstration(read(Authority().certify()))
    assert len(MARK) <= 64


def test_the_seal_is_a_picture_with_a_ground_one_sees_through(files: dict[str, bytes]) -> None:
    image = Image.open(io.BytesIO(files[folder.SEAL]))
    assert (image.format, image.mode, image.size) == ("PNG", "RGBA", (520, 520))
    assert image.getpixel((0, 0))[3] == 0
    assert image.getpixel((260, 6)) == (200, 16, 16, 255)
    assert seal.picture() == files[folder.SEAL]


def test_the_note_says_so_in_both_languages(files: dict[str, bytes]) -> None:
    note = files[folder.NOTE].decode()
    assert "没有任何法律效力" in note
    assert "no legal force" in note
    for name in files:
        assert name in note or name == folder.NOTE


@pytest.mark.parametrize("beyond", [folder.FIRST - dt.timedelta(1), folder.LAST + dt.timedelta(1)])
def test_dates_beyond_the_reach_of_certificates_are_refused(beyond: dt.date) -> None:
    with pytest.raises(ValueError, match="no certificate begins"):
        demonstration(beyond)
