"""An English sentence in the making: conditions, the main clause, what qualifies it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Self

from pledgebook.wording.en.grammar import capital
from pledgebook.wording.structure import draft
from pledgebook.wording.structure.draft import Frame


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft(draft.Draft):
    """``close`` says that the main clause takes its first qualifier without a comma."""

    close: bool = False

    def tell(self, phrase: str, sentence: str, *, of: tuple[str, ...]) -> Self:
        """Say a qualifier of the main clause, or a sentence of its own where there is none."""
        if self.carried or self.frame.is_row:
            return self.say(phrase, of=of)
        return self.add(sentence or phrase, of=of)

    def begin(self, part: str) -> Self:
        """Put a condition before all others."""
        if not part:
            return self
        return replace(self, head=(part, *self.head), opened=self.opened + 1)

    def closed(self) -> Self:
        """Let the next qualifier follow the main clause without a comma."""
        return replace(self, close=True)

    @property
    def sentences(self) -> tuple[str, ...]:
        """The sentences without capitals and full stops; conditions alone open the next one."""
        opening, rest = ", ".join(self.head[: self.opened]), self.head[self.opened :]
        tail, whole = self.tail, False
        if opening and not rest and tail:
            rest, tail, whole = tail[:1], tail[1:], True
        if not rest:
            return (opening, *tail) if opening else tail
        main = _main(rest, close=self.close)
        mark = ": " if self.frame.is_row and not self.carried and not whole else ", "
        return (f"{opening}{mark}{main}" if opening else main, *tail)

    @property
    def text(self) -> str:
        """The whole text; the first letter of an entry or remark stays as it is."""
        if self.frame is Frame.REMARK:
            return "; ".join(self.sentences)
        first, *others = self.sentences or ("",)
        said = [first if self.frame is Frame.ITEM else capital(first), *map(capital, others)]
        return " ".join(f"{sentence.removesuffix('.')}." for sentence in said if sentence)


def _main(rest: tuple[str, ...], *, close: bool) -> str:
    if len(rest) > 1 and close:
        return ", ".join((f"{rest[0]} {rest[1]}", *rest[2:]))
    return ", ".join(rest)
