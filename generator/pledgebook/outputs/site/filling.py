"""A template of the site, filled: a file with links that work wherever the folder is put."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from markupsafe import Markup

from pledgebook.book import Ledger
from pledgebook.book.theme import Theme
from pledgebook.findings import Finding
from pledgebook.outputs.environment import environment
from pledgebook.outputs.file import File
from pledgebook.outputs.theming import FAULTS, ThemeRefused, fault
from pledgebook.source import Span

POLICY = (
    "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "object-src 'none'; base-uri 'none'; form-action 'self'"
)
"""What a browser may do for a page of the site: nothing comes from elsewhere, nothing is inline."""

_POLICY = f'http-equiv="Content-Security-Policy" content="{POLICY}"'


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What all pages share: the book's title, what it published, where it is served, its looks.

    ``base_url`` is None where nobody knows.
    """

    title: str
    base_url: str | None = None
    ledger: Ledger = field(default_factory=Ledger)
    theme: Theme | None = None

    @property
    def base(self) -> str | None:
        """Return the address that paths of the site can be put behind."""
        return f"{self.base_url.rstrip('/')}/" if self.base_url else None


def fill(
    template: str,
    folder: PurePosixPath,
    context: dict[str, object],
    language: str,
    book: Book,
    name: str = "index.html",
) -> File:
    """Return a page in ``folder``: a template of ``site/`` in the words of a language.

    Raises `ThemeRefused` where the book's theme does not let it be filled.
    """
    path = folder / name
    text = _filled(template, path, context, language, book)
    if book.theme is not None and _POLICY not in text:
        raise ThemeRefused(_no_policy(book.theme, path))
    return File(path, text.encode())


def part(template: str, context: dict[str, object], language: str, book: Book) -> str:
    """Return a part of a page at the root of the site; raises `ThemeRefused` as `fill` does."""
    return _filled(template, PurePosixPath("index.html"), context, language, book)


def _filled(
    template: str, path: PurePosixPath, context: dict[str, object], language: str, book: Book
) -> str:
    root = "../" * (len(path.parts) - 1)
    shared: dict[str, object] = {
        "words": f"site/words.{language}.html.j2",
        "book_title": book.title,
        "root": root,
        "published": bool(book.ledger.records),
        "canonical": f"{book.base}{path}" if book.base else None,
        "base": book.base or root,
        "policy": Markup(POLICY),  # noqa: S704 - our own, and nothing in it to escape
        "theme_styles": book.theme is not None and book.theme.styles is not None,
    }
    name = f"site/{template}"
    if book.theme is None:
        return environment().get_template(name).render(context, **shared)
    return _themed(name, context | shared, book.theme)


def _themed(name: str, context: dict[str, object], theme: Theme) -> str:
    try:
        return environment(theme).get_template(name).render(context)
    except FAULTS as error:
        raise ThemeRefused(fault(error, theme)) from error


def _no_policy(theme: Theme, page: PurePosixPath) -> Finding:
    by_name = {one.name: one.file for one in theme.templates}
    file = by_name.get("site/base.html.j2") or next(iter(by_name.values()))
    return Finding(rule="theme/no-policy", at=Span(1, 1), args={"path": file, "page": str(page)})
