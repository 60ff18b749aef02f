"""One clause in words: sentences, tables and figures."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.wording import references
from pledgebook.wording.prose import Block, ClauseText, Items, Markup, Paragraph
from pledgebook.wording.zh import consequences, rows
from pledgebook.wording.zh.compose import compose
from pledgebook.wording.zh.draft import APART, Frame, without
from pledgebook.wording.zh.naming import Naming
from pledgebook.wording.zh.particulars import aims
from pledgebook.wording.zh.process import flow
from pledgebook.wording.zh.say import say

# Lists that are too long for a sentence, and what opens them.
_LISTS = {
    "content": "内容包括：",
    "goals": "",
    "gives": "提供下列资料和物品：",
    "keeps": "备有下列物品：",
    "qualified": "人员具备下列条件：",
}
_MANY, _LONG = 4, 40


def clause_text(chapter: str, name: str, clause: Clause, naming: Naming) -> ClauseText:
    """Return a clause with its title and blocks."""
    return ClauseText(
        anchor=f"{chapter}/{name}",
        id=name,
        title=naming.clauses[name],
        blocks=tuple(_blocks(chapter, name, clause, naming)),
    )


def _blocks(chapter: str, name: str, clause: Clause, naming: Naming) -> list[Block]:
    blocks = [_markup(clause.text, naming)] if clause.text else _told(chapter, name, clause, naming)
    if clause.text and clause.rows:
        blocks = [*blocks, *rows.blocks(chapter, name, clause, without(clause, *APART), naming)]
    blocks += consequences.tiers(name, clause, naming)
    if clause.steps:
        blocks.append(flow(chapter, name, clause, naming))
    return [*blocks, _markup(clause.note, naming)] if clause.note else blocks


def _told(chapter: str, name: str, clause: Clause, naming: Naming) -> list[Block]:
    """Return the sentence, its long lists and its rows."""
    listed = _listed(clause, chapter)
    shown = without(clause, *APART, *listed)
    items = [
        Items(lead=_lead(field, chapter), items=_entries(getattr(clause, field)))
        for field in listed
    ]
    if clause.rows:
        return [*rows.blocks(chapter, name, clause, shown, naming), *items]
    return [Paragraph(text=compose(shown, chapter, name, naming, Frame.SENTENCE)), *items]


def _listed(clause: Clause, chapter: str) -> list[str]:
    """Return the lists that get lines of their own; goals of quality are its sentence."""
    fields = [field for field in _LISTS if (field, chapter) != ("goals", "quality")]
    return [
        field
        for field in fields
        if len(getattr(clause, field)) > _MANY or sum(map(len, getattr(clause, field))) > _LONG
    ]


def _lead(field: str, chapter: str) -> str:
    if field == "goals":
        return f"{aims(chapter)}："
    return f"培训{_LISTS[field]}" if (field, chapter) == ("content", "training") else _LISTS[field]


def _entries(texts: tuple[str, ...]) -> tuple[str, ...]:
    last = len(texts) - 1
    return tuple(f"{text}{'。' if number == last else '；'}" for number, text in enumerate(texts))


def _markup(source: str, naming: Naming) -> Block:
    put, _ = references.resolve(
        source, naming.commitment, naming.names, lambda value: say(value, naming)
    )
    return Markup(source=put)
