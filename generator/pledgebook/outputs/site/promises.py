"""The promise table: every deadline of the response chapter, one line for each condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.rows import Line, lines
from pledgebook.model.timing import ClockByAct
from pledgebook.outputs.site.page import Promise, PromiseGroup, Promises
from pledgebook.wording.zh import deadlines, doing, labels, moments
from pledgebook.wording.zh.naming import Naming

CHAPTER = "response"


def promises(naming: Naming) -> Promises | None:
    """Return the table of a Chinese letter; None where its response chapter has no deadline."""
    found: dict[str, list[Line]] = {}
    for name, line in timed(naming):
        found.setdefault(name, []).append(line)
    acts = _in_order({act for group in found.values() for line in group for act in line.row.acts})
    if not found:
        return None
    return Promises(
        acts=tuple(naming.title(act, Kind.ACT) for act in acts),
        groups=tuple(_group(name, group, acts, naming) for name, group in found.items()),
    )


def timed(naming: Naming) -> Iterator[tuple[str, Line]]:
    """Yield the lines of the response chapter that hold deadlines, with their clause's name."""
    for name, clause in naming.commitment.chapter(CHAPTER).items():
        for line in lines(clause, naming.names):
            if line.row.acts:
                yield name, line


def _in_order(acts: set[str]) -> list[str]:
    """Return acts as a fault runs its course; a letter's own ones come last."""
    order = list(TIMED_ACTS)
    return sorted(acts, key=lambda act: (order.index(act) if act in order else len(order), act))


def _group(name: str, found: list[Line], acts: list[str], naming: Naming) -> PromiseGroup:
    rows = [line.row for line in found]
    starts, starts_apart = _shared([_starts(row, naming) for row in rows])
    clocks, clocks_apart = _shared([_clocks(row, naming) for row in rows])
    return PromiseGroup(
        anchor=f"{CHAPTER}/{name}",
        title=naming.clauses[name],
        condition=_condition(replace(found[0].clause, title=None), naming),
        note=_joined(starts, clocks),
        lines=tuple(
            _promise(line, acts, _joined(*apart), naming)
            for line, *apart in zip(found, starts_apart, clocks_apart, strict=True)
        ),
    )


def _shared(notes: list[str]) -> tuple[str, list[str]]:
    """Return what all lines have in common, and what each says where they differ."""
    return (notes[0], [""] * len(notes)) if len(set(notes)) == 1 else ("", notes)


def _joined(*notes: str) -> str:
    return "；".join(note for note in notes if note)


def _promise(line: Line, acts: list[str], note: str, naming: Naming) -> Promise:
    voice = doing.acting(line.row, CHAPTER, naming)
    return Promise(
        condition=labels.label(_own(line), naming).text if line.key else "",
        cells=tuple(deadlines.cell(act, line.row, voice) for act in acts),
        note=note,
    )


def _condition(clause: Clause, naming: Naming) -> str:
    """Return when a clause applies, '' where it always does."""
    label = labels.label(clause, naming)
    return label.text if "when" in label.said else ""


def _own(line: Line) -> Clause:
    """Return the row as it is written, without what it inherits."""
    return next(row for row in line.clause.rows if row.at == line.row.at)


def _starts(row: Clause, naming: Naming) -> str:
    """Return from when the acts are counted, once where all have one start."""
    starts: dict[str, list[str]] = {}
    for act in row.acts:
        moment = deadlines.start_of(row, act)
        if moment is not None and row.acts[act].from_ is None:
            words = moments.start(moment, naming, by_day=False)
            starts.setdefault(words, []).append(naming.title(act, Kind.ACT))
    if len(starts) == 1:
        return next(iter(starts))
    return "；".join(f"{'、'.join(titles)}{words}" for words, titles in starts.items())


def _clocks(row: Clause, naming: Naming) -> str:
    """Return on which clock the acts are counted."""
    if isinstance(row.clock, ClockByAct):
        return "；".join(
            f"{naming.title(act, Kind.ACT)}按{naming.title(clock, Kind.CLOCK)}计时"
            for act, clock in row.clock.acts.items()
        )
    return f"按{naming.title(row.clock, Kind.CLOCK)}计时" if row.clock else ""
