"""What a letter's file holds: which commitment it was made from, and which signatures it has."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from pledgebook.model import inside
from pledgebook.pdf.fields import State, state
from pledgebook.pdf.reading import Unreadable, attachment, opened


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """The data inside a letter, its language as BCP 47 begins it (``zh``), and its signatures."""

    commitment: bytes = field(repr=False)
    language: str
    state: State


def held(pdf: bytes) -> Held:
    """Read what the file of a letter holds; raises `Unreadable` where it is none of ours.

    Nothing is verified: that is `pledgebook.verify`'s to do.
    """
    reader = opened(pdf)
    commitment = attachment(reader, inside.COMMITMENT)
    letter = attachment(reader, inside.LETTER)
    try:
        language = json.loads(letter or b"")["language"]
    except (ValueError, LookupError, TypeError, RecursionError) as broken:
        raise Unreadable("no letter") from broken
    if commitment is None or not isinstance(language, str):
        raise Unreadable("no letter")
    return Held(commitment=commitment, language=language.partition("-")[0], state=state(reader))
