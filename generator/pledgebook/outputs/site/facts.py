"""The few facts that a reader compares first: how long, how fast, at what hours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pledgebook.model.clause import Binding, Clause
from pledgebook.model.names import Kind as Named
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.units import Kind
from pledgebook.outputs.site.page import Fact
from pledgebook.outputs.site.promises import CHAPTER, timed
from pledgebook.wording.prose import LetterText, Timeline
from pledgebook.wording.zh import deadlines, values
from pledgebook.wording.zh.naming import Naming

# Of several acts that end a fault, the one that is promised is shown.
_SPEEDS = (("respond", "acknowledge", "answer"), ("arrive",), ("restore", "resolve", "repair"))
_SECONDS = {
    Kind.CLOCKED: 1,
    Kind.DAY: 86_400,
    Kind.CALENDAR_DAY: 86_400,
    Kind.WORKING_DAY: 86_400,
    Kind.MONTH: 30 * 86_400,
}


def facts(letter: LetterText, naming: Naming) -> tuple[Fact, ...]:
    """Return the quick facts of a Chinese letter, each with the clause it stands in."""
    return (*_warranty(letter), *_speeds(naming), *_hours(naming))


def _warranty(letter: LetterText) -> Iterator[Fact]:
    """Yield the first period of the warranty."""
    blocks = (
        block
        for chapter in letter.chapters
        for clause in chapter.clauses
        for block in clause.blocks
    )
    for timeline in blocks:
        if isinstance(timeline, Timeline) and timeline.stretches[0].lasts:
            first = timeline.stretches[0]
            yield Fact(label=first.title, value=first.lasts, anchor="warranty")
            return


def _speeds(naming: Naming) -> Iterator[Fact]:
    """Yield the shortest firm limit of each kind."""
    rows = [
        (name, line.row) for name, line in timed(naming) if line.row.binding is not Binding.EFFORTS
    ]
    for acts in _SPEEDS:
        yield from islice((fact for act in acts for fact in _fastest(act, rows, naming)), 1)


def _fastest(act: str, rows: list[tuple[str, Clause]], naming: Naming) -> Iterator[Fact]:
    limits = [
        (length.size * _SECONDS[length.kind], place, length)
        for place, (_, row) in enumerate(rows)
        if (length := _length(act, row, naming)) is not None
    ]
    if limits:
        _, place, length = min(limits, key=lambda limit: limit[:2])
        yield Fact(
            label=f"最快{naming.title(act, Named.ACT)}",
            value=values.quantity(length),
            anchor=f"{CHAPTER}/{rows[place][0]}",
        )


def _length(act: str, row: Clause, naming: Naming) -> Quantity | None:
    """Return the time in which a row promises ``act``, also where another act carries it along."""
    carrying = (other for other in row.acts.values() if act in other.with_)
    deadline = row.acts.get(act) or next(carrying, None)
    if deadline is None:
        return None
    length = deadline.in_
    found = deadlines.defined(length, naming) if isinstance(length, str) else length
    return found if isinstance(found, Quantity) and _is_limit(found) else None


def _is_limit(length: Quantity) -> bool:
    return length.kind in _SECONDS and length.bound not in (Bound.AT_LEAST, Bound.MORE_THAN)


def _hours(naming: Naming) -> Iterator[Fact]:
    """Yield the hours of the response chapter, where all of it keeps the same."""
    found = [(line.row.clock, name) for name, line in timed(naming)]
    if not found:
        return
    clock, name = found[0]
    if isinstance(clock, str) and all(other == clock for other, _ in found):
        words = naming.title(clock, Named.CLOCK)
        yield Fact(label="服务时间", value=words, anchor=f"{CHAPTER}/{name}")
