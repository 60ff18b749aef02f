"""A Chinese sentence in the making."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pledgebook.wording.structure import draft

_AGREED = re.compile(r"(?P<what>[^，。由]{1,40})(?P<who>由[^，。]+商定)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(draft.Draft):
    """``who`` says that another than the clause's own acts from here on.

    ``breach`` is what goes on from day to day until a promise is kept after all (逾期).
    ``priced`` is what is done to the charge that has been said: 收取, 免收.
    """

    who: str = ""
    breach: str = ""
    priced: str = ""

    @property
    def text(self) -> str:
        """The whole text, with its full stops; conditions alone run on into the next sentence.

        Above a list they run on into the list.
        """
        head, tail = self.head, self.tail
        if self.frame is draft.Frame.LIST and len(head) == self.opened and tail:
            before = "".join(f"{sentence}。" for sentence in _agreed_once(tail))
            return before + "".join(f"{part}，" for part in _one_de(head))
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
