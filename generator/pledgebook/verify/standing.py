"""Whether a letter is the newest version that was published."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import sha256

from pledgebook.book import Ledger
from pledgebook.verify.letter import Inside
from pledgebook.verify.verdict import Judged, Question, error, judged, note

_COMMITMENT = re.compile(r"([a-z0-9-]{1,63})/v([1-9][0-9]{0,5})/commitment\.yaml")
_FORMAT = "pledgebook-manifest/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published: for each id and version the SHA-256 of its file, in hexadecimal.

    ``place`` is the id and version beside which a letter lies, if it lies in a book. With
    ``history`` an older version is as good as the newest.
    """

    versions: Mapping[tuple[str, int], str]
    place: tuple[str, int] | None = None
    history: bool = False


def of_ledger(ledger: Ledger) -> Published:
    """Return what a book's ledger lists."""
    return Published(versions={(one.id, one.version): one.sha256 for one in ledger.records})


def of_manifest(content: bytes) -> Published:
    """Return what the ``manifest.json`` of a site lists; a ValueError where it is none."""
    try:
        data = json.loads(content)
        if data["format"] != _FORMAT:
            raise ValueError("another format")
        listed = {str(file["path"]): str(file["sha256"]) for file in data["files"]}
    except (TypeError, LookupError, RecursionError) as broken:
        raise ValueError("no manifest") from broken
    found = ((_COMMITMENT.fullmatch(path), digest) for path, digest in listed.items())
    return Published(
        versions={(path[1], int(path[2])): digest for path, digest in found if path is not None}
    )


def current(letter: Inside, published: Published | None) -> Judged:
    """Say whether ``letter`` is the newest version; open without anything to compare it with."""
    if published is None:
        return judged(Question.CURRENT, (), told=False)
    about = letter.about
    numbers = [number for name, number in published.versions if name == about.id]
    digest = published.versions.get((about.id, about.version))
    args: dict[str, str | int] = {"id": about.id, "version": about.version}
    if published.place not in (None, (about.id, about.version)):
        return judged(Question.CURRENT, (error("other-place", **args),))
    if digest is None:
        return judged(Question.CURRENT, (error("not-published", **args),))
    if digest != sha256(letter.loaded.content).hexdigest():
        return judged(Question.CURRENT, (error("another-text", **args),))
    if about.version < max(numbers):
        told = note if published.history else error
        return judged(Question.CURRENT, (told("superseded", newest=max(numbers), **args),))
    return judged(Question.CURRENT, ())
