"""Characters that a commitment must not hold: nobody sees them, or nobody sees the same thing.

Control characters, zero-width and bidirectional ones (Unicode Technical Standard 39 and the
"Trojan Source" paper tell what they hide), private use, and U+FFFD, which stands where a
conversion lost the real character. The ranges are written down, because the tables of
`unicodedata` change with the Python version.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from pledgebook.source._document import Fault
from pledgebook.source._edit import Draft, Edit

_CLASSES = {
    "yaml/tab": "\\t",
    "yaml/control-character": (
        "\\x00-\\x08\\x0b-\\x1f\\x7f-\\x9f\\u2028\\u2029\\ufdd0-\\ufdef"
        + "".join(f"\\U{plane:04x}fffe\\U{plane:04x}ffff" for plane in range(17))
    ),
    "yaml/invisible-character": (
        "\\xad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180e\\u200b-\\u200f\\u202a-\\u202e"
        "\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb"
        "\\U0001d173-\\U0001d17a\\U000e0000-\\U000e00ff"
    ),
    "yaml/private-use": "\\ue000-\\uf8ff\\U000f0000-\\U000ffffd\\U00100000-\\U0010fffd",
    "yaml/replacement-character": "\\ufffd",
    "yaml/escape": "\\ud800-\\udfff",
}
_KINDS = {rule: re.compile(f"[{ranges}]") for rule, ranges in _CLASSES.items()}
_REFUSED = re.compile(f"[{''.join(_CLASSES.values())}]")
# A private-use character or U+FFFD is visible and parses: only these are taken out.
_REMOVED = re.compile(
    f"[{_CLASSES['yaml/control-character']}{_CLASSES['yaml/invisible-character']}\\t]"
)
_ESCAPE = re.compile(r"\\(?:x(..)|u(.{4})|U(.{8})|(.))", re.DOTALL)
_SINGLE = {"0": "\0", "a": "\a", "b": "\b", "t": "\t", "v": "\v", "f": "\f", "r": "\r"} | {
    "e": "\x1b",
    "N": "\x85",
    "L": "\u2028",
    "P": "\u2029",
}


def screen(draft: Draft) -> tuple[Draft, list[Fault]]:
    """Return the text without refused characters, and a fault for each kind on each line."""
    faults = _faults(draft, ((at[0], at.start()) for at in _REFUSED.finditer(draft.text)))
    if not faults:
        return draft, []
    edits = (
        Edit(found.start(), 1, " " if found[0] in "\t\x85\u2028\u2029" else "")
        for found in _REMOVED.finditer(draft.text)
    )
    return draft.edited(edits), faults


def escaped(draft: Draft, start: int, end: int) -> list[Fault]:
    """Return the same for refused characters that are written as escapes in a quoted text."""
    escapes = _ESCAPE.finditer(draft.text, start, end)
    written = ((_meaning(escape), escape.start()) for escape in escapes)
    return _faults(draft, ((char, at) for char, at in written if refused(char)))


def refused(text: str) -> bool:
    """Whether ``text`` holds a character that no commitment may hold."""
    return _REFUSED.search(text) is not None


def _meaning(escape: re.Match[str]) -> str:
    digits = escape[1] or escape[2] or escape[3]
    return chr(int(digits, 16)) if digits else _SINGLE.get(escape[4], "")


def _faults(draft: Draft, found: Iterable[tuple[str, int]]) -> list[Fault]:
    """Return a fault for the first character of each kind on each line; offsets are in order."""
    faults: dict[tuple[str, int], Fault] = {}
    for char, offset in found:
        rule, span = _rule(char), draft.span(offset)
        if (rule, span.line) not in faults:
            before = draft.text[offset - span.column + 1 : offset]
            indents = rule == "yaml/tab" and not before.strip(" -")
            faults[rule, span.line] = Fault(
                rule="yaml/tab-indent" if indents else rule,
                span=span,
                args={"code": f"U+{ord(char):04X}"},
            )
    return list(faults.values())


@cache
def _rule(char: str) -> str:
    return next(rule for rule, kind in _KINDS.items() if kind.match(char))
