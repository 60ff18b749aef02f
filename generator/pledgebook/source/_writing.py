"""How each text is written, looked at while it is read: what YAML makes of it and nobody meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.source import _characters, _hints
from pledgebook.source._document import Fault, Span
from pledgebook.source._edit import Draft
from pledgebook.source._hints import Suspect, excerpt

_COLON = re.compile(r"\s*:")


class Writing:
    """The text being read, and the suspects in it.

    ``plain`` and ``quoted`` are the suspects met inside unquoted text and inside any other.
    """

    def __init__(self, draft: Draft, suspects: list[Suspect]) -> None:
        self.plain: list[Suspect] = []
        self.quoted: list[Suspect] = []
        self._draft = draft
        self._ahead = suspects[::-1]
        self._hashes = _hints.hashes(draft.text)

    def unquoted(self, value: str, span: Span, end: int, *, in_list: bool) -> Iterator[Fault]:
        """Yield what is wrong with an unquoted text; ``in_list`` when it stands in ``[ ]``."""
        if self._hashes:
            yield from self.cut_off(value, end)
        if _hints.wide_pair(value):
            yield Fault(rule="yaml/wide-quotes", span=span, args={"text": excerpt(value)})
        if in_list and "，" in value:
            yield Fault(rule="yaml/wide-comma", span=span, args={"text": excerpt(value)})

    def cut_off(self, value: str, end: int) -> Iterator[Fault]:
        """Yield a fault when a ``#`` takes away the rest of an unquoted text."""
        at = _hints.hash_after(self._draft.text, end) if self._hashes else None
        if at is not None:
            rest = self._draft.text[at : at + 80].partition("\n")[0]
            args = {"text": excerpt(value), "rest": excerpt(rest)}
            yield Fault(rule="yaml/hash", span=self._draft.span(at), args=args)

    def cut_off_after_key(self, key_end: int) -> Iterator[Fault]:
        """Yield a fault when a ``#`` takes away a whole value."""
        colon = _COLON.match(self._draft.text, key_end) if self._hashes else None
        if colon:
            yield from self.cut_off("", colon.end())

    def escapes(self, value: str, start: int, end: int) -> list[Fault]:
        """Return the faults of escapes in quotes that write a character we refuse."""
        if not _characters.refused(value):
            return []
        return _characters.escaped(self._draft, start, end)

    def meet(self, start: int, end: int, *, plain: bool, flow: bool) -> None:
        """Settle the suspects that one text covers; any before it stand between texts."""
        while self._ahead and self._ahead[-1].at < end:
            suspect = self._ahead.pop()
            if suspect.at >= start:
                hit = plain and (flow or suspect.rule != "yaml/wide-comma")
                (self.plain if hit else self.quoted).append(suspect)
