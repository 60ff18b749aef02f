"""The act of signing itself, with pyHanko, once all is found out that it needs."""

from __future__ import annotations

import io
from dataclasses import dataclass

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.signers.pdf_cms import PdfCMSSignedAttributes
from pyhanko.sign.signers.pdf_signer import DSSContentSettings, SigDSSPlacementPreference
from pyhanko.sign.timestamps import TimeStamper
from pyhanko_certvalidator import ValidationContext

from pledgebook.model.signing import TIMESTAMP, Level, Role
from pledgebook.sign import certificates, evidence, intact
from pledgebook.sign.look import Look
from pledgebook.sign.order import KeyFile, Order
from pledgebook.sign.refusal import refused
from pledgebook.sign.signatory import Signatory
from pledgebook.wording import moment
from pledgebook.wording.messages import Lang, say

# The evidence goes into the revision that is signed: so each signature covers a whole file.
_TOGETHER = DSSContentSettings(
    include_vri=False, placement=SigDSSPlacementPreference.TOGETHER_WITH_SIGNATURE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What is signed, as what, by whom; ``last`` says that the letter is complete with it."""

    pdf: bytes
    order: Order
    signatory: Signatory
    language: Lang
    last: bool


async def made(act: Act, stamper: TimeStamper | None, context: ValidationContext | None) -> bytes:
    """Return the letter with the signature, and with what its level asks for."""
    writer = IncrementalPdfFileWriter(io.BytesIO(act.pdf), strict=True)
    signer = PdfSigner(
        _meaning(act, context),
        act.signatory.signer,
        timestamper=stamper,
        stamp_style=_look(act),
    )
    session = signer.init_signing_session(writer, existing_fields_only=True)
    session.system_time = act.order.when  # not what the clock says by now
    with evidence.judging(act.signatory.certificate):
        proven = await session.perform_presign_validation(writer)
    room = await session.estimate_signature_container_size(proven)
    document = session.prepare_tbs_document(proven, room)
    digest, output = document.digest_tbs_document()
    written = await document.perform_signature(
        digest.document_digest, PdfCMSSignedAttributes(signing_time=act.order.when)
    )
    if not intact.is_true(written.sig_contents, digest.document_digest):
        # A token may hold the key of another certificate.
        own = certificates.name(act.signatory.certificate)
        raise refused("key-differs", path=_key(act.order), name=own)
    await written.post_signature_processing(output)
    output.seek(0)
    return bytes(output.read())


def _meaning(act: Act, context: ValidationContext | None) -> PdfSignatureMetadata:
    """Say what the signature means: the first certifies the letter, the last one closes it."""
    order = act.order
    lasting = order.level is Level.LTA and act.last
    return PdfSignatureMetadata(
        field_name=order.role.value,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        name=certificates.name(act.signatory.certificate),
        reason=order.reason,
        certify=order.role is Role.SEAL,
        docmdp_permissions=MDPPerm.NO_CHANGES if act.last else MDPPerm.FILL_FORMS,
        embed_validation_info=context is not None,
        validation_context=context,
        signer_key_usage=set(certificates.usages(act.signatory.certificate)),
        dss_settings=_TOGETHER,
        use_pades_lta=lasting,
        timestamp_field_name=TIMESTAMP if lasting else None,
    )


def _key(order: Order) -> str:
    own = order.identity
    return own.key.name if isinstance(own, KeyFile) else own.label


def _look(act: Act) -> Look:
    """Say who signed when, unless a picture does; and of a sample that it is one."""
    order, own = act.order, act.signatory.certificate
    lines = []
    if order.picture is None:
        args = {"name": certificates.name(own), "time": moment.shown(order.when)}
        lines += say(f"sign/look-{order.role.value.lower()}", args, act.language).split("\n")
    if certificates.is_demo(own):
        lines.append(say("sign/look-demo", {}, act.language))
    return Look(
        border_width=0,
        picture=order.picture,
        lines=tuple(lines),
        framed=order.role is Role.SEAL,
    )
