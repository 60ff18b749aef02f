"""How a book wants its letters and its site to look, and with which tools they are made."""

from __future__ import annotations

import platform
import re
import zlib
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from hashlib import sha256

from pledgebook import __version__
from pledgebook.book import Book, Entry, Ledger
from pledgebook.cli import house as houses
from pledgebook.cli import packages
from pledgebook.cli.house import House
from pledgebook.executor.libraries import libraries
from pledgebook.findings import Finding
from pledgebook.outputs import site, word
from pledgebook.outputs.site.index import language
from pledgebook.outputs.site.sheet import Sheet
from pledgebook.wording.messages import say

_TOOLS = (
    *("fonttools", "icalendar", "jinja2", "jsonschema", "markdown-it-py", "markupsafe", "pydyf"),
    *("pyyaml", "segno", "tinycss2", "tzdata", "weasyprint"),
)
_GLANCE = 16_000  # bytes of a source
_ENGLISH = re.compile(rb"""^["']?language["']?:[ \t]+["']?en\b""", re.MULTILINE)
_WORD_TOOLS = ("docxtpl", "lxml", "python-docx")


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """How a book wants its letters and its site to look.

    A book that is not ``named`` is called by the language of most of its letters, for which its
    sources were only glanced at: `renamed` puts that right once they are read.
    """

    house: House
    around: site.Book
    named: bool

    def renamed(self, sheets: Iterable[Sheet]) -> Looks | None:
        """Return them with the title that the pages of all give; None where that is the same."""
        title = self.around.title if self.named else default_title(sheets)
        if title == self.around.title:
            return None
        return replace(self, around=replace(self.around, title=title), named=True)

    def digest(self, *, letters: bool) -> str:
        """Return a digest of all that pages, and letters where there are some, take from it."""
        around = self.around
        shared = (around.title, around.base_url, bool(around.ledger.records), around.theme)
        own = (self.house.templates, *(path.read_bytes() for path in self.house.fonts))
        return sha256(repr((shared, own if letters else ())).encode()).hexdigest()


def looks(whole: Book, ledger: Ledger) -> Looks | tuple[Finding, ...]:
    """Read what a book wants; findings for what cannot be used."""
    house = houses.house(whole)
    if isinstance(house, Finding):
        return (house,)
    theme, wrong = houses.theme(whole)
    if wrong:
        return wrong
    title = whole.config.title or _title(map(_glance, whole.entries))
    around = site.Book(title=title, base_url=house.base_url, ledger=ledger, theme=theme)
    return Looks(house=house, around=around, named=bool(whole.config.title))


def default_title(sheets: Iterable[Sheet]) -> str:
    """Return what a book without a title is called, in the language of its index."""
    listed = [one for one in sheets if one.prevails and not one.standing.frozen]
    return _title(one.language for one in listed)


def _title(languages: Iterable[str]) -> str:
    return say("cli/book-title", {}, "en" if language(languages) == "en" else "zh")


def _glance(entry: Entry) -> str:
    """Return the language that a commitment most likely prevails in, without reading all of it."""
    newest = entry.working or max(entry.versions, key=lambda one: one.number).path
    with suppress(OSError), newest.open("rb") as stream:
        return "en" if _ENGLISH.search(stream.read(_GLANCE)) else "zh"
    return "zh"


def toolchain() -> dict[str, str]:
    """Return what an output's bytes depend on beside its sources: programs and their versions.

    Libraries of the system are among them: what packs a Word file, what sets a letter.
    """
    names = (*_TOOLS, *_WORD_TOOLS) if word.available() else _TOOLS
    return {
        "pledgebook": __version__,
        "python": platform.python_version(),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        **dict(packages.versions(names)),
        **libraries(),
    }
