"""``changes.json``: every published version and what it changed, for programs.

Its schema is ``changes.schema.json``. Paths are relative to the folder of the site.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from pledgebook.outputs.site.filling import Book
from pledgebook.outputs.site.issues import Issue, changes_folder
from pledgebook.outputs.site.listing import Listing
from pledgebook.outputs.site.standing import Download

FORMAT = "pledgebook-changes/1"


def changes(issues: Sequence[Issue], book: Book) -> bytes:
    """Return the bytes of ``changes.json``: versions that are shown, the newest first."""
    versions = [_version(one) for one in issues if one.texts]
    data = {"format": FORMAT, "title": book.title, "head": book.ledger.head, "versions": versions}
    return (json.dumps(data, ensure_ascii=False, indent=1, allow_nan=False) + "\n").encode()


def _version(issue: Issue) -> dict[str, Any]:
    first = issue.texts[0]
    return {
        "sequence": issue.record.sequence,
        "id": issue.record.id,
        "version": issue.record.version,
        "date": issue.record.date,
        "sha256": issue.record.sha256,
        "folder": f"{first.files}/",
        "letters": [_letter(first, one) for one in first.standing.letters],
        "texts": {page.language: _text(page) for page in issue.texts},
    }


def _letter(page: Listing, letter: Download) -> dict[str, str]:
    return {
        "path": f"{page.files}/{letter.name}",
        "language": letter.language or page.language,
        "state": letter.state,
        "sha256": letter.sha256,
    }


def _text(page: Listing) -> dict[str, Any]:
    """Return what a version says of itself in one language, and what it changed, if compared."""
    link = next((one for one in page.standing.versions if one.number == page.version), None)
    text: dict[str, Any] = {"title": page.title, "page": f"{page.folder}/index.html"}
    if link is not None and (told := link.changed(page.language)):
        text["summary"] = told
    folder = changes_folder(page)
    if page.compared is not None and folder is not None:
        text["changes"] = {
            "since": page.compared.before,
            "page": f"{folder}/index.html",
            "lines": [
                {"anchor": line.anchor, "direction": line.direction, "text": line.text}
                for line in page.compared.lines
            ],
        }
    return text
