"""Clauses that are no deadline: periods, recurrences, availability, remedies."""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.derive import shapes
from pledgebook.derive.conditions import conditions
from pledgebook.derive.terms import Place, unmeasured
from pledgebook.model.sla import Availability, Period, Plain, Reason, Recurrence, Remedy, Unmeasured
from pledgebook.model.timing import Agreed, Moment, MomentByAct


def period(place: Place) -> Period:
    """Return the length of a warranty, a stock or any other stretch that a clause promises."""
    row = place.line.row
    found = conditions(row, place.names)
    return Period(
        id=place.id(""),
        clause=place.anchor,
        title=place.title,
        start=_start(place),
        after=row.after,
        length=None if row.lasts is None else shapes.length(row.lasts),
        end=_moment(row.until),
        charge=None if row.charge is None else shapes.charge(row.charge),
        covers=row.covers,
        scope=found.scope,
        not_scope=found.not_scope,
        exclusions=found.exclusions,
        renews=shapes.given(shapes.renewal, row.renews),
        by=row.by,
    )


def recurrence(place: Place) -> Recurrence | Unmeasured:
    """Return what is done again and again, or that its frequency is still to be agreed."""
    row = place.line.row
    if isinstance(row.every, Agreed) or isinstance(row.times, Agreed):
        return unmeasured(place, "every", Reason.TO_BE_AGREED)
    found = conditions(row, place.names)
    return Recurrence(
        id=place.id("every"),
        clause=place.anchor,
        title=place.title,
        acts=(*row.does, *row.acts),
        every=shapes.given(shapes.quantity, row.every),
        times=shapes.given(shapes.quantity, row.times),
        start=_start(place),
        until=_moment(row.until),
        periods=found.periods,
        scope=found.scope,
        via=row.via,
    )


def availability(place: Place) -> Availability | None:
    """Return an availability or a physical level; None where the clause measures none."""
    row = place.line.row
    if row.measure is None or row.of is None:
        return None
    found = conditions(row, place.names)
    return Availability(
        id=place.id(""),
        clause=place.anchor,
        title=place.title,
        of=row.of,
        target=shapes.given(shapes.quantity, row.target),
        measure=shapes.measure(row.measure),
        scope=found.scope,
        exclusions=found.exclusions,
        periods=found.periods,
        binding=row.binding.value if row.binding else "firm",
        remedies=row.otherwise,
    )


def remedy(place: Place) -> Remedy:
    """Return what happens when a promise is missed."""
    row = place.line.row
    found = conditions(row, place.names)
    return Remedy(
        id=place.id(""),
        clause=place.anchor,
        title=place.title,
        acts=(*row.does, *row.acts),
        either=row.either,
        by=row.by,
        pay=shapes.given(shapes.amount, row.pay),
        cap=shapes.given(shapes.amount, row.cap),
        claim=shapes.given(shapes.claim, row.claim),
        extends=shapes.given(shapes.extension, row.extends),
        missed=shapes.given(shapes.missed, row.missed),
        charge=None if row.charge is None else shapes.charge(row.charge),
        covers=row.covers,
        scope=found.scope,
        requires=found.requires,
        periods=found.periods,
    )


def rest(place: Place) -> Iterator[Unmeasured]:
    """Yield what is promised without a deadline: acts, head counts, lists, words."""
    row = place.line.row
    reason = Reason.WORDS_ONLY if row.text is not None else Reason.NO_DEADLINE
    acts = dict.fromkeys((*row.does, *row.either))
    timed = {*row.acts, *(other for deadline in row.acts.values() for other in deadline.with_)}
    if acts:
        yield from (unmeasured(place, act, reason) for act in acts if act not in timed)
    elif not row.acts:
        chapter = place.anchor.partition("/")[0]
        said = reason if row.text is not None else Reason.NOT_IN_A_TICKET_LOG
        yield unmeasured(place, chapter, said)


def _start(place: Place) -> Plain | None:
    given = place.line.row.from_
    if isinstance(given, Agreed):
        return shapes.agreed(given)
    if isinstance(given, MomentByAct):
        return None
    return shapes.given(shapes.moment, given)


def _moment(given: Moment | Agreed | None) -> Plain | None:
    if isinstance(given, Agreed):
        return shapes.agreed(given)
    return shapes.given(shapes.moment, given)
