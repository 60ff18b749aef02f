"""The few facts that a reader compares first: how long, how fast, at what hours."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from pledgebook.model.clause import Binding, Clause
from pledgebook.model.names import Kind as Named
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.units import Kind
from pledgebook.outputs.site.promises import CHAPTER, timed
from pledgebook.outputs.site.sheet import Fact
from pledgebook.wording.prose import LetterText, Timeline
from pledgebook.wording.structure.limits import defined
from pledgebook.wording.tongues import Tongue

# Of several acts that end a fault, the one that is promised is shown.
_SPEEDS = (("respond", "acknowledge", "answer"), ("arrive",), ("restore", "resolve", "repair"))
_SECONDS = {
    Kind.CLOCKED: 1,
    Kind.DAY: 86_400,
    Kind.CALENDAR_DAY: 86_400,
    Kind.WORKING_DAY: 86_400,
    Kind.MONTH: 30 * 86_400,
}


def facts(letter: LetterText, tongue: Tongue) -> tuple[Fact, ...]:
    """Return the quick facts of a letter, each with the clause it stands in."""
    return (*_warranty(letter, tongue), *_speeds(tongue), *_hours(tongue))


def _warranty(letter: LetterText, tongue: Tongue) -> Iterator[Fact]:
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
            yield Fact(label=first.title, value=tongue.titled(first.lasts), anchor="warranty")
            return


def _speeds(tongue: Tongue) -> Iterator[Fact]:
    """Yield the shortest firm limit of each kind."""
    rows = [
        (name, line.row) for name, line in timed(tongue) if line.row.binding is not Binding.EFFORTS
    ]
    for acts in _SPEEDS:
        yield from islice((fact for act in acts for fact in _fastest(act, rows, tongue)), 1)


def _fastest(act: str, rows: list[tuple[str, Clause]], tongue: Tongue) -> Iterator[Fact]:
    limits = [
        (length.size * _SECONDS[length.kind], place, length)
        for place, (_, row) in enumerate(rows)
        if (length := _length(act, row, tongue)) is not None
    ]
    if limits:
        _, place, length = min(limits, key=lambda limit: limit[:2])
        yield Fact(
            label=tongue.fastest(act),
            value=tongue.quantity(length),
            anchor=f"{CHAPTER}/{rows[place][0]}",
        )


def _length(act: str, row: Clause, tongue: Tongue) -> Quantity | None:
    """Return the time in which a row promises ``act``, also where another act carries it along."""
    carrying = (other for other in row.acts.values() if act in other.with_)
    deadline = row.acts.get(act) or next(carrying, None)
    if deadline is None:
        return None
    length = deadline.in_
    found = defined(length, tongue.naming) if isinstance(length, str) else length
    return found if isinstance(found, Quantity) and _is_limit(found) else None


def _is_limit(length: Quantity) -> bool:
    return length.kind in _SECONDS and length.bound not in (Bound.AT_LEAST, Bound.MORE_THAN)


def _hours(tongue: Tongue) -> Iterator[Fact]:
    """Yield the hours of the response chapter, where all of it keeps the same."""
    found = [(line.row.clock, name) for name, line in timed(tongue)]
    if not found:
        return
    clock, name = found[0]
    if isinstance(clock, str) and all(other == clock for other, _ in found):
        words = tongue.titled(tongue.naming.title(clock, Named.CLOCK))
        yield Fact(label=tongue.words.service_hours, value=words, anchor=f"{CHAPTER}/{name}")
