"""Characters that a commitment must not hold: nobody sees them, or nobody sees the same thing.

Control characters, zero-width and bidirectional ones (Unicode Technical Standard 39 and the
"Trojan Source" paper tell what they hide), private use, and U+FFFD, which stands where a
conversion lost the real character. The ranges are written down, because the tables of
`unicodedata` change with the Python version.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pledgebook.source._document import Fault, Span
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
    faults: dict[tuple[str, int], Fault] = {}
    for found in _REFUSED.finditer(draft.text):
        rule, span = _rule(found[0]), draft.span(found.start())
        if (rule, span.line) not in faults:
            line = draft.text[found.start() - span.column + 1 : found.start()]
            faults[rule, span.line] = _fault(found[0], rule, span, line)
    if not faults:
        return draft, []
    edits = (
        Edit(found.start(), 1, " " if found[0] in "\t\x85\u2028\u2029" else "")
        for found in _REMOVED.finditer(draft.text)
    )
    return draft.edited(edits), list(faults.values())


def refused(text: str) -> bool:
    """Whether ``text`` holds a character that no commitment may hold."""
    return _REFUSED.search(text) is not None


def escaped(draft: Draft, start: int, end: int) -> Iterator[Fault]:
    """Yield a fault for each escape of the quoted text that writes a refused character."""
    for found in _ESCAPE.finditer(draft.text, start, end):
        digits = found[1] or found[2] or found[3]
        char = chr(int(digits, 16)) if digits else _SINGLE.get(found[4], "")
        if refused(char):
            yield _fault(char, _rule(char), draft.span(found.start()), found[0])


def _rule(char: str) -> str:
    return next(rule for rule, kind in _KINDS.items() if kind.match(char))


def _fault(char: str, rule: str, span: Span, before: str) -> Fault:
    if rule == "yaml/tab" and not before.strip(" -"):
        rule = "yaml/tab-indent"
    return Fault(rule=rule, span=span, args={"code": f"U+{ord(char):04X}"})
