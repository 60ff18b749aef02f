"""The places of a letter: what each is called, where it can be cited, and what it says."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import CHAPTERS
from pledgebook.model.line import Line
from pledgebook.model.rows import lines, steps
from pledgebook.wording.prose import (
    Block,
    ClauseText,
    Flow,
    FlowStep,
    Items,
    LetterText,
    Markup,
    Paragraph,
    Table,
)
from pledgebook.wording.tongues import Tongue


class Places:
    """The places of one letter, by their anchors; ``told`` is the letter in words."""

    def __init__(self, tongue: Tongue, told: LetterText) -> None:
        self.tongue = tongue
        self._told = told

    def titles(self, anchor: str) -> Iterator[str]:
        """Yield what a place is called: the letter, a clause, and the row or word within it."""
        clause, key = self._split(anchor)
        if clause is None:
            naming = self.tongue.naming
            yield naming.chapter(anchor) if anchor in CHAPTERS else naming.commitment.title
            return
        yield clause.title
        line = self._lines(clause).get(key) if key else None
        step = self._step(clause, key)
        if line is not None:
            yield self.tongue.label(_own(line)).text
        elif step is not None:
            yield step.title
        elif key and clause.anchor.partition("/")[0] in ("basis", "definitions", "channels"):
            yield self.tongue.naming.title(key)

    def anchor(self, anchor: str) -> str:
        """Return the nearest place at or above an anchor that can be cited, '' for none."""
        while anchor and anchor not in self._cited:
            anchor = anchor.rpartition("/")[0]
        return anchor

    def text(self, anchor: str) -> str:
        """Return what stands at a place: of a row its line of the table, '' where nothing does."""
        clause, key = self._split(anchor)
        if clause is None:
            return ""
        step = self._step(clause, key)
        if step is not None:
            return self.tongue.words.comma.join(filter(None, (step.title, step.actor, step.note)))
        rows = [text for block in clause.blocks for name, text in self._rows(block) if name == key]
        if rows or key:
            return self.tongue.words.semicolon.join(rows)
        return self.tongue.joined(*(text for block in clause.blocks for text in _texts(block)))

    def _split(self, anchor: str) -> tuple[ClauseText | None, str]:
        """Return the clause that a place belongs to, and its key within it."""
        chapter, _, rest = anchor.partition("/")
        name, _, key = rest.partition("/")
        return self._clauses.get(f"{chapter}/{name}"), key

    def _lines(self, clause: ClauseText) -> Mapping[str, Line]:
        found = self._written(clause)
        if found is None:
            return {}
        return {line.key: line for line in lines(found, self.tongue.naming.names) if line.key}

    def _step(self, clause: ClauseText, key: str) -> FlowStep | None:
        """Return the step of a process that a key names; None where it names something else."""
        found = self._written(clause) if key.startswith("steps/") else None
        flow = next((block for block in clause.blocks if isinstance(block, Flow)), None)
        if found is None or flow is None:
            return None
        keys = [f"steps/{line.key}" for line in steps(found, self.tongue.naming.names)]
        return dict(zip(keys, flow.steps, strict=True)).get(key)

    def _written(self, clause: ClauseText) -> Clause | None:
        """Return the clause of the commitment that a text is of; None for what has none."""
        chapter, _, name = clause.anchor.partition("/")
        commitment = self.tongue.naming.commitment
        if chapter not in dict(commitment.order()):
            return None
        return commitment.chapter(chapter).get(name)

    def _rows(self, block: Block) -> Iterator[tuple[str, str]]:
        words = self.tongue.words
        if isinstance(block, Items):
            yield from zip(block.keys, block.items, strict=False)
        elif isinstance(block, Table):
            for key, row in zip(block.keys, block.rows, strict=False):
                cells = zip(block.head, row, strict=True)
                yield key, words.comma.join(f"{head}{words.colon}{cell}" for head, cell in cells)

    @cached_property
    def _clauses(self) -> Mapping[str, ClauseText]:
        chapters = self._told.chapters
        return {clause.anchor: clause for chapter in chapters for clause in chapter.clauses}

    @cached_property
    def _cited(self) -> frozenset[str]:
        blocks = (
            (clause.anchor, block) for clause in self._clauses.values() for block in clause.blocks
        )
        keys = {
            f"{anchor}/{key}"
            for anchor, block in blocks
            if isinstance(block, Items | Table)
            for key in block.keys
            if key
        }
        return frozenset({*self._clauses, *keys, *(one.key for one in self._told.chapters)})


def _own(line: Line) -> Clause:
    """Return a row as it is written, without what it inherits."""
    return next(row for row in line.clause.rows if row.at == line.row.at)


def _texts(block: Block) -> Iterator[str]:
    """Yield the texts of a block; of a table its cells, of a flow its steps."""
    if isinstance(block, Paragraph):
        yield block.text
    elif isinstance(block, Markup):
        yield block.source
    elif isinstance(block, Items):
        yield from (block.lead, *block.items)
    elif isinstance(block, Table):
        yield from (cell for row in (block.head, *block.rows) for cell in row)
    elif isinstance(block, Flow):
        yield from (step.title for step in block.steps)
