"""How the cache says that something in it is not as it was put there."""

from __future__ import annotations

from pathlib import Path


class Spoiled(Exception):
    """A file in a cache is not as it was put there; ``place`` is that file."""

    def __init__(self, place: Path) -> None:
        super().__init__(str(place))
        self.place = place
