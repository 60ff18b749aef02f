"""What the terminal can show: colours, and how many columns there are."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import TextIO

from pledgebook.report import Look

_NARROWEST, _USUAL, _WIDEST = 40, 80, 160


def look(stream: TextIO, environment: Mapping[str, str]) -> Look:
    """Return how a report may look on ``stream``."""
    if not stream.isatty():
        return Look(colours=_coloured(environment, terminal=False))
    columns = _columns(stream)
    fitting = min(_WIDEST, max(_NARROWEST, columns)) if columns else Look().columns
    return Look(colours=_coloured(environment, terminal=True), columns=fitting)


def rewritable(stream: TextIO, environment: Mapping[str, str]) -> bool:
    """Say whether somebody watches ``stream`` on a terminal that can write over a line."""
    return stream.isatty() and environment.get("TERM") != "dumb" and _obeys(environment)


def width(stream: TextIO) -> int:
    """Return how many columns the terminal has, or most have where nobody knows."""
    return _columns(stream) or _USUAL


def _columns(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except OSError:
        return 0


def _obeys(environment: Mapping[str, str]) -> bool:
    # An old console of Windows prints the codes themselves; the new one says that it is there.
    return os.name != "nt" or bool(environment.get("WT_SESSION") or environment.get("TERM"))


def _coloured(environment: Mapping[str, str], *, terminal: bool) -> bool:
    """Say whether to use colours: ``NO_COLOR`` (no-color.org) forbids, ``FORCE_COLOR`` asks."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return environment["FORCE_COLOR"] != "0"
    if environment.get("TERM") == "dumb" or not terminal:
        return False
    return _obeys(environment)
