"""Plain text inside Markdown: every mark of it stands for itself."""

from __future__ import annotations

import re

_MARKS = re.compile(r"([\\`*_{}\[\]()<>#|~&$!])|(?<=:)(//)|(?<=[Ww]{3})(\.)")


def escaped(text: str) -> str:
    """Return a text as CommonMark with GitHub's extensions shows it word for word, on one line.

    It stands in a paragraph, a table's cell or a list's item. Addresses in it are no links.
    """
    one_line = " ".join(text.split())
    return _MARKS.sub(_escape, one_line)


def _escape(mark: re.Match[str]) -> str:
    return "".join(f"\\{letter}" for letter in mark[0])
