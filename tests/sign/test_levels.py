"""Every level with every kind of key: pyHanko and poppler find the signatures good."""

from __future__ import annotations

import datetime as dt
import io
import subprocess
from pathlib import Path

import pytest
from asn1crypto import crl
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
from pyhanko.sign.validation.dss import DocumentSecurityStore
from pyhanko.sign.validation.status import PdfSignatureStatus
from pyhanko_certvalidator import ValidationContext
from tests import verapdf
from tests.pki import softtoken
from tests.pki.authority import ORGANISATION, REPRESENTATIVE
from tests.pki.stamping import read
from tests.sign.signers import ZONE, Company, offline, pem, pkcs12

from pledgebook.keys.certificates import new_rsa
from pledgebook.model.signing import TIMESTAMP, Role
from pledgebook.pdf.fields import state
from pledgebook.pdf.reading import opened
from pledgebook.sign import Identity, Level, Signed, Token, sign

# Within the life of the list of revoked certificates, which begins with the test.
WHEN = dt.datetime.now(ZONE).replace(microsecond=0) + dt.timedelta(minutes=30)


def context(company: Company) -> ValidationContext:
    authority = company.pki.authority
    return ValidationContext(
        trust_roots=[read(authority.root)],
        crls=[crl.CertificateList.load(authority.crl(name)) for name in ("root", "authority")],
        revocation_mode="require",
    )


def statuses(pdf: bytes, company: Company) -> dict[str, PdfSignatureStatus]:
    """Let pyHanko validate every signature."""
    reader = PdfFileReader(io.BytesIO(pdf), strict=True)
    found = {}
    for one in reader.embedded_regular_signatures:
        judged = context(company), context(company)
        found[one.field_name] = validate_pdf_signature(one, *judged)
        assert found[one.field_name].bottom_line, found[one.field_name].pretty_print_details()
    for stamp in reader.embedded_timestamp_signatures:
        status = validate_pdf_timestamp(stamp, context(company))
        assert status.intact
        assert status.valid
        assert status.trusted
    return found


def both(letter: bytes, level: Level, company: Company) -> tuple[Signed, Signed]:
    first = sign(letter, company.order(level=level))
    return first, sign(first.pdf, company.order(Role.REPRESENTATIVE, level))


@pytest.mark.parametrize("level", list(Level), ids=lambda level: level.value)
def test_two_signatures_at_each_level(level: Level, letter: bytes, company: Company) -> None:
    first, second = both(letter, level, company)
    assert first.pdf.startswith(letter)
    assert second.pdf.startswith(first.pdf)
    assert (first.missing, second.missing) == ((Role.REPRESENTATIVE,), ())
    assert (first.signer, second.signer) == (ORGANISATION, REPRESENTATIVE)
    found = statuses(second.pdf, company)
    assert list(found) == ["Seal", "Representative"]
    for status in found.values():
        assert status.md_algorithm == "sha256"
        assert (status.timestamp_validity is not None) == level.stamped
    assert [one.server for one in (first, second)] == [
        company.pki.url() if level.stamped else None
    ] * 2
    reader = opened(second.pdf)
    assert ("/DSS" in reader.root) == level.evident
    assert state(reader).stamped == (level is Level.LTA)
    if level.evident:
        store = DocumentSecurityStore.read_dss(reader)
        assert len(store.certs) >= 4
        assert store.ocsps
        assert store.crls
    if level is Level.LTA:
        stamp = reader.embedded_timestamp_signatures[0]
        assert stamp.field_name == TIMESTAMP
        assert stamp.evaluate_signature_coverage().name == "ENTIRE_FILE"


@pytest.mark.parametrize("kind", ["p12", "pem", "plain pem", "token", "token rsa", "rsa"])
def test_every_kind_of_key_signs(
    kind: str, letter: bytes, company: Company, token: softtoken.Token
) -> None:
    rsa = kind in ("token rsa", "rsa")
    holder = company.pki.authority.certify(key=new_rsa()) if rsa else company.seal
    identity: Identity
    if kind.startswith("token"):
        softtoken.put(token, holder, kind)
        identity = Token(
            library=token.library,
            label=token.label,
            key=kind,
            pin=token.pin,
            chain=pem(holder, *company.chain).chain,
        )
    elif kind.endswith("pem"):
        secret = None if kind == "plain pem" else "pem"
        identity = pem(holder, *company.chain, secret=secret)
    else:
        identity = pkcs12(holder, *company.chain)
    signed = sign(letter, company.order(level=Level.LTA, identity=identity))
    assert statuses(signed.pdf, company)["Seal"].signing_cert.subject == read(holder).subject


def test_the_seal_certifies_and_the_representative_closes(letter: bytes, company: Company) -> None:
    first, second = both(letter, Level.B, company)
    reader = opened(second.pdf)
    seal, representative = reader.embedded_regular_signatures
    assert seal.docmdp_level is MDPPerm.FILL_FORMS
    assert reader.root["/Perms"]["/DocMDP"]["/M"] == seal.sig_object["/M"]
    assert representative.docmdp_level is MDPPerm.NO_CHANGES
    assert representative.fieldmdp.is_locked("Seal")
    assert not representative.fieldmdp.is_locked(TIMESTAMP)
    for one in (seal, representative):
        assert one.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    assert opened(first.pdf).total_revisions == 2


def test_a_seal_alone_certifies_and_closes(sealed_only: bytes, company: Company) -> None:
    signed = sign(sealed_only, company.order(level=Level.LTA))
    assert list(statuses(signed.pdf, company)) == ["Seal"]
    [seal] = opened(signed.pdf).embedded_regular_signatures
    assert seal.docmdp_level is MDPPerm.NO_CHANGES
    assert not seal.fieldmdp.is_locked(TIMESTAMP)


def test_the_time_is_the_one_that_was_handed_in(letter: bytes, company: Company) -> None:
    authority = company.pki.authority
    ordered = company.order(level=Level.LTA, when=WHEN, sources=offline(authority), reason="投标")
    signed = sign(letter, ordered)
    one = opened(signed.pdf).embedded_regular_signatures[0]
    assert one.sig_object["/M"] == WHEN.strftime("D:%Y%m%d%H%M%S+08'00'")
    assert one.sig_object["/Reason"] == "投标"
    assert one.sig_object["/Name"] == ORGANISATION
    assert (signed.stamped, signed.server) == (WHEN, None)


def test_offline_nobody_is_asked(letter: bytes, company: Company) -> None:
    before = len(company.pki.asked)
    sign(letter, company.order(level=Level.LTA, sources=offline(company.pki.authority)))
    assert len(company.pki.asked) == before


def test_poppler_and_qpdf_and_verapdf_agree(
    letter: bytes, company: Company, tmp_path: Path
) -> None:
    _, second = both(letter, Level.LTA, company)
    file = tmp_path / "signed.pdf"
    file.write_bytes(second.pdf)
    said = subprocess.run(
        ["pdfsig", "-nocert", file], capture_output=True, text=True, check=True
    ).stdout
    assert said.count("Signature Validation: Signature is Valid.") == 2
    assert said.count("ETSI.CAdES.detached") == 2
    assert "Total document signed" in said.partition(TIMESTAMP)[2]
    subprocess.run(["qpdf", "--check", file], check=True, capture_output=True)
    assert verapdf.failures([file]) == []
