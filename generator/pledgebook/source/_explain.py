"""A parser's complaint as a fault of ours.

libyaml and PyYAML say in English where they stopped; authors need to know what they wrote. The
rule comes from the kind of complaint and from the text around it, the same for both parsers.
"""

from __future__ import annotations

import re
from typing import Any

from pledgebook.source._document import Fault, Span
from pledgebook.source._edit import Draft
from pledgebook.source._hints import excerpt

_KINDS = tuple(
    (rule, re.compile(words))
    for rule, words in (
        ("yaml/directive", "directive|incompatible YAML|tag handle"),
        ("yaml/escape", "escape|hexdecimal|hexadecimal"),
        ("yaml/quote-open", "quoted scalar"),
        ("yaml/block-header", "block scalar"),
        ("yaml/colon-space", "plain scalar"),
        ("yaml/start-character", "alias|anchor|a tag|any token|node content|mapping keys"),
        ("yaml/bracket-open", "flow (?:sequence|mapping)"),
        ("yaml/colon-in-text", "mapping values"),
        ("yaml/dash-place", "sequence entries"),
        ("yaml/missing-colon", "simple key"),
        ("yaml/indent", "block (?:mapping|collection|sequence)|document start"),
    )
)
_AT_CONTEXT = frozenset(
    {
        "yaml/directive",
        "yaml/quote-open",
        "yaml/block-header",
        "yaml/start-character",
        "yaml/missing-colon",
    }
)
_KEY_BEFORE = re.compile(r"[^\s,\[\]{}]{0,60}\Z")
_PAIR = re.compile(r".*?: +\S")


def explain(error: Any, draft: Draft, bracket: Span | None) -> Fault:
    """Return the fault for a `yaml.MarkedYAMLError`; ``bracket`` is the innermost one left open."""
    words = f"{error.context or ''}: {error.problem or ''}"
    rule = next((rule for rule, kind in _KINDS if kind.search(words)), "yaml/syntax")
    mark = error.problem_mark
    if mark is None or (rule in _AT_CONTEXT and error.context_mark is not None):
        mark = error.context_mark
    offset = min(mark.index, len(draft.text)) if mark is not None else 0
    return _narrowed(rule, offset, draft, bracket)


_GLUED_HEADER = re.compile("[|>][-+0-9]*#")
_GLUED_COLON = re.compile(r":[\[\]{},?]")
_BAD_ESCAPE = re.compile(r"\\(?:u[dD][89a-fA-F]|U(?!000|0010))")


def bad_escape(draft: Draft, offset: int) -> Fault:
    """Return the fault for the first escape after ``offset`` that names no character.

    libyaml complains about surrogates and numbers beyond U+10FFFF, the parser in Python does not.
    """
    found = _BAD_ESCAPE.search(draft.text, offset)
    return _narrowed("yaml/escape", found.start() if found else offset, draft, None)


def glued_header(draft: Draft, offset: int) -> Fault | None:
    """Return a fault for a ``|`` or ``>`` with a comment glued to it, which libyaml lets pass."""
    if not _GLUED_HEADER.match(draft.text, offset):
        return None
    return _narrowed("yaml/block-header", offset, draft, None)


def glued_colon(draft: Draft, key_end: int) -> Fault | None:
    """Return a fault for ``{a:[b]}`` and the like, which the parser in Python lets pass."""
    if not _GLUED_COLON.match(draft.text, key_end):
        return None
    return _narrowed("yaml/colon-space", key_end, draft, None)


def _narrowed(rule: str, offset: int, draft: Draft, bracket: Span | None) -> Fault:
    text = draft.text
    if rule == "yaml/escape":
        offset = max(text.rfind("\\", 0, offset + 1), 0)
    elif rule == "yaml/directive":
        offset -= len(_before(text, offset))
    elif rule == "yaml/colon-in-text":
        rule, offset = _colon(text, offset)
    elif rule == "yaml/indent" and _before(text, offset).rstrip(" ").endswith(("'", '"')):
        rule = "yaml/after-quote"
    elif rule == "yaml/colon-space":
        key = _KEY_BEFORE.search(_before(text, offset))
        args: dict[str, str | int] = {"text": excerpt(key[0] if key else "")}
        return Fault(rule=rule, span=draft.span(offset), args=args)
    at_end = offset == len(text) or text[offset] == "\n"
    if bracket is not None and (rule == "yaml/bracket-open" or at_end):
        stuck = draft.span(offset)
        args = {"line": stuck.line, "column": stuck.column}
        return Fault(rule="yaml/bracket-open", span=bracket, args=args)
    line = text[offset:].partition("\n")[0]
    seen = excerpt(line)
    if rule == "yaml/missing-colon":
        rule, offset, seen = _without_colon(line, offset)
    return Fault(rule=rule, span=draft.span(offset), args={"text": seen, "character": seen[:1]})


def _without_colon(line: str, offset: int) -> tuple[str, int, str]:
    """Say what a line without a colon has in its stead: a full-width one, or nothing visible."""
    key, wide, _ = line.partition("：")
    if wide:
        return "yaml/wide-colon", offset + len(key), excerpt(key)
    return ("yaml/missing-colon" if line.strip() else "yaml/wide-space"), offset, excerpt(line)


def _colon(text: str, offset: int) -> tuple[str, int]:
    """Tell apart a colon inside a text, a line above without one, and a line out of line."""
    before = _before(text, offset)
    if _PAIR.match(before):
        return "yaml/colon-in-text", offset
    above_end = text.rfind("\n", 0, offset)
    above = text[: max(above_end, 0)].rstrip()
    start = above.rfind("\n") + 1
    line = above[start:]
    indent = len(line) - len(line.lstrip(" "))
    here = len(before) - len(before.lstrip(" "))
    if line.strip() and here <= indent and ": " not in line:
        return "yaml/missing-colon", start + indent
    return "yaml/indent", offset - len(before) + here


def _before(text: str, offset: int) -> str:
    return text[text.rfind("\n", 0, offset) + 1 : offset]
