"""Keys and certificates that cannot sign: each is told what is wrong with it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec, ed25519
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    NoEncryption,
    PrivateFormat,
)
from cryptography.x509.oid import NameOID
from tests.pki import softtoken
from tests.pki.authority import DAY, NOW
from tests.pki.server import Server
from tests.sign.signers import SECRET, Company, given, pem, pkcs12, refusal

from pledgebook.keys.certificates import Holder, Purpose, new_elliptic, new_rsa
from pledgebook.sign import KeyFile, Level, Token, locked, sign


def rule(letter: bytes, company: Company, identity: Any, level: Level = Level.B) -> str:
    return refusal(letter, company.order(level=level, identity=identity)).finding.rule


@pytest.mark.parametrize("make", [pkcs12, pem])
@pytest.mark.parametrize("wrong", ["", "secret", None])
def test_a_wrong_passphrase_opens_nothing(
    make: Callable[..., KeyFile], wrong: str | None, letter: bytes, company: Company
) -> None:
    identity = replace(make(company.seal, *company.chain), passphrase=wrong)
    assert rule(letter, company, identity) == "sign/wrong-passphrase"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"", "key-unreadable"),
        (b"\n \n", "key-unreadable"),
        (b"not a key", "key-unreadable"),
        (b"\x30\x82" + bytes(50), "key-unreadable"),
        (b"\x30\x82\x10\x00\x02\x01\x03" + bytes(50), "wrong-passphrase"),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "key-unreadable"),
        (b"-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n", "key-unreadable"),
    ],
)
def test_a_file_that_is_no_key_is_refused(
    content: bytes, expected: str, letter: bytes, company: Company
) -> None:
    assert (
        rule(letter, company, KeyFile(key=given(content), passphrase=SECRET)) == f"sign/{expected}"
    )


def test_whether_a_key_is_locked_is_known_before_anybody_is_asked(company: Company) -> None:
    for make in (pkcs12, pem):
        assert locked(make(company.seal).key)
        assert not locked(make(company.seal, secret=None).key)
    assert not locked(given(b"-----BEGIN X"))


def test_a_certificate_of_another_key_is_refused(letter: bytes, company: Company) -> None:
    other = given(company.representative.pem(), "other.pem")
    assert rule(letter, company, replace(pem(company.seal), certificate=other)) == (
        "sign/key-differs"
    )
    assert rule(letter, company, replace(pem(company.seal), certificate=None)) == (
        "sign/certificate-missing"
    )
    assert rule(letter, company, replace(pem(company.seal), certificate=given(b"none"))) == (
        "sign/no-certificate"
    )


def test_key_and_certificate_may_share_a_file(letter: bytes, company: Company) -> None:
    whole = company.seal.key_pem(None) + company.seal.pem() + company.chain[0].pem()
    signed = sign(letter, company.order(identity=KeyFile(key=given(whole))))
    assert signed.signer == "示例科技有限公司"


@pytest.mark.parametrize(
    ("settings", "expected"),
    [
        ({"days": (-9, -1)}, "expired"),
        ({"days": (1, 9)}, "not-yet-valid"),
        ({"purpose": Purpose.SERVER}, "not-for-signing"),
        ({"purpose": Purpose.AUTHORITY}, "not-for-signing"),
        ({"purpose": Purpose.TIME_STAMPING}, "not-for-signing"),
        ({"key": new_rsa(1024)}, "weak-key"),
        ({"key": ec.generate_private_key(ec.SECP256K1())}, "unknown-key"),
    ],
)
def test_a_certificate_that_may_not_sign_is_told_why(
    settings: dict[str, Any], expected: str, letter: bytes, company: Company
) -> None:
    holder = company.pki.authority.certify("某某公司", **settings)
    refused = refusal(letter, company.order(identity=pkcs12(holder, *company.chain)))
    assert refused.finding.rule == f"sign/{expected}"
    assert refused.finding.args["name"] == "某某公司"


def test_a_certificate_that_names_no_use_does_not_sign(letter: bytes, company: Company) -> None:
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "某某公司")])
    certificate = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(1)
        .not_valid_before(NOW - DAY)
        .not_valid_after(NOW + DAY)
        .sign(key, hashes.SHA256())
    )
    holder = Holder(certificate=certificate, key=key)
    refused = refusal(letter, company.order(identity=pkcs12(holder)))
    assert refused.finding.rule == "sign/no-key-usage"
    assert refused.finding.args == {"name": "某某公司"}


def test_a_kind_of_key_that_nobody_verifies_is_refused(letter: bytes, company: Company) -> None:
    key = ed25519.Ed25519PrivateKey.generate()
    for protection in (NoEncryption(), BestAvailableEncryption(SECRET.encode())):
        content = key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, protection)
        identity = KeyFile(key=given(content), passphrase=SECRET)
        assert rule(letter, company, identity) == "sign/unknown-key-kind"


def test_larger_curves_sign_too(letter: bytes, company: Company, pki: Server) -> None:
    for key in (ec.generate_private_key(ec.SECP384R1()), ec.generate_private_key(ec.SECP521R1())):
        holder = pki.authority.certify(key=key)
        assert sign(letter, company.order(identity=pkcs12(holder, *company.chain))).pdf


@pytest.fixture
def held(token: softtoken.Token, company: Company) -> Token:
    """The company's key on a token."""
    label = "held"
    if label not in _PUT:
        softtoken.put(token, company.seal, label)
        softtoken.put(token, company.seal, "bare", certificate=False)
        _PUT.add(label)
    return Token(library=token.library, label=token.label, key=label, pin=token.pin)


_PUT: set[str] = set()


def test_a_token_without_what_it_should_hold_is_told_why(
    held: Token, letter: bytes, company: Company
) -> None:
    for wrong, expected in (
        ({"pin": "000000"}, "token-pin"),
        ({"pin": "1"}, "token-pin"),
        ({"label": "另一个"}, "token-missing"),
        ({"key": "nothing"}, "token-key"),
        ({"key": "bare"}, "token-certificate"),
        ({"library": held.library.with_name("none.so")}, "token-library"),
        ({"library": "pyproject.toml"}, "token-library"),
        ({"certificate": given(company.representative.pem())}, "key-differs"),
    ):
        assert rule(letter, company, replace(held, **wrong)) == f"sign/{expected}", wrong
    assert sign(letter, company.order(identity=held)).signer == "示例科技有限公司"


def test_a_token_may_be_used_again_after_a_refusal(
    held: Token, letter: bytes, company: Company
) -> None:
    weak = given(company.pki.authority.certify(key=new_elliptic()).pem())
    assert rule(letter, company, replace(held, certificate=weak)) == "sign/key-differs"
    assert sign(letter, company.order(identity=held)).pdf.startswith(letter)


def test_secrets_are_not_in_what_is_printed_of_an_order(held: Token, company: Company) -> None:
    assert SECRET not in repr(company.order())
    assert held.pin not in repr(company.order(identity=held))
