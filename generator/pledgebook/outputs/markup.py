"""An author's Markdown as HTML that can do nothing but be read.

Raw HTML is text, there are no images, and a link leads to https, mailto, tel or a place in the same
page. Whatever the source says is still there in the HTML: where Markdown would swallow words (a
list nested too deep), the source is printed as it was typed.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import lru_cache

from markdown_it import MarkdownIt
from markdown_it.renderer import RendererHTML
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markupsafe import Markup, escape

MAX_NESTING = 8  # lists within lists; each is two levels of Markdown's own reckoning

_LINK = re.compile(r"(?:https://|mailto:|tel:|#)", re.IGNORECASE)
# A heading would break the order of chapters; an indent is how Chinese paragraphs begin, not code;
# a reference definition, an entity and a struck-out word are not printed as they were typed.
_NOT_IN_LETTERS = (
    ["code", "fence", "heading", "lheading", "html_block", "reference"],
    ["image", "html_inline", "entity", "strikethrough"],
)
_WIDE = re.compile(r"[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u2014\u2018-\u201d\u2026]")


def html(source: str) -> Markup:
    """Return Markdown ``source`` as safe HTML; every letter and digit of it stays visible."""
    reader = _reader()
    tokens = reader.parse(source)
    if _lost(source, tokens):
        return _as_typed(source)
    return Markup(reader.renderer.render(tokens, reader.options, {}))  # noqa: S704 (escaped above)


def _as_typed(source: str) -> Markup:
    paragraphs = (part for part in re.split(r"\n\s*\n", source) if part.strip())
    lines = (Markup("<br>\n").join(part.strip().split("\n")) for part in paragraphs)
    return Markup("").join(Markup("<p>{}</p>\n").format(line) for line in lines)


def _lost(source: str, tokens: Sequence[Token]) -> bool:
    """Say whether a letter or digit of ``source`` is in none of the tokens."""
    shown = Counter(letter for text in _texts(tokens) for letter in text if letter.isalnum())
    typed = Counter(letter for letter in source if letter.isalnum())
    return bool(typed - shown)


def _texts(tokens: Iterable[Token]) -> Iterable[str]:
    for token in tokens:
        if token.children is not None:
            yield from _texts(token.children)
        else:
            yield token.content
        yield from (str(token.attrs[name]) for name in ("href", "title") if name in token.attrs)
        if token.type == "list_item_open":
            yield token.info


@lru_cache(maxsize=1)
def _reader() -> MarkdownIt:
    reader = MarkdownIt("js-default", {"maxNesting": 2 * MAX_NESTING + 1}, renderer_cls=_Renderer)
    for rules in _NOT_IN_LETTERS:
        reader.disable(rules)
    reader.inline.ruler.before("emphasis", "times", _times)
    # Both are hooks of markdown-it; a link keeps the writing of its author.
    reader.validateLink = lambda url: _LINK.match(url) is not None  # type: ignore[method-assign]
    reader.normalizeLink = lambda url: url  # type: ignore[method-assign]
    return reader


def _times(state: StateInline, silent: bool) -> bool:
    """Read the star in ``2*3*4`` as a sign of its own, not as emphasis that eats it."""
    if state.src[state.pos] != "*":
        return False
    around = state.src[state.pos - 1 : state.pos] + state.src[state.pos + 1 : state.pos + 2]
    if len(around) != 2 or not (around.isascii() and around.isalnum()):
        return False
    if not silent:
        state.pending += "*"
    state.pos += 1
    return True


class _Renderer(RendererHTML):
    """HTML as Chinese is set: no space where a line was broken, items numbered as typed."""

    def softbreak(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        before = tokens[idx - 1].content[-1:] if idx else ""
        after = tokens[idx + 1].content[:1] if idx + 1 < len(tokens) else ""
        return "" if _WIDE.match(before) and _WIDE.match(after) else "\n"

    def list_item_open(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        number = tokens[idx].info
        return f'<li value="{escape(number)}">' if number else "<li>"

    def th_open(self, tokens: Sequence[Token], idx: int, *_: object) -> str:
        return f"<{tokens[idx].tag}>"  # without the style that an alignment brings

    td_open = th_open
