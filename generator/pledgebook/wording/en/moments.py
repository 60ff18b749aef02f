"""Points in time as a sentence needs them: ``the date of acceptance``, ``before delivery``."""

from __future__ import annotations

from pledgebook.model.quantity import NthWorkingDay
from pledgebook.model.timing import Agreed, Moment
from pledgebook.wording.en import values
from pledgebook.wording.en.grammar import date, day_of_year, join, ordinal, the
from pledgebook.wording.en.naming import Naming

_BOTH = {"provider", "customer"}


def point(moment: Moment, naming: Naming) -> str:
    """Return a moment as a phrase: ``final acceptance``, ``61 days after shipment``."""
    words = _bare(moment, naming)
    if moment.plus:
        words = f"{values.quantity(moment.plus)} after {words}"
    if moment.minus:
        words = f"{values.quantity(moment.minus)} before {words}"
    return words


def of(moment: Moment, naming: Naming) -> str:
    """Return a moment as it follows ``within 30 minutes of``: ``receiving notice``."""
    if moment.event and not moment.plus and not moment.minus:
        return naming.event(moment.event).of
    return point(moment, naming)


def _bare(moment: Moment, naming: Naming) -> str:
    if moment.event:
        return naming.event(moment.event).title
    if moment.on:
        return date(moment.on)
    if moment.end_of:
        return f"the end of {naming.period(moment.end_of)}"
    if moment.yearly:
        return day_of_year(moment.yearly)
    if moment.monthly:
        return f"the {ordinal(int(moment.monthly))} day of each month"
    return _several(moment, naming)


def _several(moment: Moment, naming: Naming) -> str:
    several, two, more = (
        (moment.first, "earlier", "earliest") if moment.first else (moment.last, "later", "latest")
    )
    word = two if len(several) < 3 else more
    words = f"the {word} of {join(point(one, naming) for one in several)}"
    if moment.else_ and several:
        missing = _bare(several[0], naming)
        words += f" (or, without {missing}, {point(moment.else_, naming)})"
    return words


def before(moment: Moment, naming: Naming) -> str:
    """Return ``before go-live``, ``no later than 30 days before delivery``."""
    words = _bare(moment, naming)
    if moment.minus:
        return f"no later than {values.quantity(moment.minus)} before {words}"
    if isinstance(moment.plus, NthWorkingDay):
        return f"{values.within(moment.plus)} after {words}"
    if moment.plus:
        return f"{values.within(moment.plus)} of {words}"
    if moment.event == "customer-asked":
        return f"when {naming.party('customer')} so requests"
    fixed = moment.on or moment.yearly or moment.monthly or moment.end_of
    return f"by {words}" if fixed else f"before {words}"


def agreed(value: Agreed, naming: Naming) -> str:
    """Return who agrees by when: ``agreed by the parties before final acceptance``."""
    both = not value.who or set(value.who) == _BOTH
    who = "the parties" if both else join(the(naming.title(name)) for name in value.who)
    return f"agreed by {who} {before(value.agree_by, naming)}"
