"""The words in which a finding cites a letter, made where there is a finding at all."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pledgebook.model.names import Names

if TYPE_CHECKING:
    from pledgebook.wording.cited import Cited


def cited(names: Names) -> Cited:
    """Return the citations of a letter, made when they are first asked for.

    A letter without a fault needs no words, and loading a language takes its time.
    """
    from pledgebook.wording.cited import Cited  # noqa: PLC0415

    found: Cited | None = names.kept.get(__name__)
    if found is None:
        found = names.kept[__name__] = Cited(names)
    return found
