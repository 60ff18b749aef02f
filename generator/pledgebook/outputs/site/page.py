"""What one page of the site shows, ready to print: the input of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath
from typing import Any

from pledgebook.wording.prose import LetterText

_MOST_COLUMNS = 4
_LANG = {"zh": "zh-CN", "en": "en"}


class Status(Enum):
    """Where a commitment stands: never published, as published, or changed since."""

    DRAFT = "draft"
    PUBLISHED = "published"
    REVISED = "revised"


@dataclass(frozen=True, slots=True, kw_only=True)
class PartyLine:
    """A party as the page introduces it; ``role`` is a word of the letter's language."""

    role: str
    name: str
    called: str | None = None
    contact: str | None = None
    phone: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """A way to reach the provider: a number or address, and the hours in words."""

    title: str
    reach: str
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One quick fact, and the clause it comes from."""

    label: str
    value: str
    anchor: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One line of the promise table; a cell is '' where that act is not promised."""

    condition: str
    cells: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PromiseGroup:
    """The lines of one clause, and what holds for all of them."""

    anchor: str
    title: str
    condition: str
    lines: tuple[Promise, ...]
    note: str = ""

    @property
    def single(self) -> Promise | None:
        """Return the one line of a clause without rows."""
        line = self.lines[0]
        return None if line.condition or len(self.lines) > 1 else line


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """Every deadline of the response chapter: lines by clause, a column for each act."""

    acts: tuple[str, ...]
    groups: tuple[PromiseGroup, ...]

    @property
    def wide(self) -> bool:
        """Say whether there are too many acts for a column each."""
        return len(self.acts) > _MOST_COLUMNS


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLink:
    """A published version; ``changes`` says in words what it changed."""

    number: int
    date: dt.date
    signed: bool = False
    changes: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file beside the page: its name there (``letter.pdf``) and its size in bytes."""

    name: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One commitment, or with ``frozen`` one published version of it, as a page.

    ``sla`` is the content of ``sla.json``; ``versions`` are the published ones, the same for
    every page of a commitment.
    """

    id: str
    title: str
    project: str
    customer: str
    products: tuple[str, ...]
    parties: tuple[PartyLine, ...]
    contacts: tuple[Contact, ...]
    version: int
    date: dt.date
    status: Status
    letter: LetterText
    facts: tuple[Fact, ...]
    promises: Promises | None
    sla: Mapping[str, Any]
    versions: tuple[VersionLink, ...] = ()
    downloads: tuple[Download, ...] = ()
    frozen: bool = False

    @property
    def lang(self) -> str:
        """The page's language as HTML names it."""
        return _LANG[self.letter.language]

    @property
    def folder(self) -> PurePosixPath:
        """Return where the page lies inside the site."""
        current = PurePosixPath(self.id)
        return current / f"v{self.version}" if self.frozen else current

    @property
    def newest(self) -> VersionLink | None:
        """Return the newest published version."""
        return max(self.versions, key=lambda link: link.number, default=None)

    @property
    def superseded(self) -> bool:
        """Say whether this is a published version with a newer one beside it."""
        newest = self.newest
        return self.frozen and newest is not None and newest.number > self.version
