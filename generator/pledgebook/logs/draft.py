"""The text of a proposed mapping: YAML line by line, and comments above what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pledgebook import source
from pledgebook.wording.messages import Lang, say

_SHOWN = 12  # values that a comment lists
_LONGEST = 40  # characters of one of them


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A key with its value, and the comments above it."""

    name: str
    value: Any
    notes: tuple[str, ...] = ()


@dataclass(slots=True)
class Draft:
    """A text that grows; ``columns`` are those of the log that it names."""

    lang: Lang
    columns: set[str] = field(default_factory=set)
    _lines: list[str] = field(default_factory=list)

    def say(self, rule: str, **args: str | int) -> str:
        """Return a comment in the draft's language."""
        return say(rule, args, self.lang)

    def listed(self, texts: Sequence[str]) -> str:
        """Return some texts after each other, the first ones where they are many."""
        more = ["…"] if len(texts) > _SHOWN else []
        return (", " if self.lang == "en" else "、").join([*map(flat, texts[:_SHOWN]), *more])

    def note(self, rule: str, **args: str | int) -> None:
        """Add a comment."""
        self._lines.append(f"# {self.say(rule, **args)}")

    def add(self, name: str, value: Any) -> None:
        """Add a key with its value."""
        self.put(Entry(name=name, value=value))

    def put(self, entry: Entry, indent: str = "") -> None:
        """Add a key with its value below its comments."""
        self.columns |= set(_texts(entry.value))
        text = source.dump({entry.name: entry.value}).splitlines()
        lines = [*(f"# {note}" for note in entry.notes), *text]
        self._lines += [f"{indent}{line}" for line in lines]

    def block(
        self,
        name: str,
        entries: Sequence[Entry],
        notes: Iterable[tuple[str, Mapping[str, str]]] = (),
    ) -> None:
        """Add a key that holds ``entries``, if there are any, and comments below them."""
        if entries:
            self._lines.append(f"{name}:")
        for entry in entries:
            self.put(entry, "  ")
        for rule, args in notes:
            self.note(rule, **args)

    def text(self) -> str:
        """Return the whole text."""
        return "".join(f"{line}\n" for line in self._lines)


def _texts(value: Any) -> Iterable[str]:
    """Yield the texts in a value that may be names of columns."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict) and "column" in value:
        yield value["column"]


def flat(text: str) -> str:
    """Return a stranger's text as a comment may hold it: on one line, and not too long."""
    seen = (sign if sign.isprintable() and not source.refused(sign) else " " for sign in text)
    one = " ".join("".join(seen).split())
    return one if len(one) <= _LONGEST else f"{one[:_LONGEST]}…"
