"""The deadlines of a line as measures."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from fractions import Fraction

from pledgebook.derive.place import Place
from pledgebook.derive.terms import terms
from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.clause import Binding
from pledgebook.model.sla import Budget, BudgetUnit, Reason, Target, Term, Unmeasured
from pledgebook.order.elapsed import ends
from pledgebook.order.measure import EACH_CASE, ON_AVERAGE, Measure, Value
from pledgebook.order.metrics import CUSTOMER, OWN
from pledgebook.order.yard import Hours, Yard

# A length of time that is no latest end: at least so long ahead, about so long, a mere right.
_NO_LIMIT = {Reason.NO_UPPER_LIMIT, Reason.ADVANCE_NOTICE, Reason.RIGHT}


def deadlines(place: Place, hours: Mapping[str, Hours]) -> Iterator[Measure]:
    """Yield each act that is due by a latest end, also where no machine judges it."""
    for term in terms(place):
        budget = term.budget
        if budget is None or (isinstance(term, Unmeasured) and term.reason in _NO_LIMIT):
            continue
        act = term.id.rpartition("/")[2]
        yield Measure(
            metric=_metric(term),
            clause=place.anchor,
            anchor=term.id.rpartition("/")[0],
            act=act,
            value=_limit(budget, hours.get(term.clock or "always", hours["always"]), hours),
            share=_share(term.target),
            binding=Binding(term.binding),
        )


def _metric(term: Term | Unmeasured) -> str:
    act = term.metric if isinstance(term, Term) else term.what
    if term.by == ("customer",):
        return CUSTOMER
    return act if act in TIMED_ACTS else OWN


def _limit(budget: Budget, clock: Hours, hours: Mapping[str, Hours]) -> Value:
    """Return a limit; days and months that end at no hour of a clock do not hang on one.

    Which days are worked is not known where the clock never stops.
    """
    free = budget.unit.value in ("day", "month") and budget.land in (None, "same_time")
    unsaid = budget.unit is BudgetUnit.WORKING_DAY and clock.always
    always = Hours(zone=clock.zone, week=hours["always"].week)
    yard = Yard(
        unit=budget.unit.value,
        hours=replace(clock, week=()) if unsaid else always if free else clock,
        land=None if budget.land == "same_time" else budget.land,
        cutoff=budget.cutoff,
    )
    amount = Fraction(budget.amount)
    least, most = ends(amount, yard)
    return Value(family="time", yard=yard, amount=amount, least=least, most=most)


def _share(target: Target | None) -> Value:
    if target is None:
        return EACH_CASE
    if target.pct is None:
        return ON_AVERAGE
    share = Fraction(target.pct)
    if target.bound is None:
        return Value.plain("share", share)
    return Value.alike("share", share, f"share {target.bound}")
