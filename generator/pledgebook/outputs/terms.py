"""Defined terms as links: in each clause, the first use of a term leads to its definition.

So does a clause that another names in quotes. Texts become safe HTML on the way; what is a
definition, a link or code already is left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup, escape

from pledgebook.outputs import markup
from pledgebook.wording.prose import (
    Block,
    ClauseText,
    Flow,
    Items,
    LetterText,
    Paragraph,
    Table,
    Term,
    Timeline,
)
from pledgebook.wording.prose import Markup as AuthorsWords

_TAG = re.compile(r"(<[^>]*>)")
_OPAQUE = re.compile(r"<(/?)(?:a|code)\b")
_LATIN = re.compile(r"[A-Za-z0-9]")
_INSIDE = "[A-Za-z0-9-]"  # what a Latin word goes on with


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An author's own words as safe HTML."""

    html: Markup


Linked = Paragraph | Written | Items | Table | Timeline | Flow
"""A block whose texts are HTML: what is printed of it is `Markup`, not a plain text."""


class Terms:
    """The terms of one letter, ready to be found in its texts."""

    def __init__(self, letter: LetterText) -> None:
        known = sorted(_known(letter), key=lambda one: -len(one[0].title))
        self._anchors = tuple(term.anchor for term, _ in known)
        patterns = "|".join(f"({pattern})" for _, pattern in known)
        self._pattern = re.compile(patterns) if known else None

    def linked(self, clause: ClauseText) -> tuple[Linked, ...]:
        """Return the blocks of ``clause`` with the first use of each term as a link."""
        linking = _Linking(self, clause.anchor)
        return tuple(map(linking.block, clause.blocks))

    def uses(self, text: str) -> Iterator[tuple[int, int, str]]:
        """Yield where ``text`` uses a term, from and to, and the anchor of its definition."""
        found = self._pattern.finditer(text) if self._pattern else ()
        for match in found:
            assert match.lastindex is not None  # noqa: S101 - each term is a group
            yield match.start(), match.end(), self._anchors[match.lastindex - 1]


def _known(letter: LetterText) -> Iterator[tuple[Term, str]]:
    """Yield each term with its pattern; a title that two things have leads nowhere."""
    clauses = [
        Term(title=clause.title, anchor=clause.anchor)
        for chapter in letter.chapters
        if chapter.key != "definitions"
        for clause in chapter.clauses
    ]
    titles = [term.title for term in (*letter.terms, *clauses)]
    for term in letter.terms:
        if titles.count(term.title) == 1 and len(term.title) > 1:
            yield term, _pattern(term.title)
    for term in clauses:
        if titles.count(term.title) == 1 and term.title:
            yield term, f"(?<=“){re.escape(term.title)}(?=”)"


def _pattern(title: str) -> str:
    """Return what finds ``title``: as a whole word, also in the plural or opening a sentence."""
    first = f"[{title[0]}{title[0].upper()}]" if title[0].islower() else re.escape(title[0])
    before = f"(?<!{_INSIDE})" if _LATIN.match(title) else ""
    after = f"(?:e?s)?(?!{_INSIDE})" if _LATIN.match(title[-1]) else ""
    return f"{before}{first}{re.escape(title[1:])}{after}"


class _Linking:
    """One clause: each term is linked once in it, and its own definitions are not."""

    def __init__(self, terms: Terms, anchor: str) -> None:
        self._terms, self._anchor = terms, anchor
        self._seen: set[str] = set()

    def block(self, block: Block) -> Linked:
        match block:
            case Paragraph(text=text):
                return Paragraph(text=self._text(text))
            case AuthorsWords(source=source):
                return Written(html=self._html(markup.html(source)))
            case Items(lead=lead, items=items):
                return replace(block, lead=self._text(lead), items=self._texts(items))
            case Table(rows=rows):
                return replace(block, rows=tuple(map(self._texts, rows)))
            case _:
                return block

    def _texts(self, texts: Iterable[str]) -> tuple[Markup, ...]:
        return tuple(map(self._text, texts))

    def _text(self, text: str) -> Markup:
        """Return a plain text as HTML."""
        made, end = Markup(""), 0
        for start, stop, anchor in self._terms.uses(text):
            if anchor in self._seen or f"{anchor}/".startswith(f"{self._anchor}/"):
                continue
            self._seen.add(anchor)
            link = Markup('<a class="term" href="#{}">{}</a>').format(anchor, text[start:stop])
            made, end = made + text[end:start] + link, stop
        return made + escape(text[end:])

    def _html(self, html: Markup) -> Markup:
        """Return HTML with links in its texts, none inside another link or in code."""
        made, depth = Markup(""), 0
        for part in _TAG.split(html):
            tag = _OPAQUE.match(part)
            if tag:
                depth += -1 if tag[1] else 1
            inert = depth or part.startswith("<")
            made += Markup(part) if inert else self._text(Markup(part).unescape())  # noqa: S704
        return made
