"""Time stamps (RFC 3161) that are looked at before they are believed."""

from __future__ import annotations

import datetime as dt
import hashlib

from asn1crypto import cms, tsp
from asn1crypto.keys import PrivateKeyInfo
from asn1crypto.x509 import Certificate
from pyhanko.sign.general import CMSExtractionError, extract_certificate_info, extract_signer_info
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.sign.timestamps.dummy_client import DummyTimeStamper
from pyhanko.sign.validation.errors import SignatureValidationError
from pyhanko.sign.validation.generic_cms import validate_sig_integrity
from pyhanko_certvalidator.registry import SimpleCertificateStore

from pledgebook.sign import asking
from pledgebook.sign.asking import Session, Unanswered
from pledgebook.wording import moment

_DIGESTS = ("sha256", "sha384", "sha512")
_APART = dt.timedelta(hours=1)
# What reading something that is no time stamp runs into.
_MALFORMED = (ValueError, TypeError, KeyError, AttributeError, IndexError, CMSExtractionError,
              SignatureValidationError)  # fmt: skip


class Server(TimeStamper):
    """A time-stamp server; ``when`` is what time it ought to be there.

    ``time`` is what its last answer said. `Unanswered` where an answer is not to be believed.
    """

    def __init__(self, session: Session, url: str, when: dt.datetime) -> None:
        super().__init__(include_nonce=True)  # type: ignore[no-untyped-call]
        self.url = url
        self.time: dt.datetime | None = None
        self._session = session
        self._when = when

    async def async_timestamp(self, message_digest: bytes, md_algorithm: str) -> cms.ContentInfo:
        """Return a time stamp for a digest."""
        nonce, query = self.request_cms(  # type: ignore[no-untyped-call]
            message_digest, md_algorithm
        )
        reply = await asking.stamp(self._session, self.url, query.dump())
        try:
            token, info = _read(reply)
            _check(token, info, message_digest, md_algorithm, nonce)
        except _MALFORMED as failure:
            raise Unanswered("unreadable", str(failure)) from failure
        self.time = info["gen_time"].native
        if abs(self.time - self._when) > _APART:
            said = moment.shown(self.time.astimezone(self._when.tzinfo))
            raise Unanswered("other-time", said)
        return token


class Local(DummyTimeStamper):
    """A time-stamp authority in this process, which says that it is ``time``."""

    url = None

    def __init__(
        self, key: PrivateKeyInfo, chain: tuple[Certificate, ...], when: dt.datetime
    ) -> None:
        self.time = when.astimezone(dt.UTC).replace(microsecond=0)
        store = SimpleCertificateStore.from_certs(chain)
        super().__init__(chain[0], key, certs_to_embed=store, fixed_dt=self.time)


def _read(reply: bytes) -> tuple[cms.ContentInfo, tsp.TSTInfo]:
    response = tsp.TimeStampResp.load(reply, strict=True)
    try:
        status = response["status"]
    except ValueError:  # a refusal has no time stamp, which this class insists on
        raise Unanswered("refuses", _refusal(reply)) from None
    if status["status"].native not in ("granted", "granted_with_mods"):
        raise Unanswered("refuses", _words(status))
    token = response["time_stamp_token"]
    if token["content_type"].native != "signed_data":
        raise ValueError("not signed")
    return token, token["content"]["encap_content_info"]["content"].parsed


def _refusal(reply: bytes) -> str:
    """Return the words of an answer that is a status and nothing else."""
    status = tsp.PKIStatusInfo.load(reply[reply.index(b"\x30", 1) :])
    if status["status"].native in ("granted", "granted_with_mods"):
        raise ValueError("no time stamp")
    return _words(status)


def _words(status: tsp.PKIStatusInfo) -> str:
    said = status["status_string"].native or []
    return "; ".join([status["status"].native, *said])


def _check(
    token: cms.ContentInfo, info: tsp.TSTInfo, digest: bytes, algorithm: str, nonce: int
) -> None:
    """See that a time stamp is for this digest, answers this query, and is signed as it must be."""
    if info["nonce"].native != nonce:
        raise Unanswered("other-query")
    imprint = info["message_imprint"]
    if (
        imprint["hashed_message"].native != digest
        or imprint["hash_algorithm"]["algorithm"].native != algorithm
    ):
        raise Unanswered("other-document")
    signed = token["content"]
    certificate = extract_certificate_info(signed).signer_cert
    content = bytes(signed["encap_content_info"]["content"])
    signer = extract_signer_info(signed)
    method = signer["digest_algorithm"]["algorithm"].native
    if method not in _DIGESTS:
        raise Unanswered("bad-signature")
    actual = hashlib.new(method, content).digest()
    intact, valid = validate_sig_integrity(signer, certificate, "tst_info", actual)
    if not (intact and valid):
        raise Unanswered("bad-signature")
    usage = certificate.extended_key_usage_value
    if usage is None or "time_stamping" not in usage.native:
        raise Unanswered("no-authority", certificate.subject.human_friendly)
