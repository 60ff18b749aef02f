"""What the terminal can show: colours, and how many columns there are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

from pledgebook.report import Look

_NARROWEST, _WIDEST = 40, 160


def look(stream: TextIO, environment: Mapping[str, str]) -> Look:
    """Return how a report may look on ``stream``."""
    if not stream.isatty():
        return Look(colours=_coloured(environment, terminal=False))
    try:
        columns = os.get_terminal_size(stream.fileno()).columns
    except OSError:
        columns = 0
    fitting = min(_WIDEST, max(_NARROWEST, columns)) if columns else Look().columns
    return Look(colours=_coloured(environment, terminal=True), columns=fitting)


def _coloured(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Say whether to use colours: ``NO_COLOR`` (no-color.org) forbids, ``FORCE_COLOR`` asks."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return environment["FORCE_COLOR"] != "0"
    if environment.get("TERM") == "dumb" or not terminal:
        return False
    # An old console of Windows prints the codes themselves; the new one says that it is there.
    return os.name != "nt" or bool(environment.get("WT_SESSION") or environment.get("TERM"))
