"""Whether a letter may be relied on: authentic, unchanged, complete, consistent and current.

`verify` takes bytes and gives a `Verdict`. It reads no file, fetches nothing, and takes everything
that it does not understand for a no.
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.findings import Finding
from pledgebook.model.signing import TIMESTAMP, Role, roles
from pledgebook.outputs.letter import Form, Typesetter
from pledgebook.pdf.fields import state
from pledgebook.pdf.reading import opened
from pledgebook.verify import layout, letter, standing
from pledgebook.verify.differences import Area, areas
from pledgebook.verify.letter import Inside
from pledgebook.verify.remaking import consistent
from pledgebook.verify.signing import Examined, examined, stamped
from pledgebook.verify.standing import Published, of_ledger, of_manifest
from pledgebook.verify.trust import Trust, certificates, revocations
from pledgebook.verify.verdict import (
    About,
    Answer,
    Judged,
    Question,
    Signature,
    Verdict,
    error,
    judged,
    note,
)

__all__ = [
    "About", "Answer", "Judged", "Published", "Question", "Signature", "Trust", "Verdict",
    "certificates", "of_ledger", "of_manifest", "revocations", "verify",
]  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    """All signatures of a letter, examined; ``archived`` says whether the last time stamp holds."""

    examined: tuple[Examined, ...]
    archived: bool | None


def verify(
    pdf: bytes, trust: Trust, *, typesetter: Typesetter, published: Published | None = None
) -> Verdict:
    """Judge the bytes of one file; never raises.

    ``typesetter`` makes the letter again; ``published`` is what is known to be published.
    """
    about = None
    try:
        reader = opened(pdf)
        inside = letter.read(reader)
        if inside is None:
            return _refused(error("not-ours"))
        about = inside.about
        return _judge(pdf, reader, inside, trust, typesetter, published)
    except Exception as broken:  # whatever a forged file makes a reader do, it is not valid
        detail = f"{type(broken).__name__}: {broken}"[:200]
        return _refused(error("unreadable", detail=detail), about)


def _refused(why: Finding, about: About | None = None) -> Verdict:
    return Verdict(about=about, signatures=(), judged=(judged(Question.UNCHANGED, (why,)),))


def _judge(
    pdf: bytes,
    reader: PdfFileReader,
    inside: Inside,
    trust: Trust,
    typesetter: Typesetter,
    published: Published | None,
) -> Verdict:
    signed = asyncio.run(_signatures(reader, trust))
    answers = (
        _authentic(inside, signed),
        judged(Question.UNCHANGED, _unchanged(pdf, reader, signed)),
        judged(Question.COMPLETE, _complete(reader, inside, signed)),
        consistent(inside, layout.revision(pdf, reader, 0), typesetter),
        standing.current(inside, published),
    )
    signatures = tuple(one.signature for one in signed.examined)
    return Verdict(about=inside.about, signatures=signatures, judged=answers)


async def _signatures(reader: PdfFileReader, trust: Trust) -> _Signed:
    embedded = list(reader.embedded_signatures)
    archives = [one for one in embedded if one.field_name == TIMESTAMP]
    archived = await stamped(reader, archives[0], trust) if archives else None
    names = {role.value for role in Role}
    return _Signed(
        examined=tuple(
            [
                await examined(reader, one, trust, archived=archived is True)
                for one in embedded
                if one.field_name in names
            ]
        ),
        archived=archived,
    )


def _authentic(inside: Inside, signed: _Signed) -> Judged:
    if not signed.examined:
        rule = "draft" if inside.make.form is Form.DRAFT else "unsigned"
        return judged(Question.AUTHENTIC, (error(rule),))
    findings = [found for one in signed.examined for found in one.trusted]
    if signed.archived is False:
        findings.append(error("archive-stamp"))
    return judged(Question.AUTHENTIC, (*findings, note("not-evidenced")))


def _unchanged(pdf: bytes, reader: PdfFileReader, signed: _Signed) -> Iterator[Finding]:
    yield from layout.judge(pdf, reader)
    for one in signed.examined:
        yield from one.whole
    if any(not one.settled and not one.whole for one in signed.examined):
        yield from _changes(pdf, reader, signed.examined)


def _changes(
    pdf: bytes, reader: PdfFileReader, signatures: Sequence[Examined]
) -> Iterator[Finding]:
    """Name what was changed after the letter was signed."""
    revisions = [one.signed_revision for one in reader.embedded_signatures]
    found = _since(pdf, reader, max(revisions))
    if not found:  # between two signatures, then
        expected = {one.signature.role.value for one in signatures} | {TIMESTAMP}
        everything = _since(pdf, reader, min(revisions))
        found = tuple(one for one in everything if one.which not in expected)
    for one in found:
        yield error("changed-after", area=one.kind, which=one.which)
    if not found:
        yield error("changed-after", area="other", which="")


def _since(pdf: bytes, reader: PdfFileReader, number: int) -> tuple[Area, ...]:
    return areas(opened(layout.revision(pdf, reader, number)).root, reader.root)


def _complete(reader: PdfFileReader, inside: Inside, signed: _Signed) -> Iterator[Finding]:
    """Compare the signatures with those that the letter asks for; there may be no others."""
    there = state(reader)
    commitment = inside.loaded.commitment
    asked = roles(commitment) if commitment is not None else tuple(Role)
    has = [one.signature.role for one in signed.examined]
    for role in asked:
        if role not in has:
            yield error("missing", role=role.value)
    for role in has:
        if role not in asked:
            yield error("not-asked", name=role.value)
    if len(has) != len(set(has)):
        yield error("twice")
    for name in there.foreign:
        yield error("not-asked", name=name)
