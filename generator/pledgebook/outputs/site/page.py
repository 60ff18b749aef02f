"""What one page of the site shows, ready to print: the input of the site."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pledgebook.outputs.pictures.coverage import Hours
from pledgebook.outputs.pictures.lanes import Ladder
from pledgebook.outputs.site.fault import Fault
from pledgebook.outputs.site.sheet import Sheet
from pledgebook.wording.prose import LetterText

_MOST_COLUMNS = 4


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
class Page(Sheet):
    """One edition of a commitment in one language, as a page.

    ``sla`` is the content of ``sla.json``, ``linked`` what it says in the words of schema.org. Of a
    commitment in two languages there are two pages.
    """

    parties: tuple[PartyLine, ...]
    contacts: tuple[Contact, ...]
    letter: LetterText
    promises: Promises | None
    sla: Mapping[str, Any]
    fault: Fault | None = None
    linked: Mapping[str, Any] = field(default_factory=dict)
    ladders: tuple[Ladder, ...] = ()
    hours: tuple[Hours, ...] = ()
