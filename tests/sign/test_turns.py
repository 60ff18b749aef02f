"""Whose turn it is: the seal first, the representative last, nobody twice, nothing after."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest
from asn1crypto import cms
from tests.letter import typeset
from tests.pki.authority import ORGANISATION
from tests.sign.signers import Company, given, now, pkcs12, refusal
from tests.small import text

from pledgebook.keys import demonstration, folder, seal
from pledgebook.model.signing import Role
from pledgebook.outputs.letter import Form
from pledgebook.pdf.fields import State, state
from pledgebook.pdf.reading import opened
from pledgebook.sign import KeyFile, Level, read_picture, sign

SEAL, REPRESENTATIVE = Role.SEAL, Role.REPRESENTATIVE


def of(pdf: bytes) -> State:
    return state(opened(pdf))


def test_a_letter_says_what_it_asks_for(letter: bytes, sealed_only: bytes) -> None:
    assert of(letter) == State(asked=(SEAL, REPRESENTATIVE), signed=(), stamped=False)
    assert of(sealed_only) == State(asked=(SEAL,), signed=(), stamped=False)
    assert (of(letter).due, of(letter).last, of(letter).untouched) == (SEAL, REPRESENTATIVE, True)


def test_a_file_that_another_program_wrote_anew_takes_no_seal_over_its_edges(
    letter: bytes, company: Company, tmp_path: Path
) -> None:
    (tmp_path / "letter.pdf").write_bytes(letter)
    command = ["qpdf", "--object-streams=disable", "letter.pdf", "classic.pdf"]
    subprocess.run(command, cwd=tmp_path, check=True)
    classic = (tmp_path / "classic.pdf").read_bytes()
    assert not opened(classic).has_xref_stream
    order = company.order(picture=read_picture(given(seal.picture())), across=(1, 2))
    assert refusal(classic, order).finding.rule == "sign/no-letter"


def test_a_signature_that_is_none_is_no_letter(letter: bytes, company: Company) -> None:
    sealed = company.sealed(letter)
    begins = sealed.index(b"/Contents <30") + len(b"/Contents <")
    ends = sealed.index(b">", begins)
    nobody = cms.ContentInfo.load(bytes.fromhex(sealed[begins:ends].decode()))
    nobody["content"]["signer_infos"] = []
    order = company.order(Role.REPRESENTATIVE)
    for contents in (nobody.dump(force=True), b"1"):
        written = contents.hex().encode().ljust(ends - begins, b"0")
        broken = sealed[:begins] + written + sealed[ends:]
        assert refusal(broken, order).finding.rule == "sign/no-letter"


def test_what_nobody_could_verify_is_not_signed(letter: bytes, company: Company) -> None:
    chain = tuple(company.pki.authority.itself(f"示例{number}") for number in range(20))
    order = company.order(identity=pkcs12(company.seal, *company.chain, *chain))
    assert refusal(letter, order).finding.rule == "sign/evidence-long"


def test_the_representative_waits_for_the_seal(letter: bytes, company: Company) -> None:
    assert refusal(letter, company.order(REPRESENTATIVE)).finding.rule == "sign/out-of-turn"


def test_nobody_signs_twice(letter: bytes, company: Company) -> None:
    sealed = company.sealed(letter)
    assert of(sealed).due is REPRESENTATIVE
    assert refusal(sealed, company.order()).finding.rule == "sign/signed-seal"
    whole = sign(sealed, company.order(REPRESENTATIVE, Level.LTA)).pdf
    assert of(whole) == State(
        asked=(SEAL, REPRESENTATIVE), signed=(SEAL, REPRESENTATIVE), stamped=True
    )
    for role in Role:
        assert refusal(whole, company.order(role)).finding.rule == "sign/complete"


def test_where_a_seal_is_all_it_closes_the_letter(sealed_only: bytes, company: Company) -> None:
    refused = refusal(sealed_only, company.order(REPRESENTATIVE))
    assert refused.finding.rule == "sign/not-asked-representative"
    signed = sign(sealed_only, company.order(level=Level.LTA))
    assert signed.missing == ()
    assert of(signed.pdf) == State(asked=(SEAL,), signed=(SEAL,), stamped=True)
    [seal] = opened(signed.pdf).embedded_regular_signatures
    assert seal.docmdp_level.value == 1
    assert refusal(signed.pdf, company.order()).finding.rule == "sign/complete"


@pytest.mark.parametrize(
    "pdf", [b"", b"%PDF-1.7\n", b"\0" * 5_000, b"%PDF-1.7\n" + b"0 " * 9_999, b"<html>"]
)
def test_what_is_no_letter_is_not_signed(pdf: bytes, company: Company) -> None:
    assert refusal(pdf, company.order()).finding.rule == "sign/no-letter"


def test_a_broken_letter_is_not_signed(letter: bytes, company: Company) -> None:
    for broken in (
        letter[:-9],
        letter[: len(letter) // 2],
        letter[1:],
        letter.replace(b"obj", b"o"),
    ):
        assert refusal(broken, company.order()).finding.rule == "sign/no-letter"


def test_a_draft_has_no_place_to_sign(company: Company) -> None:
    draft = typeset(text("signature: {seal: provider}").encode(), Form.DRAFT)
    assert of(draft).asked == ()
    assert refusal(draft, company.order()).finding.rule == "sign/no-letter"


def test_nobody_signs_what_was_changed_after_the_seal(letter: bytes, company: Company) -> None:
    sealed = company.sealed(letter)
    place = sealed.index(b"/MediaBox")
    changed = sealed[:place] + sealed[place:].replace(b"595", b"596", 1)
    assert changed != sealed
    refused = refusal(changed, company.order(REPRESENTATIVE))
    assert refused.finding.rule == "sign/changed-before"
    assert refused.finding.args["field"] == "Seal"


def test_nobody_signs_beside_a_demo_signature(letter: bytes, company: Company) -> None:
    files = {str(one.path): one.content for one in demonstration(now().date())}
    key = given(files[folder.COMPANY], folder.COMPANY)
    demo = KeyFile(key=key, passphrase=folder.PASSPHRASE)
    tried = sign(letter, company.order(identity=demo))
    assert tried.demonstration
    refused = refusal(tried.pdf, company.order(REPRESENTATIVE))
    assert refused.finding.rule == "sign/real-after-demo"
    real = company.sealed(letter)
    order = company.order(REPRESENTATIVE, identity=demo)
    assert refusal(real, order).finding.rule == "sign/demo-after-real"
    assert sign(letter, company.order(identity=demo, party=("别家公司",))).demonstration


def test_one_certificate_does_not_sign_twice(letter: bytes, company: Company) -> None:
    own = pkcs12(company.seal, *company.chain)
    order = company.order(REPRESENTATIVE, identity=own)
    assert refusal(company.sealed(letter), order).finding.rule == "sign/same-certificate"


def test_another_company_does_not_seal(letter: bytes, company: Company) -> None:
    refused = refusal(letter, company.order(party=("示例数据股份有限公司",)))
    assert refused.finding.rule == "sign/other-party"
    assert refused.finding.args == {"name": ORGANISATION, "party": "示例数据股份有限公司"}
    for party in ((ORGANISATION,), (f" {ORGANISATION} ",), ("Example Ltd", ORGANISATION), ()):
        assert sign(letter, company.order(party=party)).missing


def test_a_representative_is_of_no_other_company(letter: bytes, company: Company) -> None:
    sealed = company.sealed(letter)
    certify = company.pki.authority.certify
    other = pkcs12(certify("李四", organisation="别家公司"))
    of = {"party": (ORGANISATION,), "role": REPRESENTATIVE}
    refused = refusal(sealed, company.order(identity=other, **of))
    assert refused.finding.rule == "sign/other-party"
    assert refused.finding.args["name"] == "别家公司"
    assert not sign(sealed, company.order(**of)).missing
