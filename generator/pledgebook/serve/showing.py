"""What the preview shows now: the last good site, what is wrong, and who waits for the next."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath
from threading import Condition

from pledgebook.outputs import preview
from pledgebook.outputs.preview import Panel
from pledgebook.report import Subject
from pledgebook.serve import telling
from pledgebook.serve.site import Preview
from pledgebook.wording.messages import Lang, say

_TEXT = "; charset=utf-8"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_KINDS = {
    ".css": f"text/css{_TEXT}",
    ".docx": _WORD,
    ".gif": "image/gif",
    ".html": f"text/html{_TEXT}",
    ".ico": "image/x-icon",
    ".ics": f"text/calendar{_TEXT}",
    ".jpeg": "image/jpeg",
    ".jpg": "image/jpeg",
    ".js": f"text/javascript{_TEXT}",
    ".json": f"application/json{_TEXT}",
    ".otf": "font/otf",
    ".pdf": "application/pdf",
    ".png": "image/png",
    ".svg": f"image/svg+xml{_TEXT}",
    ".ttf": "font/ttf",
    ".txt": f"text/plain{_TEXT}",
    ".webp": "image/webp",
    ".woff": "font/woff",
    ".woff2": "font/woff2",
    ".xml": f"application/xml{_TEXT}",
    ".yaml": f"text/plain{_TEXT}",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What goes back to a browser; ``place`` is where it is sent on to."""

    status: int
    kind: str
    body: bytes
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    edition: str
    site: Preview | None
    subjects: Sequence[Subject]
    stale: bool


class Showing:
    """Holds what is shown, for the threads that answer; ``lang`` is that of what is said."""

    def __init__(self, lang: Lang) -> None:
        self._lang: Lang = lang
        self._changed = Condition()
        self._shown = _Shown(edition="", site=None, subjects=(), stale=False)
        self._own = preview.files()

    def show(
        self, edition: str, site: Preview | None, subjects: Sequence[Subject], *, stale: bool
    ) -> None:
        """Show ``site`` and what is wrong; without a site the last one stays.

        ``stale`` says that some of its pages are older than their files. Every page that is open
        is loaded again when ``edition`` is not the one before.
        """
        with self._changed:
            kept = site or self._shown.site
            old = stale or (site is None and kept is not None)
            self._shown = _Shown(edition=edition, site=kept, subjects=tuple(subjects), stale=old)
            self._changed.notify_all()

    def next(self, known: str, seconds: float) -> str:
        """Return the current edition: at once where it is not ``known``, else when it changes.

        After ``seconds`` without a change it is still ``known``.
        """
        with self._changed:
            self._changed.wait_for(lambda: self._shown.edition != known, seconds)
            return self._shown.edition

    def answer(self, path: PurePosixPath) -> Answer:
        """Return the answer to a request for one file."""
        shown = self._shown
        if path.parts[:1] == (preview.FOLDER,):
            content = self._own.get("/".join(path.parts[1:]))
            return (
                self._missing(shown)
                if content is None
                else Answer(status=200, kind=_kind(path), body=content)
            )
        if shown.site is None:
            rule = "serve/nothing" if shown.edition else "serve/starting"
            return self._page(shown, 503, rule, home=False)
        made = shown.site.get(path)
        if isinstance(made, Subject):
            return self._page(shown, 500, "serve/unmade", made)
        if made is not None:
            page = path.suffix == ".html"
            body = preview.over(made, shown.edition, self._panel(shown)) if page else made
            return Answer(status=200, kind=_kind(path), body=body)
        index = path / "index.html"
        if path.suffix == "" and shown.site.get(index) is not None:
            return Answer(status=302, kind=f"text/plain{_TEXT}", body=b"", place=f"/{path}/")
        return self._missing(shown)

    def _missing(self, shown: _Shown) -> Answer:
        return self._page(shown, 404, "serve/no-page")

    def _panel(self, shown: _Shown, *more: Subject) -> Panel | None:
        return telling.panel((*more, *shown.subjects), self._lang, stale=shown.stale)

    def _page(
        self, shown: _Shown, status: int, rule: str, *more: Subject, home: bool = True
    ) -> Answer:
        lang = "zh-CN" if self._lang == "zh" else "en"
        title, text = (say(f"{rule}{part}", {}, self._lang) for part in ("", "-text"))
        link = say("serve/home", {}, self._lang) if home else ""
        page = preview.page(lang, title, text, link)
        body = preview.over(page, shown.edition, self._panel(shown, *more))
        return Answer(status=status, kind=f"text/html{_TEXT}", body=body)


def _kind(path: PurePosixPath) -> str:
    """Return the kind of a file by its ending, the same on every system."""
    return _KINDS.get(path.suffix.lower(), "application/octet-stream")
