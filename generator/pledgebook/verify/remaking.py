"""Whether a letter says what its data says: it is made again, and compared byte for byte."""

from __future__ import annotations

import json

from pledgebook.findings import Finding
from pledgebook.model import inside
from pledgebook.outputs.letter import Typesetter
from pledgebook.pdf.reading import attachment, opened
from pledgebook.pipeline import lettering
from pledgebook.verify.differences import areas
from pledgebook.verify.letter import Inside
from pledgebook.verify.verdict import Judged, Question, error, judged, note


def consistent(letter: Inside, first: bytes, typesetter: Typesetter) -> Judged:
    """Compare ``first``, the letter as it was made, with one that is made from its data now."""
    if not letter.loaded.issuable or letter.make.language not in letter.loaded.texts:
        return judged(Question.CONSISTENT, (error("data-unsound"),))
    again, _ = lettering.letter(letter.loaded, typesetter, letter.make)
    if again is None:
        return _open(note("cannot-remake"))
    if again == first:
        return judged(Question.CONSISTENT, ())
    tools = attachment(opened(again), inside.TOOLCHAIN) or b"{}"
    if tools != letter.toolchain:
        return _open(note("toolchain", programs=_differing(letter.toolchain, tools)))
    return judged(Question.CONSISTENT, _where(first, again))


def _open(why: Finding) -> Judged:
    return judged(Question.CONSISTENT, (why,), told=False)


def _differing(one: bytes, other: bytes) -> str:
    """Name the programs and fonts whose versions differ."""
    then, here = (
        {**data.get("versions", {}), **data.get("fonts", {})}
        for data in map(json.loads, (one, other))
    )
    names = sorted(name for name in {*then, *here} if then.get(name) != here.get(name))
    return "、".join(
        name if name.endswith(".ttf") else f"{name} {then.get(name, '-')} → {here.get(name, '-')}"
        for name in names
    )


def _where(first: bytes, again: bytes) -> tuple[Finding, ...]:
    found = areas(opened(again).root, opened(first).root)
    return tuple(error("inconsistent", area=one.kind, which=one.which) for one in found) or (
        error("inconsistent", area="other", which=""),
    )
