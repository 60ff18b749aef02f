"""The authority of the tests does what an authority does, and its lies are lies."""

from __future__ import annotations

import http.client
from urllib.parse import urlsplit

import pkcs11
import pytest
from asn1crypto import tsp
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509 import ocsp
from pyhanko.sign.timestamps import TimeStamper
from tests.pki import stamping
from tests.pki.server import Server
from tests.pki.softtoken import Token, put

from pledgebook.keys.certificates import new_rsa


def asked(url: str, body: bytes | None = None) -> tuple[int, bytes]:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.netloc, timeout=10)
    connection.request("GET" if body is None else "POST", parts.path, body)
    response = connection.getresponse()
    content = response.status, response.read()
    connection.close()
    return content


def test_certificates_name_where_to_ask(pki: Server) -> None:
    holder = pki.authority.certify()
    points = holder.certificate.extensions.get_extension_for_class(x509.CRLDistributionPoints)
    [point] = points.value
    assert point.full_name[0].value == f"{pki.base}/authority.crl"
    holder.certificate.verify_directly_issued_by(pki.authority.intermediate.certificate)


def test_who_was_revoked_is_in_the_list_and_in_the_answer(pki: Server) -> None:
    good, bad = pki.authority.certify(), pki.authority.certify()
    pki.authority.revoke(bad)
    _, content = asked(f"{pki.base}/authority.crl")
    listed = x509.load_der_x509_crl(content)
    assert listed.get_revoked_certificate_by_serial_number(good.certificate.serial_number) is None
    assert listed.get_revoked_certificate_by_serial_number(bad.certificate.serial_number)
    for holder, status in ((good, ocsp.OCSPCertStatus.GOOD), (bad, ocsp.OCSPCertStatus.REVOKED)):
        builder = ocsp.OCSPRequestBuilder().add_certificate(
            holder.certificate,
            pki.authority.intermediate.certificate,
            hashes.SHA256(),
        )
        _, content = asked(f"{pki.base}/ocsp", builder.build().public_bytes(Encoding.DER))
        assert ocsp.load_der_ocsp_response(content).certificate_status is status


@pytest.mark.parametrize("lie", ["", *stamping.LIES])
def test_an_answer_is_true_or_has_one_thing_wrong(lie: str, pki: Server) -> None:
    nonce, request = TimeStamper().request_cms(b"\1" * 32, "sha256")
    _, content = asked(pki.url(lie), request.dump())
    if lie == "refusing":
        assert b"no time left" in content
        return
    response = tsp.TimeStampResp.load(content)
    token = response["time_stamp_token"]["content"]["encap_content_info"]["content"].parsed
    assert (token["nonce"].native == nonce) == (lie not in ("wrong-nonce", "no-nonce"))
    imprint = token["message_imprint"]["hashed_message"].native
    assert (imprint == b"\1" * 32) == (lie != "wrong-imprint")


@pytest.mark.parametrize("kind", ["elliptic", "rsa"])
def test_a_token_signs_and_keeps_its_key(kind: str, token: Token, pki: Server) -> None:
    holder = pki.authority.certify(key=new_rsa() if kind == "rsa" else None)
    put(token, holder, f"probe-{kind}")
    there = pkcs11.lib(str(token.library)).get_token(token_label=token.label)
    with there.open(user_pin=token.pin) as session:
        key = session.get_key(pkcs11.ObjectClass.PRIVATE_KEY, label=f"probe-{kind}")
        assert key.sign(
            b"\1" * 32,
            mechanism=pkcs11.Mechanism.ECDSA
            if kind == "elliptic"
            else pkcs11.Mechanism.SHA256_RSA_PKCS,
        )
