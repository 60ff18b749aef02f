"""How an edition of a commitment stands in its book: its status, its versions, its files."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Literal

State = Literal["", "draft", "unsigned", "signed", "demonstration"]


class Status(Enum):
    """Where a commitment stands: never published, as published, or changed since."""

    DRAFT = "draft"
    PUBLISHED = "published"
    REVISED = "revised"


@dataclass(frozen=True, slots=True, kw_only=True)
class VersionLink:
    """A published version; ``state`` is that of its letter, ``changes`` what it changed in words.

    ``others`` are the languages it is there in beside the prevailing one, each with these words;
    ``compared`` those in which a page tells what it changed, clause by clause.
    """

    number: int
    date: dt.date
    state: State = "unsigned"
    changes: str | None = None
    others: Mapping[str, str | None] = field(default_factory=dict)
    compared: tuple[str, ...] = ()

    def folder(self, language: str) -> str:
        """Return its folder below that of its commitment: in ``language``, where there is one."""
        return folder(f"v{self.number}", language, self.others)

    def changed(self, language: str) -> str | None:
        """Return what it changed in the words of ``language``, where it has them."""
        return self.others.get(language) or self.changes


def folder(base: str, language: str, others: Collection[str]) -> str:
    """Return the folder of a text below ``base``: one of its own for any but the prevailing one."""
    return f"{base}/{language}" if language in others else base


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file of the commitment: its name (``letter.pdf``) and its size in bytes.

    ``size`` is None for a letter that a preview makes only when somebody asks for it.
    ``language`` is that of a letter which is there in two; ``state`` is that of a letter: a draft,
    unsigned, signed, or signed with demonstration keys; ``sha256`` is its hash in hexadecimal.
    """

    name: str
    size: int | None
    language: str | None = None
    state: State = ""
    sha256: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """How one edition stands: the current one, or with ``frozen`` a published version.

    ``versions`` are all that were published; ``downloads`` the files of this edition. ``texts`` are
    its languages, ``current`` those of the current edition, the prevailing one first.
    """

    status: Status
    versions: tuple[VersionLink, ...] = ()
    downloads: tuple[Download, ...] = ()
    frozen: bool = False
    texts: tuple[str, ...] = ()
    current: tuple[str, ...] = ()

    @property
    def letters(self) -> tuple[Download, ...]:
        """Return the letters among the files, as PDF: those with a hash to verify."""
        return tuple(one for one in self.downloads if one.sha256)

    @property
    def lettered(self) -> bool:
        """Say whether there is a letter among the files."""
        return any(file.name.startswith("letter.") for file in self.downloads)
