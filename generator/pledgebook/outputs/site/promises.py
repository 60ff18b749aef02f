"""The promise table: every deadline of the response chapter, one line for each condition."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.rows import Line, lines
from pledgebook.model.timing import ClockByAct
from pledgebook.outputs.site.page import Promise, Promises
from pledgebook.wording.zh import conditions, deadlines, doing, moments
from pledgebook.wording.zh.naming import Naming

CHAPTER = "response"


def promises(naming: Naming) -> Promises | None:
    """Return the table of a Chinese letter; None where its response chapter has no deadline."""
    found = [(name, line) for name, line in timed(naming)]
    acts = _in_order({act for _, line in found for act in line.row.acts})
    if not found:
        return None
    return Promises(
        acts=tuple(naming.title(act, Kind.ACT) for act in acts),
        lines=tuple(_promise(name, line, acts, naming) for name, line in found),
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


def _promise(name: str, line: Line, acts: list[str], naming: Naming) -> Promise:
    row = line.row
    voice = doing.acting(row, CHAPTER, naming)
    condition = replace(row, title=row.title if line.key else None)
    notes = (*_starts(row, naming), *_clocks(row, naming))
    anchor = f"{CHAPTER}/{name}"
    return Promise(
        anchor=anchor,
        title=naming.clauses[name],
        condition=conditions.label(condition, naming),
        cells=tuple(deadlines.cell(act, row, voice) for act in acts),
        note="；".join(notes),
    )


def _starts(row: Clause, naming: Naming) -> Iterator[str]:
    """Yield from when the acts are counted, once where all have one start."""
    starts: dict[str, list[str]] = {}
    for act in row.acts:
        moment = deadlines.start_of(row, act)
        if moment is not None and row.acts[act].from_ is None:
            words = moments.start(moment, naming, by_day=False)
            starts.setdefault(words, []).append(naming.title(act, Kind.ACT))
    if len(starts) == 1:
        yield from starts
    else:
        yield from (f"{'、'.join(titles)}{words}" for words, titles in starts.items())


def _clocks(row: Clause, naming: Naming) -> Iterator[str]:
    if isinstance(row.clock, str):
        yield f"按{naming.title(row.clock, Kind.CLOCK)}计时"
    elif isinstance(row.clock, ClockByAct):
        for act, clock in row.clock.acts.items():
            yield f"{naming.title(act, Kind.ACT)}按{naming.title(clock, Kind.CLOCK)}计时"
