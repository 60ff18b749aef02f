"""Letters that need not be typeset twice in one run."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.findings import Finding
from pledgebook.outputs.printable import Printable

if TYPE_CHECKING:  # the child that typesets reads this package, and has no use for templates
    from pledgebook.outputs.letter import Typesetter

Outcome = tuple[bytes | None, tuple[Finding, ...]]


class Once:
    """A typesetter that asks another one for each letter once.

    A commitment that has not changed since its last version gives the same letter twice.
    """

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._known: dict[Printable, Outcome] = {}

    def pdf(self, letter: Printable) -> Outcome:
        """Return the PDF of ``letter``, or None and why, as the other typesetter does."""
        if letter not in self._known:
            self._known[letter] = self._typesetter.pdf(letter)
        return self._known[letter]
