"""What one commitment leaves for the comparison with others: names, staff, digests, its words.

A trace is small and holds plain values alone, so that it can come from another process or a cache
and thousands fit into memory; what is found is found from traces.
"""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import blake2b

from pledgebook.model.clause import Clause
from pledgebook.model.dated import day
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.source import Pointer

_SENTENCE = re.compile(r"[。；;！!？?\n]|(?<=[A-Za-z0-9)])\.(?=\s|$)")
_MARKS = re.compile(r"[\W_]+")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# Below these numbers of letters and digits two writers may hit on the same words.
_LONG_HAN, _LONG = 20, 60
# The fields in which an author writes sentences; all others hold names and titles.
_WRITTEN = ("text", "note", "means", "if")
# No name of anybody, but of a sample.
_SAMPLE = re.compile(r"示例|示范|样例|\bexample\b|\bsample\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dedicated:
    """Somebody promised full time, by name, and the days between which, where they are known."""

    name: str
    at: Pointer
    first: dt.date | None = None
    last: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """One commitment as others are compared with it.

    ``names`` are its customer, project and tender, ``own`` all names that are its own to use.
    ``sentences`` are what its author wrote himself, by digest. ``words`` are all its words, with
    `authored.APART` between two texts, and ``places`` the routes of these texts.
    """

    id: str
    provider: str
    sample: bool
    names: tuple[str, ...]
    own: str
    staff: tuple[Dedicated, ...]
    sentences: tuple[tuple[int, Pointer], ...]
    words: str
    places: tuple[Pointer, ...]


def traced(names: Names) -> Trace:
    """Return the trace of a letter in the language that prevails."""
    letter = names.commitment
    parties, project = letter.parties, letter.project
    provider = parties["provider"].name if "provider" in parties else ""
    customer = parties["customer"].name if "customer" in parties else ""
    tender = project.tender.name if project.tender else ""
    own = (*(party.name for party in parties.values()), project.name, tender)
    return Trace(
        id=letter.id,
        provider=plain(provider),
        sample=bool(_SAMPLE.search(provider)),
        names=tuple(plain(one) for one in (customer, project.name, tender)),
        own="\n".join(map(plain, own)),
        staff=tuple(_staff(names)),
        sentences=tuple(sentences(names)),
        words=plain(names.authored.whole),
        places=tuple(one.at for one in names.authored.words()),
    )


def plain(text: str) -> str:
    """Return a text as it compares: wide letters as narrow ones, without case and spaces."""
    return "".join(unicodedata.normalize("NFKC", text).casefold().split())


def sentences(names: Names) -> Iterator[tuple[int, Pointer]]:
    """Yield the digest of each long sentence of an author's own, and the text it stands in."""
    for words in names.authored.words():
        if words.key in _WRITTEN and len(words.text) >= _LONG_HAN:
            for one in _SENTENCE.split(words.text):
                bare = _MARKS.sub("", plain(one))
                if len(bare) >= (_LONG_HAN if _HAN.search(bare) else _LONG):
                    digest = blake2b(bare.encode(), digest_size=8).digest()
                    yield int.from_bytes(digest), words.at


def _staff(names: Names) -> Iterator[Dedicated]:
    """Yield who is promised full time by name: a party that is neither of the two sides."""
    parties = names.commitment.parties
    for _, _, clause in names.clauses:
        for line in lines(clause, names):
            if line.row.dedicated:
                first, last = _span(line.row, names)
                for one in line.row.by:
                    if one in parties and one not in ("provider", "customer"):
                        name = plain(parties[one].name)
                        yield Dedicated(name=name, at=line.row.at, first=first, last=last)


def _span(row: Clause, names: Names) -> tuple[dt.date | None, dt.date | None]:
    """Return the days between which a row holds: its own, else those of the period in ``when``."""
    letter = names.commitment
    periods = [letter.warranty[name] for name in row.when if name in letter.warranty]
    for one in (row, *periods):
        first, last = day(one.from_, letter), day(one.until, letter)
        if first or last:
            return first, last
    return None, None
