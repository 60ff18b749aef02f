"""Programs of the computer that others may start."""

from __future__ import annotations

import shutil
from pathlib import Path


def program(name: str, search: str | None) -> Path | None:
    """Return a program in the folders of a search path; None where it is not there."""
    found = shutil.which(name, path=search)
    return None if found is None else Path(found)
