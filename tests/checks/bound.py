"""Letters of this project as the checks see them, each read once."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from pledgebook import localize, source
from pledgebook.bind import bind
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names

ROOT = Path(__file__).parents[2]
# What is given to start from, and what is published and complete in itself.
SHIPPED = sorted((ROOT / "templates/new").glob("*.yaml"))
PUBLISHED = sorted((ROOT / "commitments").glob("*/v*.yaml"))


@cache
def names(path: Path) -> Names:
    document, _ = source.read(path.read_bytes(), path.name)
    assert document is not None
    language = localize.languages(document.data)[0]
    letter: Commitment = bind(Commitment, localize.localize(document.data, language))
    return Names(letter)
