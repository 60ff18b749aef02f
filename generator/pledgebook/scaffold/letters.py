"""The letters that new commitments start from: whole ones, with parties that do not exist.

They lie in ``templates/new/<profile>.<language>.yaml`` and can be checked as they are; nothing is
filled in but what no two commitments share.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from pledgebook import resources, source

PROFILES = ("software", "equipment", "cloud", "building", "operations")
LANGUAGES = ("zh", "en")


def letter(profile: str, language: str, *, name: str, title: str | None, date: dt.date) -> bytes:
    """Return the file of a new commitment called ``name``, version 1 of ``date``.

    Without a ``title`` it keeps that of the profile. Whether a title is a sound one is for the
    schema to say, of the file as it would be written.
    """
    template = resources.folder("templates") / "new" / f"{profile}.{language}.yaml"
    own: dict[str, Any] = {"id": name, "version": {"number": 1, "date": date.isoformat()}}
    if title is not None:
        own["title"] = title
    text = template.read_text("utf-8")
    for key, value in own.items():
        text = _replaced(text, key, source.dump({key: value}))
    return text.encode("utf-8", "surrogateescape")  # what is no text is found when it is read


def _replaced(text: str, key: str, written: str) -> str:
    """Return ``text`` with the line of a key at the root written anew."""
    return re.sub(rf"^{key}: .*\n", lambda _: written, text, count=1, flags=re.MULTILINE)
