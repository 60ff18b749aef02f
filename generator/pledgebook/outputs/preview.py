"""What a preview lays over the pages of the site, and shows where the site has none.

None of it is part of a built site: the preview alone serves it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from pledgebook import resources
from pledgebook.outputs.environment import environment

FOLDER = "_preview"
"""Where the preview's own files lie; no commitment can have this name."""

_HEAD = re.compile(r"</head\s*>", re.IGNORECASE)
_BODY = re.compile(r"<body(\s[^>]*)?>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Excerpt:
    """A line of a file, cut around the place that is marked."""

    before: str
    marked: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A second place that a fault needs; ``where`` is ``file:line:column``."""

    where: str
    sentence: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One finding in words; ``where`` is ``file:line:column``."""

    where: str
    severity: str
    sentence: str
    rule: str
    line: Excerpt | None = None
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """All faults of a book: a title with their number, and what became of the pages.

    ``errors`` says that there are not only warnings; ``more`` how many are not listed.
    """

    lang: str
    title: str
    faults: Sequence[Fault]
    errors: bool
    kept: str = ""
    more: str = ""


def files() -> dict[str, bytes]:
    """Return the preview's own files by their names in `FOLDER`."""
    own = resources.folder("templates") / "serve"
    styles = resources.folder("site") / "assets" / "site.css"
    return {
        "preview.css": (own / "preview.css").read_bytes(),
        "reload.js": (own / "reload.js").read_bytes(),
        "site.css": styles.read_bytes(),
    }


def page(lang: str, title: str, text: str, home: str = "") -> bytes:
    """Return a page with a title and a sentence; ``home`` are the words of a link to the index."""
    template = environment().get_template("serve/page.html.j2")
    return template.render(lang=lang, title=title, text=text, home=home).encode()


def over(html: bytes, edition: str, panel: Panel | None) -> bytes:
    """Return a page that is loaded again when ``edition`` is not the current one any more.

    ``panel`` stands before everything else in it.
    """
    head = (
        f'<link rel="stylesheet" href="/{FOLDER}/preview.css">'
        f'<script src="/{FOLDER}/reload.js" data-edition="{escape(edition)}" defer></script>\n'
    )
    text = _HEAD.sub(lambda found: head + found[0], html.decode(), count=1)
    if panel is not None:
        told = (
            environment()
            .get_template("serve/faults.html.j2")
            .render(
                lang=panel.lang,
                title=panel.title,
                faults=panel.faults,
                errors=panel.errors,
                kept=panel.kept,
                more=panel.more,
            )
        )
        text = _BODY.sub(lambda found: f"{found[0]}\n{told}", text, count=1)
    return text.encode()
