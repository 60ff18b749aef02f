"""The trace of a clock: every window, closed day and pause between the start and what decides."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from pledgebook.clock.days import counted_from, nth_working_day
from pledgebook.clock.opening import Span, without
from pledgebook.clock.walls import instant, wall
from pledgebook.clock.working import Clock
from pledgebook.evaluate.history import history
from pledgebook.evaluate.judging import Course, course, judge
from pledgebook.evaluate.limits import cut_off, limit
from pledgebook.model.objective import Objective
from pledgebook.model.sla import Budget, BudgetUnit
from pledgebook.model.ticket import Ticket
from pledgebook.model.trace import DayKind, Step, StepKind, Trace
from pledgebook.model.verdict import Verdict


def trace(objective: Objective, ticket: Ticket, as_of: int, clock: Clock) -> Trace:
    """Return how a ticket comes to its verdict under a term.

    The steps go on from the stop (or ``as_of``, in seconds) to the due instant where that is later,
    so that both can be checked. The sum at the stop is the verdict's ``elapsed``.
    """
    verdict = judge(objective, ticket, as_of, clock)
    found = Trace(
        ticket=ticket.id,
        objective=objective,
        verdict=verdict,
        as_of=as_of,
        zone=clock.opening.zone.key,
    )
    if verdict.start is None or verdict.elapsed is None:
        return found
    run = course(history(objective, ticket, as_of), verdict.start, as_of)
    return replace(
        found,
        limit=limit(objective.budget, run.start, clock),
        days=tuple(_days(objective.budget, run.start, clock)),
        steps=tuple(_summed(_steps(run, verdict, clock))),
    )


def _days(budget: Budget, start: int, clock: Clock) -> Iterator[int]:
    """Yield the days of a budget in working days, first the one from which it counts."""
    if budget.unit is BudgetUnit.WORKING_DAY:
        number, _ = counted_from(start, clock.opening, cut_off(budget))
        number = nth_working_day(number, 0, clock.opening)
        yield number
        for _ in range(budget.amount):
            number = nth_working_day(number, 1, clock.opening)
            yield number


@dataclass(frozen=True, slots=True)
class _Piece:
    """A step before its sum is known."""

    start: int
    end: int
    kind: StepKind
    seconds: int = 0
    day: DayKind = DayKind.WORKED


def _steps(run: Course, verdict: Verdict, clock: Clock) -> Iterator[_Piece]:
    """Yield the pieces in order, cut at the due instant and at the stop, and these two."""
    stop = StepKind.AS_OF if verdict.stop is None else StepKind.STOP
    marks = [_Piece(run.end, run.end, stop)]
    if verdict.due is not None:
        marks.append(_Piece(verdict.due, verdict.due, StepKind.DUE))
    # What happens exactly when it is due is in time: the due instant comes first.
    marks.sort(key=lambda mark: (mark.start, mark.kind is not StepKind.DUE))
    since = run.start
    for mark in marks:
        yield from _between(since, mark.start, run.pauses, clock)
        yield mark
        since = mark.start


def _between(start: int, end: int, pauses: Iterable[Span], clock: Clock) -> list[_Piece]:
    """Return what lies between two instants: open hours, pauses and closed days."""
    clipped = ((max(start, since), min(end, to)) for since, to in pauses)
    paused = [(since, to) for since, to in clipped if since < to]
    spans = without(clock.spans(start, end), paused) if start < end else []
    pieces = [
        _Piece(since, to, StepKind.OPEN, to - since, _day(since, clock)) for since, to in spans
    ]
    pieces += [
        _Piece(since, to, StepKind.PAUSE, clock.worked(to) - clock.worked(since))
        for since, to in paused
    ]
    pieces += _closed(start, end, paused, clock)
    return sorted(pieces, key=lambda piece: piece.start)


def _day(at: int, clock: Clock) -> DayKind:
    """Return the kind of the day to which the window around an instant belongs."""
    opening = clock.opening
    number = wall(at, opening.zone)[0]
    own = any(since <= at < to for since, to in opening.spans(number, number + 1))
    return opening.kind(number if own else number - 1)


def _closed(start: int, end: int, paused: list[Span], clock: Clock) -> list[_Piece]:
    """Return the days without work outside of pauses; those of one kind in a row as one."""
    opening, found = clock.opening, list[_Piece]()
    if start >= end:
        return found
    first, last = wall(start, opening.zone)[0], wall(end - 1, opening.zone)[0]
    for number in range(first, last + 1):
        since = max(start, instant(number, 0, opening.zone))
        to = min(end, instant(number + 1, 0, opening.zone))
        if opening.works(number) or clock.worked(to) > clock.worked(since):
            continue
        kind = opening.kind(number)
        for begin, over in without([(since, to)], paused):
            joins = found and found[-1].end == begin and found[-1].day is kind
            found.append(
                _Piece(found.pop().start if joins else begin, over, StepKind.CLOSED, day=kind)
            )
    return found


def _summed(pieces: Iterable[_Piece]) -> Iterator[Step]:
    sum_ = 0
    for one in pieces:
        sum_ += one.seconds if one.kind is StepKind.OPEN else 0
        yield Step(
            kind=one.kind,
            start=one.start,
            end=one.end,
            seconds=one.seconds,
            sum=sum_,
            day=one.day,
        )
