"""What every page and list of the site knows of one edition of a commitment."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from pledgebook.outputs.site.measured import Measured
from pledgebook.outputs.site.standing import Standing, VersionLink, folder
from pledgebook.wording.changed import ChangeLine

_LANG = {"zh": "zh-CN", "en": "en"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One quick fact, and the clause it comes from."""

    label: str
    value: str
    anchor: str


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
class Sheet:
    """One edition of a commitment in one language, and where its page lies.

    ``compared`` is there where a version before is in the same language.
    """

    id: str
    title: str
    project: str
    customer: str
    place: str = ""
    products: tuple[str, ...]
    version: int
    date: dt.date
    language: str
    standing: Standing
    facts: tuple[Fact, ...]
    provider: str = ""
    compared: Compared | None = None
    measured: tuple[Measured, ...] = ()

    @property
    def lang(self) -> str:
        """The page's language as HTML names it."""
        return _LANG[self.language]

    @property
    def folder(self) -> PurePosixPath:
        """Return where the page lies inside the site."""
        return _folder(self._base, self.language, self.standing.texts[1:])

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
        return self.language not in self.standing.texts[1:]

    @property
    def home(self) -> str:
        """Return where the current page lies below the commitment's folder: ``en/`` or ''."""
        return f"{self.language}/" if self.language in self.standing.current[1:] else ""

    @property
    def alternates(self) -> tuple[Alternate, ...]:
        """Return the pages of each language, the prevailing one first; none where there is one."""
        return tuple(
            Alternate(
                language=one,
                lang=_LANG[one],
                folder=_folder(self._base, one, self.standing.texts[1:]),
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


@lru_cache(maxsize=20_000)
def _folder(base: str, language: str, others: tuple[str, ...]) -> PurePosixPath:
    return PurePosixPath(folder(base, language, others))
