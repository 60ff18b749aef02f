"""Every measured promise of a commitment."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from pledgebook.derive.place import Place
from pledgebook.model.clause import Binding, Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Names
from pledgebook.model.rows import lines
from pledgebook.order import levels, money, periods
from pledgebook.order.deadlines import deadlines
from pledgebook.order.hours import hours, per_week
from pledgebook.order.measure import Measure, Value
from pledgebook.order.yard import Hours, Yard

# What the customer does under these chapters, and by these acts, is a right of theirs.
_RIGHTS = ("remedies", "complaints", "termination")
_MAY = {"choose", "self-help", "sign-off", "supervise", "terminate"}


def measures(commitment: Commitment) -> tuple[Measure, ...]:
    """Return the measured promises in the order of the letter, the hours of its clocks at the end.

    What binds the customer alone is none, but for the time in which it has to be done.
    """
    names, clocks = Names(commitment), hours(commitment)
    found = [
        measure
        for chapter, name, clause in commitment.clauses()
        if chapter != "exclusions"
        for line in lines(clause, names)
        for measure in _line(Place(anchor=f"{chapter}/{name}", line=line, names=names), clocks)
    ]
    return (*found, *_hours(clocks, found), *_exclusions(commitment))


def burdens(chapter: str, row: Clause) -> bool:
    """Say whether a line is a burden of the customer: what is left out, or what they have to do.

    What they may do is none: all that is optional, their remedies, and acts that are rights.
    """
    if chapter in ("exclusions", "customer-duties"):
        return True
    may = row.binding is Binding.OPTIONAL or chapter in _RIGHTS or bool(_MAY & {*row.does})
    return row.by == ("customer",) and not may


def _line(place: Place, clocks: dict[str, Hours]) -> Iterator[Measure]:
    chapter, row = place.anchor.partition("/")[0], place.line.row
    yield from deadlines(place, clocks)
    if burdens(chapter, row):
        return
    days, always = place.names.commitment.days, clocks["always"]
    anchor = "/".join(part for part in (place.anchor, place.line.key) if part)
    for act, metric, value in (
        *periods.lengths(chapter, row, days, always),
        *periods.often(chapter, row, days, always),
        *levels.levels(row),
        *levels.counts(row),
        *money.charges(row),
        *money.payments(row),
    ):
        yield Measure(
            metric=metric,
            clause=place.anchor,
            anchor=anchor,
            act=act,
            value=value,
            binding=row.binding or Binding.FIRM,
        )


def _hours(clocks: dict[str, Hours], found: list[Measure]) -> Iterator[Measure]:
    """Yield the hours a week of each clock on which a deadline runs."""
    used = [measure.value.yard.hours for measure in found if measure.value.family == "time"]
    for name, clock in clocks.items():
        if clock in used:
            anchor = f"definitions/clocks/{name}"
            yield Measure(
                metric="service-hours",
                clause=anchor,
                anchor=anchor,
                act="hours",
                value=_per_week(clock),
            )


def _per_week(clock: Hours) -> Value:
    """Return the hours of an ordinary week; a week with holidays may have none."""
    found = per_week(clock)
    if clock.plain:
        return Value.plain("service-hours", found)
    yard = Yard(unit=f"hours without {clock.off!r} {clock.rest_of!r}")
    least = Fraction(0)
    return Value(family="service-hours", yard=yard, amount=found, least=least, most=found)


def _exclusions(commitment: Commitment) -> Iterator[Measure]:
    """Yield how many exclusions there are."""
    yield Measure(
        metric="exclusions",
        clause="exclusions",
        anchor="exclusions",
        act="exclusions",
        value=Value.plain("exclusions", Fraction(len(commitment.exclusions))),
    )
