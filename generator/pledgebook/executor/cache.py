"""Letters that need not be typeset twice in one run."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pledgebook.findings import Finding

if TYPE_CHECKING:  # the child that typesets reads this package, and has no use for templates
    from pledgebook.outputs.letter import Typesetter

Outcome = tuple[bytes | None, tuple[Finding, ...]]


class Once:
    """A typesetter that asks another one for each letter once.

    A commitment that has not changed since its last version gives the same letter twice.
    """

    def __init__(self, typesetter: Typesetter) -> None:
        self._typesetter = typesetter
        self._known: dict[tuple[str, str, dt.date], Outcome] = {}

    def pdf(self, html: str, *, title: str, date: dt.date) -> Outcome:
        """Return the PDF of ``html``, or None and why, as the other typesetter does."""
        key = html, title, date
        if key not in self._known:
            self._known[key] = self._typesetter.pdf(html, title=title, date=date)
        return self._known[key]
