"""The few facts that a reader compares first: how long, how fast, at what hours."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind as Named
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Deadline
from pledgebook.model.units import Kind
from pledgebook.outputs.site.page import Fact
from pledgebook.outputs.site.promises import CHAPTER, timed
from pledgebook.wording.prose import LetterText, Timeline
from pledgebook.wording.zh import deadlines
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
    rows = [(name, line.row) for name, line in timed(naming)]
    for acts in _SPEEDS:
        for act in acts:
            fastest = min(_limits(act, rows, naming), default=None)
            if fastest is not None:
                _, place = fastest
                name, row = rows[place]
                words = deadlines.limit(row.acts[act], naming)
                yield Fact(
                    label=f"最快{naming.title(act, Named.ACT)}",
                    value=words.removesuffix("内"),
                    anchor=f"{CHAPTER}/{name}",
                )
                break


def _limits(
    act: str, rows: list[tuple[str, Clause]], naming: Naming
) -> Iterator[tuple[Decimal, int]]:
    """Yield (seconds, place in ``rows``) of every limit of ``act`` that has a length."""
    for place, (_, row) in enumerate(rows):
        length = _length(row.acts.get(act), naming)
        if length is not None and length.kind in _SECONDS:
            yield length.size * _SECONDS[length.kind], place


def _length(deadline: Deadline | None, naming: Naming) -> Quantity | None:
    if deadline is None:
        return None
    length = deadline.in_
    found = deadlines.defined(length, naming) if isinstance(length, str) else length
    return found if isinstance(found, Quantity) else None


def _hours(naming: Naming) -> Iterator[Fact]:
    """Yield the hours of the response chapter, where all of it keeps the same."""
    clocks = {line.row.clock: name for name, line in timed(naming)}
    if len(clocks) == 1:
        ((clock, name),) = clocks.items()
        if isinstance(clock, str):
            yield Fact(
                label="服务时间",
                value=naming.title(clock, Named.CLOCK),
                anchor=f"{CHAPTER}/{name}",
            )
