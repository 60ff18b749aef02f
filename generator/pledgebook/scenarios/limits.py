"""The limits of promises as numbers that can be held against each other."""

from __future__ import annotations

from fractions import Fraction

from pledgebook.derive.place import Place
from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.names import Names
from pledgebook.model.quantity import NthWorkingDay, Quantity
from pledgebook.order import Measure
from pledgebook.order.deadlines import deadlines
from pledgebook.order.measure import Value
from pledgebook.order.metrics import OWN
from pledgebook.order.yard import Yard
from pledgebook.scenarios.promises import Promise
from pledgebook.scenarios.reading import Reading

# What a deadline in words says where it says that no time passes.
_AT_ONCE = frozenset({"立即", "即刻", "马上", "立刻", "immediately", "at once", "without delay"})


def numbered(promise: Promise, names: Names) -> bool:
    """Say whether a promise has a limit in numbers, be it by a word that has one."""
    return _number(promise, names) is not None


def no_longer(one: Promise, other: Promise, names: Names) -> bool:
    """Say whether the limit of ``one`` is plainly no longer: the same clock and unit, and less.

    What is not plain is for `measured` to tell, which takes its time.
    """
    limit, beside = _number(one, names), _number(other, names)
    if not isinstance(limit, Quantity) or not isinstance(beside, Quantity):
        return False
    plain = one.clock == other.clock and limit.kind is beside.kind
    return plain and limit.most <= beside.most


def at_once(promise: Promise) -> bool:
    """Say whether a promise is kept without any delay, in words."""
    text = promise.deadline.text
    return text is not None and text.strip("。. ").lower() in _AT_ONCE


def measured(promise: Promise, names: Names) -> Measure | None:
    """Return the limit of a promise; None where nobody can tell it as a latest end."""
    if at_once(promise):
        return _now(promise, names)
    kept: dict[tuple[str, str], dict[str, Measure]] = names.kept.setdefault(__name__, {})
    key = (promise.anchor, promise.line.key)
    if key not in kept:
        kept[key] = _measured(promise, names)
    return kept[key].get(promise.act)


def _measured(promise: Promise, names: Names) -> dict[str, Measure]:
    """Return the limits of the line of a promise by their acts; a second one of an act is none."""
    place = Place(anchor=promise.anchor, line=promise.line, names=names)
    found: dict[str, Measure] = {}
    for one in deadlines(place, Reading.of(names).clocks):
        found.setdefault(one.act.rpartition("+")[2], one)
    return found


def _number(promise: Promise, names: Names) -> Quantity | NthWorkingDay | None:
    limit = promise.deadline.in_
    if isinstance(limit, str):
        definition = names.commitment.definitions.get(limit)
        limit = definition.is_ if definition and isinstance(definition.is_, Quantity) else None
    return limit if isinstance(limit, Quantity | NthWorkingDay) else None


def _now(promise: Promise, names: Names) -> Measure:
    yard = Yard(unit="s", hours=Reading.of(names).clocks["always"])
    none = Fraction(0)
    return Measure(
        metric=promise.act if promise.act in TIMED_ACTS else OWN,
        clause=promise.anchor,
        anchor=promise.anchor,
        act=promise.act,
        value=Value(family="time", yard=yard, amount=none, least=none, most=none),
    )
