"""Where the signed letters of published versions lie: beside the version, committed like it."""

from __future__ import annotations

from pathlib import Path

from pledgebook.book.folder import VersionFile


def signed(version: VersionFile, language: str | None = None) -> Path:
    """Return the place of a version's signed letter, which need not be there.

    ``language`` is None for the text that prevails, which most letters have alone.
    """
    middle = f".{language}" if language else ""
    return version.path.with_name(f"v{version.number}{middle}.signed.pdf")
