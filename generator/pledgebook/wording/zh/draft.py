"""A sentence in the making: what has been said, and what of the clause is still to be said.

Every speaker takes from ``left`` what it puts into words. A letter is complete only when nothing
is left, so no field of a clause can be lost.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum

from pledgebook.model.clause import Clause

_EMPTY = Clause()
# Not said in the sentence: the heading, what becomes a table or a figure, the author's own words.
APART = ("title", "rows", "steps", "text", "note")


class Frame(Enum):
    """What the words are for: a sentence, one above a table or a list, or a row of these."""

    SENTENCE = "sentence"
    TABLE = "table"
    LIST = "list"
    ROW = "row"


def without(clause: Clause, *fields: str) -> Clause:
    """Return ``clause`` with ``fields`` unsaid."""
    return replace(clause, **{name: getattr(_EMPTY, name) for name in fields})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``head`` are the parts of the first sentence, ``tail`` the sentences after it."""

    left: Clause
    chapter: str
    frame: Frame = Frame.SENTENCE
    head: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()

    def say(self, *parts: str, of: tuple[str, ...]) -> Draft:
        """Add parts of the first sentence, which say the fields ``of``."""
        said = tuple(part for part in parts if part)
        return replace(self, head=self.head + said, left=without(self.left, *of))

    def add(self, *sentences: str, of: tuple[str, ...]) -> Draft:
        """Add sentences of their own, which say the fields ``of``."""
        said = tuple(sentence for sentence in sentences if sentence)
        return replace(self, tail=self.tail + said, left=without(self.left, *of))

    @property
    def text(self) -> str:
        """The whole text, with its full stops."""
        first = "，".join(self.head)
        return "".join(f"{sentence}。" for sentence in (first, *self.tail) if sentence)
