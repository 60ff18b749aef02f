"""Clauses that are no deadline: periods, recurrences, availability, remedies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pledgebook.derive import money, shapes
from pledgebook.derive.place import Place, common
from pledgebook.derive.terms import share, unmeasured
from pledgebook.model.clause import Clause
from pledgebook.model.sla import Availability, Period, Reason, Recurrence, Remedy, Unmeasured
from pledgebook.model.sla_words import Plain
from pledgebook.model.timing import Agreed, MomentByAct


def period(place: Place) -> Period:
    """Return the length of a warranty, a stock or any other stretch that a clause promises."""
    row = place.line.row
    return Period(
        **(common(place, "") | {"until": None}),
        start=_start(place),
        length=None if row.lasts is None else shapes.length(row.lasts),
        end=shapes.end(row.until),
        acts=_acts(row),
        covers=row.covers,
        renews=shapes.given(money.renewal, row.renews),
    )


def recurrence(place: Place) -> Recurrence | Unmeasured:
    """Return what is done again and again, or that its frequency is still to be agreed."""
    row = place.line.row
    if isinstance(row.every, Agreed) or isinstance(row.times, Agreed):
        return unmeasured(place, "every", Reason.TO_BE_AGREED)
    return Recurrence(
        **common(place, "every"),
        acts=_acts(row),
        every=shapes.given(shapes.quantity, row.every),
        times=shapes.given(shapes.quantity, row.times),
        clock=row.clock if isinstance(row.clock, str) else None,
        start=_start(place),
        target=share(row.target, row),
    )


def availability(place: Place) -> Availability | None:
    """Return an availability or a physical level; None where the clause measures none."""
    row = place.line.row
    if row.measure is None or row.of is None:
        return None
    return Availability(
        **common(place, ""),
        of=row.of,
        target=shapes.level(row.target),
        measure=shapes.measure(row.measure),
        clock=row.clock if isinstance(row.clock, str) else None,
    )


def remedy(place: Place) -> Remedy:
    """Return what happens when a promise is missed; its tiers know the level they start from."""
    row = place.line.row
    return Remedy(
        **common(place, ""),
        acts=_acts(row),
        either=row.either,
        pay=None if row.pay is None else money.amount(row.pay, place.target),
        claim=shapes.given(money.claim, row.claim),
        extends=shapes.given(money.extension, row.extends),
        missed=shapes.given(shapes.missed, row.missed),
        covers=row.covers,
        start=_start(place),
    )


def rest(place: Place) -> Iterator[Unmeasured]:
    """Yield what is promised without a deadline: acts, head counts, lists, words."""
    row = place.line.row
    reason = Reason.WORDS_ONLY if row.text is not None else Reason.NO_DEADLINE
    acts = dict.fromkeys((*row.does, *row.either))
    timed = {*row.acts, *(other for deadline in row.acts.values() for other in deadline.with_)}
    if acts:
        yield from (unmeasured(place, act, reason) for act in acts if act not in timed)
    elif not row.acts and not row.never:
        chapter = place.anchor.partition("/")[0]
        said = reason if row.text is not None else Reason.NOT_IN_A_TICKET_LOG
        yield unmeasured(place, chapter, said)


def never(place: Place) -> Iterator[Unmeasured]:
    """Yield each act that is promised not to be done."""
    for act in dict.fromkeys(place.line.row.never):
        found = unmeasured(place, act, Reason.PROHIBITION)
        yield replace(found, id=place.id(f"never-{act}"), reason=Reason.PROHIBITION)


def _acts(row: Clause) -> tuple[str, ...]:
    """Return what a clause does, each act once."""
    return tuple(dict.fromkeys((*row.does, *row.acts)))


def _start(place: Place) -> Plain | None:
    given = place.line.row.from_
    return None if isinstance(given, MomentByAct) else shapes.end(given)
