"""Whether a letter may be relied on: authentic, unchanged, complete, consistent and current.

`verify` takes bytes and gives a `Verdict`. It reads no file, fetches nothing, and takes everything
that it does not understand for a no.
"""

from __future__ import annotations

import asyncio
import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, replace

from pyhanko.pdf_utils.reader import PdfFileReader

from pledgebook.findings import Finding
from pledgebook.model.signing import TIMESTAMP, Role, roles
from pledgebook.outputs.letter import Form, Typesetter
from pledgebook.pdf.fields import state
from pledgebook.pdf.reading import opened
from pledgebook.verify import frame, letter, party, standing, unaltered
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
)

__all__ = [
    "About", "Answer", "Judged", "Published", "Question", "Signature", "Trust", "Verdict",
    "certificates", "of_ledger", "of_manifest", "revocations", "sound", "verify",
]  # fmt: skip

_TAIL = 2_000  # bytes in which readers look for the end
_UNSIGNED = {Form.DRAFT: "draft", Form.PAPER: "paper", Form.ELECTRONIC: "unsigned"}
Guard = Callable[[], AbstractContextManager[None]]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Signed:
    """All signatures of a letter, examined; ``archived`` says whether the last time stamp holds."""

    examined: tuple[Examined, ...]
    archived: bool | None


def verify(
    pdf: bytes,
    trust: Trust,
    *,
    typesetter: Typesetter,
    published: Published | None = None,
    guard: Guard = nullcontext,
) -> Verdict:
    """Judge the bytes of one file; never raises.

    ``typesetter`` makes the letter again; ``published`` is what is known to be published. ``guard``
    is entered while the file is read: it may bound time and memory, and raise an `Exception`.
    """
    about = None
    if not pdf.startswith(b"%PDF-"):
        return _refused(error("not-pdf"))
    if b"%%EOF" not in pdf[-_TAIL:]:
        return _refused(error("cut-off"))
    try:
        with guard():
            reader = opened(pdf)
            inside = letter.read(reader)
            if inside is None:
                return _refused(error("not-ours"))
            about = inside.about
            signatures, answers = _judge(pdf, inside, reader, trust)
            first = None if _is_beyond(answers) else frame.revision(pdf, reader, 0)
        made = judged(Question.CONSISTENT, (), told=False)
        if first is not None:
            made = consistent(inside, first, typesetter)
        newest = standing.current(inside, published)
        return Verdict(about=about, signatures=signatures, judged=(*answers, made, newest))
    except Exception as broken:  # whatever a forged file makes a reader do, it is not valid
        detail = f"{type(broken).__name__}: {broken}"[:200]
        return _refused(error("unreadable", detail=detail), about)


def _is_beyond(answers: Iterable[Judged]) -> bool:
    """Say whether a file is so far from what was made that comparing it would tell nothing."""
    beyond = {"verify/frame", "verify/rewritten"}
    return any(found.rule in beyond for one in answers for found in one.findings)


def _refused(why: Finding, about: About | None = None) -> Verdict:
    return Verdict(about=about, signatures=(), judged=(judged(Question.UNCHANGED, (why,)),))


def sound(pdf: bytes, *, typesetter: Typesetter, guard: Guard = nullcontext) -> Verdict:
    """Judge a letter that somebody is about to sign or to publish, whoever signed it so far.

    Says whether it is unchanged and consistent, and nothing of whom to trust; never raises.
    """
    nobody = Trust(roots=(), revoked=(), moment=dt.datetime(2000, 1, 1, tzinfo=dt.UTC))
    verdict = verify(pdf, nobody, typesetter=typesetter, guard=guard)
    asked = (Question.UNCHANGED, Question.CONSISTENT)
    kept = tuple(one for one in verdict.judged if one.question in asked)
    return replace(verdict, judged=kept)


def _judge(
    pdf: bytes, inside: Inside, reader: PdfFileReader, trust: Trust
) -> tuple[tuple[Signature, ...], tuple[Judged, ...]]:
    """Answer what can be told from the file alone."""
    broken = tuple(frame.judge(pdf, reader))
    if broken:  # what stands in it depends on who reads it
        return (), (judged(Question.UNCHANGED, broken),)
    signed = asyncio.run(_signatures(reader, trust))
    answers = (
        _authentic(inside, signed, trust),
        _unchanged(pdf, reader, signed),
        judged(Question.COMPLETE, _complete(reader, inside, signed)),
    )
    return tuple(one.signature for one in signed.examined), answers


async def _signatures(reader: PdfFileReader, trust: Trust) -> _Signed:
    embedded = list(reader.embedded_signatures)
    archives = [one for one in embedded if one.field_name == TIMESTAMP]
    archived = await stamped(reader, archives[0], trust) if archives else None
    names = {role.value for role in Role}
    return _Signed(
        examined=tuple(
            [
                await examined(reader, one, trust, archived=archived)
                for one in embedded
                if one.field_name in names
            ]
        ),
        archived=archived,
    )


def _authentic(inside: Inside, signed: _Signed, trust: Trust) -> Judged:
    if not signed.examined:
        return judged(Question.AUTHENTIC, (error(_UNSIGNED[inside.make.form]),))
    findings = [found for one in signed.examined for found in one.trusted]
    if not trust.roots:  # nothing can be told of anybody
        marks = [one for one in findings if one.rule == "verify/demonstration"]
        return judged(Question.AUTHENTIC, (error("no-trust"), *marks))
    texts = inside.loaded.texts.values()
    findings += party.judge(texts, [one.signature for one in signed.examined])
    if signed.archived is False:
        findings.append(error("archive-stamp"))
    return judged(Question.AUTHENTIC, findings)


def _unchanged(pdf: bytes, reader: PdfFileReader, signed: _Signed) -> Judged:
    """Say whether the letter is as it was signed; open where nobody signed it."""
    broken = [found for one in signed.examined for found in one.whole]
    altered = tuple(unaltered.judge(pdf, reader)) if not broken or _is_rewritten(reader) else ()
    if not altered and not broken and not all(one.settled for one in signed.examined):
        altered = (error("changed-after", area="other", which=""),)
    return judged(Question.UNCHANGED, (*broken, *altered), told=bool(signed.examined))


def _is_rewritten(reader: PdfFileReader) -> bool:
    """Say whether the whole file was saved anew: then nothing else is worth telling."""
    return bool(reader.embedded_signatures) and reader.xrefs.total_revisions == 1


def _complete(reader: PdfFileReader, inside: Inside, signed: _Signed) -> Iterator[Finding]:
    """Compare the signatures with those that the letter asks for; there may be no others."""
    there = state(reader)
    commitment = inside.loaded.commitment
    asked = roles(commitment) if commitment is not None else tuple(Role)
    if inside.make.form is not Form.ELECTRONIC:
        asked = ()  # it has no places to be signed in
    has = [one.signature.role for one in signed.examined]
    for role in asked:
        if role not in has:
            yield error(f"missing-{role.value}")
    for role in has:
        if role not in asked:
            yield error("not-asked", name=role.value)
    if len(has) != len(set(has)):
        yield error("twice")
    for name in there.foreign:
        yield error("not-asked", name=name)
