"""The Word file of a letter: its words filled into a template whose styles a writer can change.

The libraries are an extra of their own, ``office``; they are imported when a letter is made.
"""

from __future__ import annotations

import datetime as dt
from importlib.util import find_spec

from pledgebook.findings import Finding
from pledgebook.wording.prose import LetterText

__all__ = ["available", "docx", "load"]


def available() -> bool:
    """Say whether Word files can be made here: whether the extra ``office`` is installed."""
    return find_spec("docxtpl") is not None


def load() -> None:
    """Import the libraries now, where they are installed."""
    if available():
        from pledgebook.outputs.word import making  # noqa: F401, PLC0415 - an optional extra


def docx(
    letter: LetterText,
    *,
    reference: str,
    date: dt.date,
    draft: bool,
    template: bytes | None = None,
) -> bytes | Finding:
    """Return ``letter`` as the bytes of a .docx, the same whenever and wherever they are made.

    ``reference`` is the commitment's id, ``date`` that of its version; a ``draft`` says so on every
    page. ``template`` is a writer's own .docx in place of the shipped one: where it is none, its
    tags are wrong or it leaves words of the letter out, that is a finding (``word/template-…``).
    Only where `available`.
    """
    from pledgebook.outputs.word import making  # noqa: PLC0415 - an optional extra

    return making.docx(letter, reference=reference, date=date, draft=draft, template=template)
