"""The site of a book in memory: a page is made when it is asked for, a letter even later."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import chain
from pathlib import PurePosixPath
from threading import Lock

from pledgebook.outputs import site
from pledgebook.outputs.letter import Typesetter
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.pipeline import previewing
from pledgebook.pipeline.building import Built, Edition, Way
from pledgebook.pipeline.previewing import Wanted
from pledgebook.report import Subject

Made = bytes | Subject | None
"""A file's bytes; why it cannot be made; or None where there is no such file."""


class Preview:
    """What the output folder of one book would hold, file by file.

    ``editions`` are what is shown, each with its `building.preview`, ``listings`` those of their
    pages. Several threads may ask.
    """

    def __init__(
        self,
        editions: Sequence[tuple[Edition, Built]],
        listings: Sequence[site.Listing],
        book: site.Book,
        way: Way,
        typesetter: Typesetter,
    ) -> None:
        self._book = book
        self._way = way
        self._typesetter = typesetter
        pages = [page for _, built in editions for page in built.pages]
        self._files = {file.path: file.content for _, built in editions for file in built.files}
        self._pages = {page.folder / "index.html": page for page in pages}
        self._wanted = _wanted(editions)
        self._around = chain(site.around(listings, book), site.changes(pages, book))
        self._lock = Lock()

    def get(self, path: PurePosixPath) -> Made:
        """Return one file; a letter may take seconds, all others milliseconds."""
        wanted = self._wanted.get(path)
        if wanted is not None:
            return self._letter(wanted)
        with self._lock:
            if path not in self._files:
                try:
                    self._make(path)
                except ThemeRefused as refusal:
                    where = str(refusal.finding.args["path"])
                    return Subject(name=where, document=None, findings=(refusal.finding,))
            return self._files.get(path)

    def _make(self, path: PurePosixPath) -> None:
        """Make a page, or of the files about the whole book as many as it takes."""
        if path in self._pages:
            self._files[path] = site.edition(self._pages[path], self._book).content
            return
        for file in self._around:
            self._files[file.path] = file.content
            if file.path == path:
                return

    def _letter(self, wanted: Wanted) -> bytes | Subject:
        made = previewing.make(wanted, self._typesetter, self._way)
        if isinstance(made, bytes):
            return made
        return Subject(name=made.name, document=made.document, findings=made.findings)


def _wanted(editions: Sequence[tuple[Edition, Built]]) -> Mapping[PurePosixPath, Wanted]:
    found: dict[PurePosixPath, Wanted] = {}
    for edition, built in editions:
        found |= previewing.wanted(edition, built)
    return found
