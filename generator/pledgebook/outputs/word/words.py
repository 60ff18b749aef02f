"""The fixed words of a letter, in its language: those that the PDF says too, and Word's own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from pledgebook.outputs.environment import environment


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """What names the particulars, heads the columns of tables, and stands in an empty cell."""

    lang: str
    project: str
    addressee: str
    party: str
    version: str
    date: str
    colon: str
    nothing: str
    periods: tuple[str, ...]
    steps: tuple[str, ...]
    begin: str
    end: str


@cache
def words(language: str) -> Words:
    """Return the words of a language (``zh``, ``en``)."""
    shared: Any = environment().get_template(f"letter/words.{language}.j2").module
    own: Any = environment().get_template(f"word/words.{language}.j2").module
    return Words(
        lang=shared.lang,
        project=shared.project,
        addressee=shared.addressee,
        party=shared.party,
        version=shared.version,
        date=shared.date,
        colon=shared.colon,
        nothing=shared.nothing,
        periods=tuple(own.periods),
        steps=tuple(own.steps),
        begin=own.begin,
        end=own.end,
    )
