"""A sentence in the making: what has been said, and what of the clause is still to be said.

Every speaker takes from ``left`` what it puts into words. A letter is complete only when nothing
is left, so no field of a clause can be lost.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import Enum

from pledgebook.model.clause import Clause

_EMPTY = Clause()
_AGREED = re.compile(r"(?P<what>[^，。由]{1,20})(?P<who>由[^，。]+商定)")
# Not said in the sentence: the heading, what becomes a table or a figure, the author's own words.
APART = ("title", "rows", "steps", "text", "note")


class Frame(Enum):
    """What the words are for: a sentence, one above a table or a list, a row of these."""

    SENTENCE = "sentence"
    TABLE = "table"
    LIST = "list"
    ITEM = "item"  # of a list: a sentence without what the one above it says
    REMARK = "remark"  # in a table: fragments

    @property
    def is_row(self) -> bool:
        """Whether a sentence above has said who acts."""
        return self in (Frame.ITEM, Frame.REMARK)


def without(clause: Clause, *fields: str) -> Clause:
    """Return ``clause`` with ``fields`` unsaid."""
    return replace(clause, **{name: getattr(_EMPTY, name) for name in fields})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """``head`` are the parts of the first sentence, ``tail`` the sentences after it.

    The first ``opened`` parts are conditions; ``carried`` says that a subject stands already,
    ``who`` that another than the clause's own acts from here on.
    """

    left: Clause
    chapter: str
    frame: Frame = Frame.SENTENCE
    head: tuple[str, ...] = ()
    tail: tuple[str, ...] = ()
    opened: int = 0
    carried: bool = False
    who: str = ""

    def say(self, *parts: str, of: tuple[str, ...]) -> Draft:
        """Add parts of the first sentence, which say the fields ``of``."""
        said = tuple(part for part in parts if part)
        return replace(self, head=self.head + said, left=without(self.left, *of))

    def open(self, *parts: str, of: tuple[str, ...]) -> Draft:
        """Add conditions before everything else that is said."""
        said = tuple(part for part in parts if part)
        head = (*self.head[: self.opened], *said, *self.head[self.opened :])
        opened = self.opened + len(said)
        return replace(self, head=head, opened=opened, left=without(self.left, *of))

    def carry(self, *parts: str, of: tuple[str, ...]) -> Draft:
        """Add parts that hold the subject, so that acts after them need none."""
        return replace(self.say(*parts, of=of), carried=True)

    def add(self, *sentences: str, of: tuple[str, ...]) -> Draft:
        """Add sentences of their own, which say the fields ``of``."""
        said = tuple(sentence for sentence in sentences if sentence)
        return replace(self, tail=self.tail + said, left=without(self.left, *of))

    @property
    def text(self) -> str:
        """The whole text, with its full stops; conditions alone run on into the next sentence."""
        head, tail = self.head, self.tail
        if head and len(head) == self.opened and tail:
            head, tail = (*head, tail[0]), tail[1:]
        sentences = ("，".join(_one_de(head)), *_agreed_once(tail))
        return "".join(f"{sentence}。" for sentence in sentences if sentence)


def _agreed_once(sentences: tuple[str, ...]) -> list[str]:
    """Return sentences on what is agreed as one, where by the same parties at the same time."""
    agreed: dict[str, list[str]] = {}
    said = []
    for sentence in sentences:
        match = _AGREED.fullmatch(sentence)
        if match:
            agreed.setdefault(match["who"], []).append(match["what"])
        else:
            said.append(sentence)
    return said + [f"{'、'.join(what)}{who}" for who, what in agreed.items()]


def _one_de(parts: tuple[str, ...]) -> list[str]:
    """Return the parts with 的 only after the last of neighbours that end in it."""
    following = [*parts[1:], ""][: len(parts)]
    return [
        part.removesuffix("的") if part.endswith("的") and after.endswith("的") else part
        for part, after in zip(parts, following, strict=True)
    ]
