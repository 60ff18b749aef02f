"""A file without one of its keys, for readers who are not to see it."""

from __future__ import annotations

from pledgebook.source._document import Document


def without(document: Document, key: str) -> str:
    """Return the text of ``document`` without its outermost ``key``, all else as it is written.

    Comments just above the key go with it; those just above the next key stay. Whoever asks must
    see for himself that nothing else is gone: a key may share its line with another.
    """
    lines = document.text.split("\n")
    first = document.keys[(key,)].line - 1
    starts = sorted(span.line - 1 for route, span in document.keys.items() if len(route) == 1)
    end = next((line for line in starts if line > first), len(lines))
    if end < len(lines):
        end = _above(lines, end, first, "#")
        end = _above(lines, end, first, "")
    opens = _above(lines, first, -1, "#")
    first = opens or first  # what opens the file is about the file
    kept = [*lines[:first], *lines[end:]]
    if end == len(lines):
        return "\n".join(kept).rstrip("\n") + "\n"
    if first and not lines[first - 1].strip() and not lines[end].strip():
        del kept[first]
    return "\n".join(kept)


def _above(lines: list[str], end: int, least: int, sign: str) -> int:
    """Return where the comments (``#``) or blank lines just above a line begin."""
    while end - 1 > least and lines[end - 1].strip()[:1] == sign and lines[end - 1][:1] != " ":
        end -= 1
    return end
