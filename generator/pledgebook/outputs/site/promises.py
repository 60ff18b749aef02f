"""The promise table: every deadline of the response chapter, one line for each condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.clause import Clause
from pledgebook.model.line import Line
from pledgebook.model.rows import lines
from pledgebook.model.timing import ClockByAct
from pledgebook.outputs.site.page import Promise, PromiseGroup, Promises
from pledgebook.wording.structure.limits import start_of
from pledgebook.wording.tongues import Tongue

CHAPTER = "response"


def promises(tongue: Tongue) -> Promises | None:
    """Return the table ; None where its response chapter has no deadline."""
    found: dict[str, list[Line]] = {}
    for name, line in timed(tongue):
        found.setdefault(name, []).append(line)
    acts = _in_order({act for group in found.values() for line in group for act in line.row.acts})
    if not found:
        return None
    return Promises(
        acts=tuple(tongue.act(act) for act in acts),
        groups=tuple(_group(name, group, acts, tongue) for name, group in found.items()),
    )


def timed(tongue: Tongue, chapter: str = CHAPTER) -> Iterator[tuple[str, Line]]:
    """Yield the lines of a chapter that hold deadlines, with their clause's name."""
    for name, clause in tongue.naming.commitment.chapter(chapter).items():
        for line in lines(clause, tongue.naming.names):
            if line.row.acts:
                yield name, line


def _in_order(acts: set[str]) -> list[str]:
    """Return acts as a fault runs its course; a letter's own ones come last."""
    order = list(TIMED_ACTS)
    return sorted(acts, key=lambda act: (order.index(act) if act in order else len(order), act))


def _group(name: str, found: list[Line], acts: list[str], tongue: Tongue) -> PromiseGroup:
    rows = [line.row for line in found]
    starts, starts_apart = _shared([_starts(row, tongue) for row in rows])
    clocks, clocks_apart = _shared([_clocks(row, tongue) for row in rows])
    return PromiseGroup(
        anchor=f"{CHAPTER}/{name}",
        title=tongue.naming.clauses[name],
        condition=_condition(replace(found[0].clause, title=None), tongue),
        note=_joined(tongue, starts, clocks),
        lines=tuple(
            _promise(line, acts, _joined(tongue, *apart), tongue)
            for line, *apart in zip(found, starts_apart, clocks_apart, strict=True)
        ),
    )


def _shared(notes: list[str]) -> tuple[str, list[str]]:
    """Return what all lines have in common, and what each says where they differ."""
    return (notes[0], [""] * len(notes)) if len(set(notes)) == 1 else ("", notes)


def _joined(tongue: Tongue, *notes: str) -> str:
    return tongue.words.semicolon.join(note for note in notes if note)


def label(line: Line, tongue: Tongue) -> str:
    """Return what tells a line from the others of its clause, '' where it is alone."""
    return tongue.label(_own(line)).text if line.key else ""


def _promise(line: Line, acts: list[str], note: str, tongue: Tongue) -> Promise:
    return Promise(
        condition=label(line, tongue),
        cells=tuple(tongue.titled(tongue.cell(act, line.row, CHAPTER)) for act in acts),
        note=note,
    )


def _condition(clause: Clause, tongue: Tongue) -> str:
    """Return when a clause applies, '' where it always does."""
    label = tongue.label(clause)
    return label.text if "when" in label.said else ""


def _own(line: Line) -> Clause:
    """Return the row as it is written, without what it inherits."""
    return next(row for row in line.clause.rows if row.at == line.row.at)


def _starts(row: Clause, tongue: Tongue) -> str:
    """Return from when the acts are counted, once where all have one start."""
    starts: dict[str, list[str]] = {}
    for act in row.acts:
        moment = start_of(row, act)
        if moment is not None and row.acts[act].from_ is None:
            words = tongue.since(moment)
            starts.setdefault(words, []).append(act)
    if len(starts) == 1:
        return next(iter(starts))
    return _joined(tongue, *(tongue.each(tuple(acts), words) for words, acts in starts.items()))


def _clocks(row: Clause, tongue: Tongue) -> str:
    """Return on which clock the acts are counted."""
    if isinstance(row.clock, ClockByAct):
        clocks = row.clock.acts.items()
        return _joined(tongue, *(tongue.each((act,), tongue.counted(one)) for act, one in clocks))
    return tongue.counted(row.clock) if row.clock else ""
