"""How a book wants its letters made: its address, its own fonts and its own Word templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from pledgebook import book
from pledgebook.book import Book, Theme
from pledgebook.findings import Finding
from pledgebook.outputs import theming

_LIMIT = 32_000_000  # bytes of a font or a template
_TRUETYPE = (b"\x00\x01\x00\x00", b"true")


@dataclass(frozen=True, slots=True, kw_only=True)
class House:
    """What letters of one book are made with; nothing of its own where there is no book.

    ``templates`` are Word files by language.
    """

    base_url: str | None = None
    fonts: tuple[Path, ...] = ()
    templates: Mapping[str, bytes] = field(default_factory=dict)


def house(whole: Book) -> House | Finding:
    """Read what the settings of a book name; a finding ``book/...`` for what cannot be used."""
    fonts: list[Path] = []
    for name in whole.config.fonts:
        content = _read(whole, name)
        if isinstance(content, Finding):
            return content
        if not content.startswith(_TRUETYPE):
            path = book.shown(whole.root / name)
            return Finding(rule="book/config-not-a-font", at=(), args={"path": path})
        fonts.append(whole.root / name)
    templates: dict[str, bytes] = {}
    for language, name in whole.config.word_templates.items():
        content = _read(whole, name)
        if isinstance(content, Finding):
            return content
        templates[language] = content
    return House(base_url=whole.config.base_url, fonts=tuple(fonts), templates=templates)


def theme(whole: Book) -> tuple[Theme | None, tuple[Finding, ...]]:
    """Read how a book wants its site to look; findings ``theme/...`` for what cannot be used."""
    looks, findings = book.theme(whole)
    return looks, findings if looks is None else theming.check(looks)


def of(path: Path) -> House | Finding:
    """Return how the book that ``path`` lies in wants its letters made."""
    root = book.root_of(path.parent)
    return House() if root is None else house(book.load(root)[0])


def _read(whole: Book, name: str) -> bytes | Finding:
    return book.read(whole.root / name, _LIMIT, whole.root)
