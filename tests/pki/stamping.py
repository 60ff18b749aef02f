"""A time-stamp authority (RFC 3161) that answers as it should, or in one of many wrong ways."""

from __future__ import annotations

import datetime as dt

from asn1crypto import tsp
from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from cryptography.hazmat.primitives import serialization
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko_certvalidator.registry import SimpleCertificateStore

from pledgebook.keys.certificates import Holder

LIES = ("wrong-nonce", "no-nonce", "wrong-imprint", "broken-signature", "wrong-clock", "refusing")
"""What an answer of the right form may have wrong with it."""
HOSTILE = "\x1b[2J\u202e" + "y" * 95
"""What a refusal says that means ill, in the lie ``hostile``."""


def read(holder: Holder) -> Certificate:
    """Return a holder's certificate as pyHanko reads it."""
    return Certificate.load(holder.certificate.public_bytes(serialization.Encoding.DER))


def stamper(
    holder: Holder, chain: tuple[Holder, ...], when: dt.datetime | None = None
) -> DummyTimeStamper:
    """Return a time stamper that works in this process."""
    key = PrivateKeyInfo.load(
        holder.key.private_bytes(
            serialization.Encoding.DER,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
    )
    store = SimpleCertificateStore.from_certs([read(one) for one in chain])
    moment = when or dt.datetime.now(dt.UTC).replace(microsecond=0)
    return DummyTimeStamper(read(holder), key, certs_to_embed=store, fixed_dt=moment)


def answer(query: bytes, holder: Holder, chain: tuple[Holder, ...], lie: str = "") -> bytes:
    """Answer a query for a time stamp, truly or with one of `LIES`."""
    if lie in ("refusing", "hostile"):
        why = "no time left" if lie == "refusing" else HOSTILE
        status = tsp.PKIStatusInfo({"status": "rejection", "status_string": [why]})
        return _sequence(status.dump())
    when = dt.datetime.now(dt.UTC) - dt.timedelta(days=2) if lie == "wrong-clock" else None
    request = _twisted(tsp.TimeStampReq.load(query), lie)
    response = stamper(holder, chain, when).request_tsa_response(request)
    if lie == "broken-signature":
        signer = response["time_stamp_token"]["content"]["signer_infos"][0]
        signature = bytearray(signer["signature"].native)
        signature[40] ^= 1
        signer["signature"] = bytes(signature)
    return bytes(response.dump(force=True))


def _twisted(request: tsp.TimeStampReq, lie: str) -> tsp.TimeStampReq:
    """Return the request that a wrong answer would be right for."""
    imprint, nonce = request["message_imprint"], int(request["nonce"].native)
    if lie == "wrong-imprint":
        method = imprint["hash_algorithm"]
        imprint = tsp.MessageImprint({"hash_algorithm": method, "hashed_message": bytes(32)})
    asked = {"version": 1, "message_imprint": imprint, "cert_req": True}
    if lie != "no-nonce":
        asked["nonce"] = nonce + (lie == "wrong-nonce")
    return tsp.TimeStampReq(asked)


def _sequence(content: bytes) -> bytes:
    """Wrap what the class for answers cannot say: a status without a time stamp."""
    return bytes([0x30, len(content)]) + content
