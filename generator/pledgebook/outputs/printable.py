"""What a typesetter is given: one letter as HTML, and the files that its PDF carries inside."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

Relationship = Literal["Source", "Data"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Attachment:
    """A file inside a PDF; ``relationship`` is its AFRelationship (ISO 19005-3, annex E)."""

    name: str
    content: bytes
    description: str
    relationship: Relationship


@dataclass(frozen=True, slots=True, kw_only=True)
class Printable:
    """One letter, complete in itself: the same one gives the same PDF bytes.

    ``date`` is that of the letter; all dates inside the PDF are taken from it.
    """

    html: str
    title: str
    date: dt.date
    attachments: tuple[Attachment, ...] = ()
