"""The site: an index, a page for each commitment and for each of its published versions.

Pages are plain files with relative links, so that the folder works wherever it is put, also from
``file://``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.resources.abc import Traversable
from pathlib import PurePosixPath

from pledgebook import resources
from pledgebook.outputs.environment import environment
from pledgebook.outputs.file import File
from pledgebook.outputs.site import commitment, index, search
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.sitemap import sitemap

__all__ = ["Page", "render"]


def render(book_title: str, pages: Sequence[Page], base_url: str | None) -> Iterator[File]:
    """Yield every file of the site; ``base_url`` is where the folder will be served, if known.

    A page that is not frozen is listed, in the language that prevails, and searched in each; a
    frozen one is linked from its commitment.
    """
    current = tuple(page for page in pages if not page.frozen)
    listed = tuple(page for page in current if page.prevails)
    yield from _assets(PurePosixPath(), resources.folder("site"))
    home = index.context(listed)
    language = index.language(listed)
    yield _page("index.html.j2", PurePosixPath(), home, language, book_title, base_url)
    yield File(PurePosixPath("assets/search-data.js"), search.data(current).encode())
    if base_url:
        yield File(PurePosixPath("sitemap.xml"), sitemap(pages, base_url))
    for page in pages:
        template = "version.html.j2" if page.frozen else "commitment.html.j2"
        filled, language = commitment.context(page), page.letter.language
        yield _page(template, page.folder, filled, language, book_title, base_url)


def _page(
    template: str,
    folder: PurePosixPath,
    context: dict[str, object],
    language: str,
    book_title: str,
    base_url: str | None,
) -> File:
    """Return the page of ``template`` in a language's words."""
    path = folder / "index.html"
    root = "../" * len(folder.parts)
    base = f"{base_url.rstrip('/')}/" if base_url else root
    text = (
        environment()
        .get_template(f"site/{template}")
        .render(
            context,
            words=f"site/words.{language}.html.j2",
            book_title=book_title,
            root=root,
            canonical=f"{base}{path}" if base_url else None,
            base=base,
        )
    )
    return File(path, text.encode())


def _assets(path: PurePosixPath, folder: Traversable) -> Iterator[File]:
    for entry in sorted(folder.iterdir(), key=lambda entry: entry.name):
        if entry.is_dir():
            yield from _assets(path / entry.name, entry)
        elif entry.is_file():
            yield File(path / entry.name, entry.read_bytes())
