"""What one page of the site shows, ready to print: the input of the site."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import PurePosixPath
from typing import Any

from pledgebook.outputs.pictures.coverage import Hours
from pledgebook.outputs.pictures.lanes import Ladder
from pledgebook.outputs.site.fault import Fault
from pledgebook.outputs.site.measured import Measured
from pledgebook.outputs.site.standing import Standing, VersionLink, folder
from pledgebook.wording.changed import ChangeLine
from pledgebook.wording.prose import LetterText

_MOST_COLUMNS = 4
_LANG = {"zh": "zh-CN", "en": "en"}


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
    spoken: bool = True


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
class Compared:
    """What an edition changed against the version ``before``, a line each; none: no promise."""

    before: int
    lines: tuple[ChangeLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Alternate:
    """The page of the same text in a language, as HTML names it, and where it lies in the site."""

    language: str
    lang: str
    folder: PurePosixPath


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One edition of a commitment in one language, as a page.

    ``sla`` is the content of ``sla.json``, ``linked`` what it says in the words of schema.org;
    ``compared`` is there where a version before is in the same language. Of a commitment in two
    languages there are two pages.
    """

    id: str
    title: str
    project: str
    customer: str
    place: str = ""
    products: tuple[str, ...]
    parties: tuple[PartyLine, ...]
    contacts: tuple[Contact, ...]
    version: int
    date: dt.date
    standing: Standing
    letter: LetterText
    facts: tuple[Fact, ...]
    promises: Promises | None
    sla: Mapping[str, Any]
    fault: Fault | None = None
    provider: str = ""
    linked: Mapping[str, Any] = field(default_factory=dict)
    compared: Compared | None = None
    measured: tuple[Measured, ...] = ()
    ladders: tuple[Ladder, ...] = ()
    hours: tuple[Hours, ...] = ()

    @property
    def lang(self) -> str:
        """The page's language as HTML names it."""
        return _LANG[self.letter.language]

    @property
    def folder(self) -> PurePosixPath:
        """Return where the page lies inside the site."""
        return PurePosixPath(folder(self._base, self.letter.language, self.standing.texts[1:]))

    @property
    def files(self) -> PurePosixPath:
        """Return where the files of the commitment lie, for all its languages."""
        return PurePosixPath(self._base)

    @property
    def _base(self) -> str:
        return f"{self.id}/v{self.version}" if self.standing.frozen else self.id

    @property
    def prevails(self) -> bool:
        """Say whether the page is in the language that prevails."""
        return self.letter.language not in self.standing.texts[1:]

    @property
    def home(self) -> str:
        """Return where the current page lies below the commitment's folder: ``en/`` or ''."""
        language = self.letter.language
        return f"{language}/" if language in self.standing.current[1:] else ""

    @property
    def alternates(self) -> tuple[Alternate, ...]:
        """Return the pages of each language, the prevailing one first; none where there is one."""
        return tuple(
            Alternate(
                language=one,
                lang=_LANG[one],
                folder=PurePosixPath(folder(self._base, one, self.standing.texts[1:])),
            )
            for one in self.standing.texts
            if len(self.standing.texts) > 1
        )

    @property
    def newest(self) -> VersionLink | None:
        """Return the newest published version."""
        return max(self.standing.versions, key=lambda link: link.number, default=None)

    @property
    def superseded(self) -> bool:
        """Say whether this is a published version with a newer one beside it."""
        newest = self.newest
        return self.standing.frozen and newest is not None and newest.number > self.version
