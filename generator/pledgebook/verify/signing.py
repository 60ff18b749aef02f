"""One signature of a letter: whether it holds, who made it, when, and how long it can be told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from asn1crypto import parser, x509
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.ades.report import AdESIndeterminate, AdESPassed, AdESSubIndic
from pyhanko.sign.validation import async_validate_pdf_signature, async_validate_pdf_timestamp
from pyhanko.sign.validation.ades import ades_lta_validation
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus

from pledgebook.findings import Finding
from pledgebook.model.signing import Level, Role
from pledgebook.pdf.demonstration import is_demonstration
from pledgebook.pdf.purpose import is_for_other
from pledgebook.verify.trust import SIGNS, Trust, context, long_term, store
from pledgebook.verify.verdict import Signature, error, note

_UNTRUSTED = {AdESIndeterminate.NO_CERTIFICATE_CHAIN_FOUND}
_UNKNOWN = {AdESIndeterminate.CERTIFICATE_CHAIN_GENERAL_FAILURE, AdESIndeterminate.TRY_LATER}


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A signature, what is wrong with it, and what of the file it covers unchanged.

    ``trusted`` are findings about who signed, ``whole`` about what was signed. ``settled`` says
    that no change after it is more than what the letter allows.
    """

    signature: Signature
    trusted: tuple[Finding, ...]
    whole: tuple[Finding, ...]
    settled: bool


async def stamped(reader: PdfFileReader, archive: EmbeddedPdfSignature, trust: Trust) -> bool:
    """Say whether the time stamp over the whole letter holds, from an authority that is trusted."""
    judge = context(trust, reader, trust.moment, strict=False)
    status = await async_validate_pdf_timestamp(archive, validation_context=judge)
    return status.intact and status.valid and status.trusted


async def examined(
    reader: PdfFileReader, one: EmbeddedPdfSignature, trust: Trust, *, archived: bool | None
) -> Examined:
    """Examine the signature in one field of a letter; pyHanko's errors pass through.

    ``archived`` says that the time stamp over the whole letter holds; None where there is none.
    """
    first = await _status(reader, one, trust, trust.moment, strict=False)
    indication, level, moment = await _judged(reader, one, first, trust, archived=archived is True)
    if indication in _UNTRUSTED:  # what it was made as, for all that anybody knows
        level, moment = _built(reader, first, archived=archived is not None)
    signature = _signature(one, level, moment)
    return Examined(
        signature=signature,
        trusted=tuple(_of_signer(one, signature, indication, first, trust.moment)),
        whole=tuple(_of_content(one, signature, first)),
        settled=bool(first.docmdp_ok),
    )


def _built(
    reader: PdfFileReader, first: PdfSignatureStatus, *, archived: bool
) -> tuple[Level, dt.datetime | None]:
    stamp = first.timestamp_validity
    if stamp is None or not stamp.intact:
        return Level.B, None
    if archived:
        return Level.LTA, stamp.timestamp
    return Level.LT if store(reader) is not None else Level.T, stamp.timestamp


async def _judged(
    reader: PdfFileReader,
    one: EmbeddedPdfSignature,
    first: PdfSignatureStatus,
    trust: Trust,
    *,
    archived: bool,
) -> tuple[AdESSubIndic | None, Level, dt.datetime | None]:
    """Return what is wrong with the signer's certificate, the level, and the proven time."""
    if archived:
        result = await ades_lta_validation(one, long_term(trust))
        if result.ades_subindic is AdESPassed.OK:
            return None, Level.LTA, result.best_signature_time
    stamp = first.timestamp_validity
    proven = stamp is not None and stamp.intact and stamp.valid and stamp.trusted
    moment = stamp.timestamp if proven and stamp is not None else None
    strict = await _status(reader, one, trust, moment or trust.moment, strict=True)
    if strict.trusted:
        carried = moment is not None and store(reader) is not None
        return None, Level.LT if carried else Level.T if moment else Level.B, moment
    if strict.trust_problem_indic not in _UNKNOWN:
        return strict.trust_problem_indic, Level.T if moment else Level.B, moment
    loose = await _status(reader, one, trust, moment or trust.moment, strict=False)
    problem = AdESIndeterminate.TRY_LATER if loose.trusted else loose.trust_problem_indic
    return problem, Level.T if moment else Level.B, moment


async def _status(
    reader: PdfFileReader,
    one: EmbeddedPdfSignature,
    trust: Trust,
    moment: dt.datetime,
    *,
    strict: bool,
) -> PdfSignatureStatus:
    chain = context(trust, reader, moment, strict=strict)
    stamps = context(trust, reader, trust.moment, strict=False)
    known = one.diff_result is not None
    return await async_validate_pdf_signature(
        one,
        signer_validation_context=chain,
        ts_validation_context=stamps,
        key_usage_settings=SIGNS,
        skip_diff=known,
    )


def _signature(one: EmbeddedPdfSignature, level: Level, moment: dt.datetime | None) -> Signature:
    certificate = one.signer_cert
    return Signature(
        role=Role(one.field_name),
        name=_part(certificate.subject, "common_name"),
        organisation=_part(certificate.subject, "organization_name"),
        issuer=_part(certificate.issuer, "common_name"),
        time=moment or one.self_reported_timestamp,
        claimed=moment is None,
        level=level,
        demonstration=is_demonstration(certificate),
        certificate=certificate.sha256.hex(),
    )


def _part(name: x509.Name, part: str) -> str:
    found = name.native.get(part, "")
    return str(found[0] if isinstance(found, list) else found)


_PROBLEMS = {
    "NO_CERTIFICATE_CHAIN_FOUND": "untrusted",
    "NO_CERTIFICATE_CHAIN_FOUND_NO_POE": "untrusted",
    "REVOKED": "revoked",
    "REVOKED_NO_POE": "revoked",
    "REVOKED_CA_NO_POE": "revoked-authority",
    "EXPIRED": "expired",
    "OUT_OF_BOUNDS_NO_POE": "expired",
    "OUT_OF_BOUNDS_NOT_REVOKED": "expired",
    "NOT_YET_VALID": "not-yet-valid",
    "CHAIN_CONSTRAINTS_FAILURE": "wrong-usage",
    "SIG_CONSTRAINTS_FAILURE": "wrong-usage",
}


def _of_signer(
    one: EmbeddedPdfSignature,
    signature: Signature,
    indication: AdESSubIndic | None,
    first: PdfSignatureStatus,
    moment: dt.datetime,
) -> Iterator[Finding]:
    """Yield what is to be said of who signed, as of ``moment``."""
    who = {"role": signature.role.value, "name": signature.name, "issuer": signature.issuer}
    if is_for_other(one.signer_cert):
        yield error("wrong-usage", **who)
    if indication is AdESIndeterminate.TRY_LATER:
        yield note("revocation-unknown", **who)
    elif indication is not None:
        name = indication.standard_name
        rule = _PROBLEMS.get(name, "certificate")
        if rule == "certificate" and one.signer_cert.not_valid_after < moment:
            rule = "expired"
        if one.signer_cert.self_signed in ("yes", "maybe"):
            rule = "self-signed"
        yield error(rule, detail=name, **who)
    stamp = first.timestamp_validity
    if stamp is not None and signature.claimed:
        over = stamp.signing_cert.not_valid_after < moment
        yield error("stamp-expired" if over else "stamp", **who)
    elif signature.claimed:
        yield note("time-claimed", **who)
    if signature.demonstration:
        yield note("demonstration", **who)


def _of_content(
    one: EmbeddedPdfSignature, signature: Signature, status: PdfSignatureStatus
) -> Iterator[Finding]:
    """Yield what is to be said of what was signed, but for changes that came afterwards."""
    if not status.intact:
        yield error("digest", role=signature.role.value, name=signature.name)
    elif not status.valid:
        yield error("signature-broken", role=signature.role.value, name=signature.name)
    elif _has_more(one):
        yield error("padding", role=signature.role.value, name=signature.name)
    elif status.coverage is None or status.coverage.name not in ("ENTIRE_REVISION", "ENTIRE_FILE"):
        yield error("coverage", role=signature.role.value, name=signature.name)


def _has_more(one: EmbeddedPdfSignature) -> bool:
    """Say whether something is hidden where a signature's container is only filled up."""
    content = bytes(one.sig_object.raw_get("/Contents"))
    _, _, _, header, body, trailer = parser.parse(content)
    return bool(content[len(header) + len(body) + len(trailer) :].strip(b"\0"))
