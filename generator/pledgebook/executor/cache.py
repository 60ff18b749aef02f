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

    A commitment that has not changed since its last version gives the same letter twice. Of what
    runs for long, only the ``most`` last letters are kept.
    """

    def __init__(self, typesetter: Typesetter, most: int | None = None) -> None:
        self._typesetter = typesetter
        self._most = most
        self._known: dict[Printable, Outcome] = {}

    def pdf(self, letter: Printable) -> Outcome:
        """Return the PDF of ``letter``, or None and why, as the other typesetter does."""
        if letter not in self._known:
            outcome = self._typesetter.pdf(letter)
            self._known[letter] = outcome
            if self._most is not None and len(self._known) > self._most:
                self._known.pop(next(iter(self._known)), None)
            return outcome
        return self._known[letter]
