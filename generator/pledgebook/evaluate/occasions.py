"""Verdicts, results of periods and windows as occasions on which a promise was kept or missed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from fractions import Fraction

from pledgebook.clock.opening import Span
from pledgebook.evaluate import levels
from pledgebook.evaluate.reading import Plain
from pledgebook.model.measured import Measured, Standing
from pledgebook.model.objective import Objective
from pledgebook.model.occasion import Late, Level, Occasion
from pledgebook.model.outcome import Judged
from pledgebook.model.summary import Figures, Result
from pledgebook.model.verdict import Status

NONE: Mapping[str, int] = {}


def of_ticket(
    term: Objective,
    judged: Judged,
    as_of: int,
    *,
    attrs: Mapping[str, str],
    events: Mapping[str, int] = NONE,
) -> Occasion | None:
    """Return a ticket as an occasion of its term; None where it is neither kept nor missed.

    None as well where the term has a target: then its periods are kept or missed, not its tickets.
    ``events`` are instants of the ticket by their names.
    """
    verdict = judged.verdict
    if term.target is not None or verdict.due is None:
        return None
    if verdict.status not in (Status.MET, Status.BREACHED):
        return None
    kept = verdict.status is Status.MET
    end = as_of if verdict.stop is None else verdict.stop
    late = Late(due=verdict.due, end=end, clock=term.clock, open=verdict.open)
    return Occasion(
        promise=term.id,
        clause=term.clause,
        title=term.title,
        remedies=term.remedies,
        at=verdict.due,
        kept=kept,
        ticket=judged.ticket,
        late=None if kept else late,
        attrs=attrs,
        events=events,
    )


def of_period(term: Objective, span: Span, figures: Figures) -> Occasion | None:
    """Return a half-open period of a term with a target; None where too few tickets count.

    Of a target for the mean there is no level.
    """
    target, share = term.target, figures.share.exact
    if target is None or share is None or figures.result is Result.NO_DATA:
        return None
    level = Level(value=100 * share, aim=Fraction(target.pct or "100"))
    return Occasion(
        promise=term.id,
        clause=term.clause,
        title=term.title,
        remedies=term.remedies,
        at=span[1] - 1,
        kept=figures.result is Result.MET,
        from_=span[0],
        to=span[1],
        level=None if target.statistic is not None else level,
    )


def of_windows(entry: Plain, measured: Iterable[Measured]) -> tuple[Occasion, ...]:
    """Return the windows of an availability that were reached or missed, in order of time.

    Of windows that move along, missed ones that overlap are one miss: the worst of them stands for
    all, or one bad day would be paid for as often as there are days in a window.
    """
    found = _windows(entry, measured, levels.goal(entry["target"]))
    return tuple(sorted(found, key=lambda one: (one.at, sorted(one.attrs.items()))))


def _windows(entry: Plain, measured: Iterable[Measured], aim: levels.Goal) -> Iterator[Occasion]:
    run: list[Occasion] = []
    ended = [one for one in measured if one.result in (Standing.MET, Standing.MISSED)]
    for one in sorted(ended, key=lambda one: (sorted(one.each.items()), one.from_)):
        found = _window(entry, one, aim)
        if found.kept:
            yield found
        elif run and run[-1].attrs == found.attrs and one.from_ < (run[-1].to or 0):
            run.append(found)
        else:
            yield from _worst(run)
            run = [found]
    yield from _worst(run)


def _worst(run: list[Occasion]) -> Iterator[Occasion]:
    if run:
        yield max(run, key=_badness)


def _badness(one: Occasion) -> Fraction:
    assert one.level is not None  # noqa: S101 - a window has a level
    return one.level.value if one.level.downtime else -one.level.value


def _window(entry: Plain, one: Measured, aim: levels.Goal) -> Occasion:
    assert one.value is not None  # noqa: S101 - reached or missed by its value
    return Occasion(
        promise=one.promise,
        clause=one.clause,
        title=one.title,
        remedies=tuple(entry.get("remedies", ())),
        at=one.to - 1,
        kept=one.result is Standing.MET,
        from_=one.from_,
        to=one.to,
        level=Level(
            value=one.value,
            aim=aim.amount,
            unit=one.unit,
            agreed=one.agreed,
            down=one.down,
            downtime=aim.of_downtime,
        ),
        attrs={"item": one.of, **one.each},
    )
