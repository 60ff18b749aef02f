"""A template of the site, filled: a file with links that work wherever the folder is put."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import PurePosixPath

from pledgebook.book import Ledger
from pledgebook.outputs.environment import environment
from pledgebook.outputs.file import File


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """What all pages share: the book's title, what it published, and where its folder is served.

    ``base_url`` is None where nobody knows.
    """

    title: str
    base_url: str | None = None
    ledger: Ledger = field(default_factory=Ledger)

    @property
    def base(self) -> str | None:
        """Return the address that paths of the site can be put behind."""
        return f"{self.base_url.rstrip('/')}/" if self.base_url else None


def fill(
    template: str, folder: PurePosixPath, context: dict[str, object], language: str, book: Book
) -> File:
    """Return ``folder``'s ``index.html``: a template of ``site/`` in the words of a language."""
    path = folder / "index.html"
    root = "../" * len(folder.parts)
    text = (
        environment()
        .get_template(f"site/{template}")
        .render(
            context,
            words=f"site/words.{language}.html.j2",
            book_title=book.title,
            root=root,
            published=bool(book.ledger.records),
            canonical=f"{book.base}{path}" if book.base else None,
            base=book.base or root,
        )
    )
    return File(path, text.encode())
