"""One clause as blocks: sentences, lists, tables, figures."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.model.clause import Clause
from pledgebook.model.line import Line
from pledgebook.model.money import Amount
from pledgebook.model.quantity import Quantity
from pledgebook.model.rows import lines
from pledgebook.model.timing import Moment
from pledgebook.wording.prose import (
    Block,
    ClauseText,
    Flow,
    FlowStep,
    Items,
    Markup,
    Paragraph,
    Table,
)
from pledgebook.wording.structure import limits, remedies, shared
from pledgebook.wording.structure.draft import APART, Frame, without
from pledgebook.wording.structure.tongue import Tongue

_MANY = 4


def clause_text(chapter: str, name: str, clause: Clause, tongue: Tongue) -> ClauseText:
    """Return a clause with its title and blocks."""
    return ClauseText(
        anchor=f"{chapter}/{name}",
        id=name,
        title=tongue.titled(tongue.naming.clauses[name]),
        blocks=tuple(_Telling(chapter, name, tongue).blocks(clause)),
    )


def _tabled(clause: Clause) -> bool:
    """Say whether the rows of a clause are a table of limits; else they are a list."""
    return sum(bool(row.acts) for row in clause.rows) > 1


def _levels(clause: Clause) -> bool:
    """Say whether a row of a table has a level of its own, so that the levels get a column."""
    return any(row.target for row in clause.rows)


def _other(rows: tuple[Clause, ...], labels: list[str]) -> list[int]:
    """Return the row that is for all cases but those of the others, as a list, [] for none.

    It alone has no label, and promises nothing that no other row does.
    """
    bare = [number for number, label in enumerate(labels) if not label]
    if len(bare) != 1:
        return []
    others = {act for number, row in enumerate(rows) if number != bare[0] for act in row.acts}
    return bare if rows[bare[0]].acts.keys() <= others else []


class _Telling:
    """A clause being told: where it stands, and in which language."""

    def __init__(self, chapter: str, name: str, tongue: Tongue) -> None:
        self._chapter, self._name = chapter, name
        self._naming, self._tongue = tongue.naming, tongue

    def blocks(self, clause: Clause) -> list[Block]:
        found = [Markup(source=clause.text)] if clause.text else self._told(clause)
        if clause.text and clause.rows:
            found += self._rows(clause, without(clause, *APART))
        found += self._scales(clause)
        if clause.steps:
            found.append(self._flow(clause))
        if clause.note and len(found) == 1:
            return self._noted_apart(clause, found)
        return [*found, Markup(source=clause.note)] if clause.note else found

    def _noted_apart(self, clause: Clause, said: list[Block]) -> list[Block]:
        """Return a sentence and its note, and what follows when it is not kept after both."""
        note = Markup(source=clause.note or "")
        if not clause.otherwise or clause.text or clause.rows:
            return [*said, note]
        kept = self._composed(without(clause, "otherwise", *APART), Frame.SENTENCE)
        follows = self._tongue.unkept(without(clause, "claim"), self._chapter)
        if said != [Paragraph(text=self._tongue.joined(kept, follows))]:
            return [*said, note]
        return [Paragraph(text=kept), note, Paragraph(text=follows)]

    def _told(self, clause: Clause) -> list[Block]:
        """Return the sentence, its long lists and its rows."""
        listed = self._listed(clause)
        shown = without(clause, *APART, *listed)
        items = [
            Items(
                lead=self._tongue.lead(field, self._chapter),
                items=self._entries(getattr(clause, field)),
            )
            for field in listed
        ]
        if clause.rows:
            return [*self._rows(clause, shown), *items, *self._unkept(clause)]
        return [Paragraph(text=self._composed(shown, Frame.SENTENCE)), *items]

    def _unkept(self, clause: Clause) -> list[Paragraph]:
        """Return below a list what follows from it; above a table that is said before."""
        if not (clause.otherwise or clause.claim) or _tabled(clause):
            return []
        return [Paragraph(text=self._tongue.unkept(clause, self._chapter))]

    def _composed(self, clause: Clause, frame: Frame, *, carried: bool = False) -> str:
        return self._tongue.compose(clause, self._chapter, self._name, frame, carried=carried)

    def _listed(self, clause: Clause) -> list[str]:
        """Return the lists that get lines of their own; goals of quality are its sentence."""
        words = self._tongue.words
        fields = [field for field in words.lists if (field, self._chapter) != ("goals", "quality")]
        return [
            field
            for field in fields
            if len(getattr(clause, field)) > _MANY
            or sum(map(len, getattr(clause, field))) > words.long
        ]

    def _entries(self, texts: tuple[str, ...]) -> tuple[str, ...]:
        words, last = self._tongue.words, len(texts) - 1
        return tuple(
            f"{text}{words.end if number == last else words.semicolon.strip()}"
            for number, text in enumerate(texts)
        )

    # Rows

    def _rows(self, clause: Clause, shown: Clause) -> list[Block]:
        """Return the rows below the sentence on what is common, ``shown``."""
        if _tabled(clause):
            apart = ("acts", "target") if _levels(clause) else ("acts",)
            lead = self._composed(without(shown, *apart), Frame.TABLE)
            head: list[Block] = [] if clause.text else [Paragraph(text=lead)]
            return [*head, self._table(clause)]
        carried = bool(clause.does or clause.either or clause.acts)
        above = without(shown, "claim", "otherwise", *shared.said(clause))
        lead = "" if clause.text else self._composed(above, Frame.LIST)
        items = tuple(self._item(clause, row, carried=carried) for row in clause.rows)
        opening = self._tongue.opening(lead, self._chapter, clause)
        return [Items(lead=opening, items=items)]

    def _table(self, clause: Clause) -> Table:
        found = lines(clause, self._naming.names)
        acts = limits.acts_of(line.row for line in found)
        rows = [self._cells(line, row, acts) for line, row in zip(found, clause.rows, strict=True)]
        words = self._tongue.words
        for number in _other(clause.rows, [row[0] for row in rows]):
            rows[number][0] = words.others
        first = {self._tongue.label(row).head for row in clause.rows}
        head = [
            first.pop() if len(first) == 1 else words.applies,
            *(self._tongue.act(act) for act in acts),
            *([words.level] if _levels(clause) else []),
            words.remarks,
        ]
        if not any(row[-1] for row in rows):
            head, rows = head[:-1], [row[:-1] for row in rows]
        return Table(
            caption=self._naming.clauses[self._name],
            head=tuple(head),
            rows=tuple(map(tuple, rows)),
            keys=tuple(line.key for line in found),
        )

    def _cells(self, line: Line, row: Clause, acts: list[str]) -> list[str]:
        tongue = self._tongue
        cells = [tongue.cell(act, line.row, self._chapter) for act in acts]
        label = tongue.label(row)
        if _levels(line.clause):
            cells.append(tongue.level(line.row))
            row = without(row, "target")
        row = without(shared.clocked(line.clause, row), *label.said)
        return [label.text, *map(tongue.titled, cells), self._remarks(row)]

    def _remarks(self, row: Clause) -> str:
        words = row.text or self._composed(without(row, "acts", *APART), Frame.REMARK)
        return self._noted(words, row.note)

    def _noted(self, words: str, note: str | None) -> str:
        tongue = self._tongue
        said = tongue.joined(words, note or "")
        return tongue.titled(said).removesuffix(tongue.words.end)

    def _item(self, clause: Clause, row: Clause, *, carried: bool) -> str:
        shown = without(shared.row(clause, row, self._chapter), *APART)
        words = row.text or self._composed(shown, Frame.ITEM, carried=carried and not row.by)
        if row.title:
            words = f"{row.title}{self._tongue.words.colon}{words}"
        return self._tongue.titled(self._tongue.joined(words, row.note or ""))

    # Scales and processes

    def _scales(self, clause: Clause) -> list[Block]:
        """Return the scales of a clause and of its rows as tables."""
        found = [*self._scales_of(clause, "", "")]
        own = lines(clause, self._naming.names) if clause.rows else ()
        for line, row in zip(own, clause.rows, strict=True):
            label = self._tongue.label(row).text
            apart = f"{self._tongue.words.colon}{label}" if label else ""
            found += self._scales_of(row, apart, f"{line.key}-")
        return found

    def _scales_of(self, clause: Clause, label: str, key: str) -> Iterator[Block]:
        """Yield the scales of one clause; ``label`` and ``key`` tell those of a row apart."""
        words = self._tongue.words
        own = clause.target if isinstance(clause.target, Quantity) else None
        for field, caption in words.scales.items():
            amount = getattr(clause, field)
            if not isinstance(amount, Amount) or not amount.tiers:
                continue
            target = own or remedies.target(self._name, self._naming)
            of, rows = self._tongue.tiers(amount, target)
            head = (words.scale[0], words.share.format(of) if of else words.scale[1])
            keys = tuple(f"{key}{field}-{number}" for number in range(1, len(rows) + 1))
            yield Table(caption=f"{caption}{label}", head=head, rows=rows, keys=keys)

    def _flow(self, clause: Clause) -> Flow:
        """Return the steps of a clause, and its limit from end to end."""
        tongue = self._tongue
        begins, ends = clause.from_, clause.until
        return Flow(
            caption=self._naming.clauses[self._name],
            begins=tongue.titled(tongue.point(begins)) if isinstance(begins, Moment) else "",
            ends=tongue.titled(tongue.point(ends)) if isinstance(ends, Moment) else "",
            limit=tongue.limits(clause, self._chapter),
            steps=tuple(map(self._step, clause.steps)),
        )

    def _step(self, step: Clause) -> FlowStep:
        tongue = self._tongue
        acts = tongue.acts((*step.does, *step.either, *step.acts))
        said = ("by", *APART) if step.title else ("by", "does", *APART)
        note = self._noted(
            step.text or self._composed(without(step, *said), Frame.REMARK), step.note
        )
        return FlowStep(
            title=step.title or acts or note,
            actor=tongue.actors(step.by or ("provider",)),
            note="" if note == step.title else note,
        )
