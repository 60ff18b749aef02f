"""The letters of a commitment, by a typesetter that the process has to itself."""

from __future__ import annotations

import weakref
from collections.abc import Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

from pledgebook.cli.house import House
from pledgebook.cli.interrupting import later
from pledgebook.cli.signatures import Inspector
from pledgebook.executor import Once, Renderer
from pledgebook.findings import Finding
from pledgebook.outputs import word
from pledgebook.pipeline import building
from pledgebook.pipeline.building import Built, Edition, Way
from pledgebook.wording.messages import Lang


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """Editions with their letters, and what there is to say ``about`` the signed ones."""

    built: tuple[Built, ...]
    about: tuple[Finding, ...] = ()


class Press:
    """Makes letters the way a ``house`` wants; a copy in another process has its own typesetter.

    The typesetter starts with the first letter, and ends with `close`, or when nobody holds this
    any more.
    """

    def __init__(self, house: House, lang: Lang) -> None:
        self._house = house
        self._lang: Lang = lang
        self._held = ExitStack()
        weakref.finalize(self, self._held.close)
        self._typesetter: Once | None = None

    def __reduce__(self) -> tuple[type[Press], tuple[House, Lang]]:
        return Press, (self._house, self._lang)

    @property
    def fonts(self) -> tuple[Path, ...]:
        """The font files that the house adds."""
        return self._house.fonts

    def elsewhere(self, fonts: Sequence[Path]) -> Press:
        """Return another press of the house, for a place where its fonts are these."""
        return Press(replace(self._house, fonts=tuple(fonts)), self._lang)

    def press(self, editions: Sequence[Edition]) -> Pressed:
        """Make the letters of the editions of one commitment; look into those that were signed."""
        if self._typesetter is None:
            renderer = self._held.enter_context(Renderer(extra_fonts=self._house.fonts))
            renderer.prepare()  # it takes as long to start as to set a letter
            self._typesetter = Once(renderer)
            with later():
                word.load()
        inspected, about = Inspector(self._typesetter, self._lang).inspected(editions)
        way = Way(base_url=self._house.base_url, templates=self._house.templates)
        built = tuple(building.build(one, self._typesetter, way) for one in inspected)
        return Pressed(built=built, about=tuple(about))

    def close(self) -> None:
        """End the typesetter."""
        self._held.close()
        self._typesetter = None
