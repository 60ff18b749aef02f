"""The sample commitments of this project, as the program reads them: with what they share."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from pledgebook.cli import books
from pledgebook.model.commitment import Commitment
from pledgebook.pipeline import Loaded

BOOK = Path(__file__).parents[1] / "commitments"
PATHS = sorted(BOOK.glob("*/commitment.yaml"))
NAMES = [path.parent.name for path in PATHS]


@cache
def loaded(name: str) -> Loaded:
    """Return a sample without findings."""
    path = BOOK / name / "commitment.yaml"
    found = books.load(path.read_bytes(), path)
    assert found.findings == ()
    return found


def commitment(name: str) -> Commitment:
    """Return the commitment of a sample."""
    found = loaded(name).commitment
    assert found is not None
    return found


def data(name: str) -> Any:
    """Return all that a sample says."""
    return loaded(name).data
