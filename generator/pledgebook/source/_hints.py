"""Writing that is YAML, or nearly, but not what the author meant.

A Chinese keyboard gives ``：`` for ``:``, ``，`` for ``,`` and U+3000 for a space; a space after
``:`` or ``-`` is easily left out. YAML then reads a key and its value as one text, and either
carries on without the key or stops lines later. `suspects` finds such writing in the lines alone;
whether it is a mistake is decided where it stands: in quotes and in ``|`` texts everything is
as written.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pledgebook.source._document import Fault
from pledgebook.source._edit import Draft, Edit

MAX_SUSPECTS = 1_000

_KEY = "[a-z][a-z0-9-]*"
_LEAD = "^[ \u3000\xa0]*(?:-[ \u3000\xa0]*)*"
_WIDE_SPACE = re.compile("^ *(?:- +)*-?([\u3000\xa0][ \u3000\xa0]*)", re.MULTILINE)
_WIDE_COLON = re.compile(f"{_LEAD}({_KEY})[ \u3000]*(：[ \u3000]*)", re.MULTILINE)
_COLON_SPACE = re.compile(
    f"{_LEAD}(?!mailto:|tel:|data:)({_KEY})(:(?=[^ \\n/])[ \u3000\xa0]*)", re.MULTILINE
)
# A word processor turns a hyphen into one of these; two in a row are the Chinese dash.
_DASH = re.compile("^ *(?:- +)*(-(?=[^\\s\\-0-9>.])|[－—–−•●](?![－—–−])[ \u3000]*)", re.MULTILINE)
_WIDE_COMMA = re.compile(f"(，[ \u3000]*)({_KEY}) *[:：]")
_HASH = re.compile(r"(?<= )#(?=\S)")
_FLOW_PAIR = re.compile(f"({_KEY})([:：])[ \u3000]*(.+)", re.DOTALL)
_PAIRS = {"“": "”", "‘": "’", "＂": "＂", "［": "］", "｛": "｝", "”": "“", "„": "“"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Suspect:
    """A place that looks like a slip.

    ``at`` is its offset, ``edit`` what would mend it, and ``target`` the offset at which a key or
    value begins once it is mended.
    """

    rule: str
    at: int
    target: int
    edit: Edit
    text: str

    def fault(self, draft: Draft) -> Fault:
        """Return the fault this is when it stands where YAML reads plain text."""
        return Fault(rule=self.rule, span=draft.span(self.at), args={"text": excerpt(self.text)})


class FlowPair(NamedTuple):
    """A key and its value that YAML reads as one text, and the rule that says so."""

    rule: str
    key: str
    value: str


def suspects(text: str) -> list[Suspect]:
    """Return the suspicious places of a text in order, at most `MAX_SUSPECTS`."""
    found = [*_spaces(text), *_colons(text), *_dashes(text), *_commas(text)]
    return sorted(found, key=lambda suspect: suspect.at)[:MAX_SUSPECTS]


def hashes(text: str) -> bool:
    """Whether a ``#`` without a space after it makes `hash_after` worth asking."""
    return _HASH.search(text) is not None


def hash_after(text: str, offset: int) -> int | None:
    """Return where a ``#`` cuts off the unquoted text that ends at ``offset``.

    YAML begins a comment there. An ordinary comment has a space after ``#``; without one it is
    more likely part of the text: ``机房 #2``.
    """
    end = offset
    while text[end : end + 1] == " ":
        end += 1
    return end if end > offset and _HASH.match(text, end) else None


def wide_pair(value: str) -> bool:
    """Whether full-width quotation marks or brackets enclose all of an unquoted value."""
    close = _PAIRS.get(value[0])
    inside = value[1:-1]
    return (
        close is not None
        and len(value) > 1
        and value[-1] == close
        and value[0] not in inside
        and close not in inside
    )


def flow_pair(key: str) -> FlowPair | None:
    """Return the key and value that ``name：示例`` is meant to be, also with a half-width colon."""
    found = _FLOW_PAIR.fullmatch(key)
    if not found:
        return None
    rule = "yaml/wide-colon" if found[2] == "：" else "yaml/colon-space"
    return FlowPair(rule, found[1], found[3])


def excerpt(text: str) -> str:
    """Return ``text`` on one line and at most 60 characters long, for use in a message."""
    line = " ".join(text[:200].split())
    line = "".join(char if char.isprintable() else "?" for char in line)
    return line if len(line) <= 60 else line[:59] + "…"


def _spaces(text: str) -> Iterator[Suspect]:
    for found in _WIDE_SPACE.finditer(text):
        blank = found[1]
        # U+3000 is as wide as two letters, and people line it up by eye.
        put = blank.replace("\u3000", "  ").replace("\xa0", " ")
        yield Suspect(
            rule="yaml/wide-space",
            at=found.start(1),
            target=found.end(),
            edit=Edit(found.start(1), len(blank), put),
            text=_rest(text, found.end()),
        )


def _colons(text: str) -> Iterator[Suspect]:
    for rule, pattern in (("yaml/wide-colon", _WIDE_COLON), ("yaml/colon-space", _COLON_SPACE)):
        for found in pattern.finditer(text):
            yield Suspect(
                rule=rule,
                at=found.start(2),
                target=found.start(1),
                edit=Edit(found.start(2), len(found[2]), ": "),
                text=found[1],
            )


def _dashes(text: str) -> Iterator[Suspect]:
    for found in _DASH.finditer(text):
        yield Suspect(
            rule="yaml/list-dash",
            at=found.start(1),
            target=found.end(),
            edit=Edit(found.start(1), len(found[1]), "- "),
            text=_rest(text, found.end()),
        )


def _commas(text: str) -> Iterator[Suspect]:
    for found in _WIDE_COMMA.finditer(text):
        yield Suspect(
            rule="yaml/wide-comma",
            at=found.start(1),
            target=found.start(2),
            edit=Edit(found.start(1), len(found[1]), ", "),
            text=found[2],
        )


def _rest(text: str, offset: int) -> str:
    end = text.find("\n", offset)
    return text[offset : offset + 80 if end < 0 else min(end, offset + 80)]
