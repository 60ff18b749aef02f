"""Rows of a clause: a table where they are a ladder of limits, a list otherwise."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.rows import Line, lines
from pledgebook.wording import references
from pledgebook.wording.prose import Block, Items, Paragraph, Table
from pledgebook.wording.zh import deadlines, doing, labels
from pledgebook.wording.zh.compose import compose
from pledgebook.wording.zh.draft import APART, Frame, without
from pledgebook.wording.zh.naming import Naming
from pledgebook.wording.zh.say import say


def is_ladder(clause: Clause) -> bool:
    """Say whether at least two rows hold limits, so that a table reads better than sentences."""
    return sum(bool(row.acts) for row in clause.rows) > 1


def blocks(chapter: str, name: str, clause: Clause, shown: Clause, naming: Naming) -> list[Block]:
    """Return the rows of ``clause`` below the sentence on what is common, ``shown``."""
    if is_ladder(clause):
        lead = compose(without(shown, "acts"), chapter, name, naming, Frame.TABLE)
        head = [Paragraph(text=lead)] if not clause.text else []
        return [*head, _table(chapter, name, clause, naming)]
    acts = bool(clause.does or clause.either or clause.acts)
    lead = compose(shown, chapter, name, naming, Frame.LIST).removesuffix("。")
    joint = "，具体如下：" if acts or chapter == "warranty" else "，按下列约定执行："
    opening = f"{lead}{joint}" if lead and not clause.text else joint.removeprefix("，")
    items = tuple(_item(chapter, name, clause, row, naming, carried=acts) for row in clause.rows)
    return [Items(lead=opening, items=items)]


def _table(chapter: str, name: str, clause: Clause, naming: Naming) -> Table:
    found = lines(clause, naming.names)
    acts = deadlines.acts_of(line.row for line in found)
    rows = [
        _cells(chapter, name, line, row, acts, naming)
        for line, row in zip(found, clause.rows, strict=True)
    ]
    first = {labels.label(row, naming).head for row in clause.rows}
    head = [
        first.pop() if len(first) == 1 else "适用情形",
        *(naming.title(act, Kind.ACT) for act in acts),
        "说明",
    ]
    if not any(row[-1] for row in rows):
        head, rows = head[:-1], [row[:-1] for row in rows]
    return Table(
        caption=naming.clauses[name],
        head=tuple(head),
        rows=tuple(map(tuple, rows)),
        keys=tuple(line.key for line in found),
    )


def _cells(
    chapter: str, name: str, line: Line, row: Clause, acts: list[str], naming: Naming
) -> list[str]:
    voice = doing.acting(line.row, chapter, naming)
    cells = [deadlines.cell(act, line.row, voice) for act in acts]
    label = labels.label(row, naming)
    return [label.text, *cells, _remarks(chapter, name, without(row, *label.said), naming)]


def _remarks(chapter: str, name: str, row: Clause, naming: Naming) -> str:
    words = row.text or compose(without(row, "acts", *APART), chapter, name, naming, Frame.REMARK)
    return _put("".join((words, row.note or "")), naming).removesuffix("。")


def _item(
    chapter: str, name: str, clause: Clause, row: Clause, naming: Naming, *, carried: bool
) -> str:
    counted = replace(row, from_=row.from_ or clause.from_) if row.acts else row
    carried = carried and not row.by
    shown = without(replace(counted, by=row.by or clause.by), *APART)
    words = row.text or compose(shown, chapter, name, naming, Frame.ITEM, carried=carried)
    title = f"{row.title}：" if row.title else ""
    return _put(f"{title}{words}{row.note or ''}", naming)


def _put(text: str, naming: Naming) -> str:
    return references.resolve(
        text, naming.commitment, naming.names, lambda value: say(value, naming)
    )[0]
