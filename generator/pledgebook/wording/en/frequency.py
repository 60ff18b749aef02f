"""How often something is done, and for how many hours."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Agreed
from pledgebook.wording.en import moments, values
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.naming import Naming

# Acts that are over once they are done, so that they do not go on for hours.
_ENDING = frozenset(
    {
        "respond",
        "diagnose",
        "repair",
        "replace",
        "restore",
        "resolve",
        "inspect",
        "check",
        "test",
        "change",
        "patch",
        "upgrade",
        "install",
        "commission",
        "migrate",
        "finish",
        "deliver",
        "report",
        "plan",
        "answer",
    }
)


def often(draft: Draft, naming: Naming, whole: Clause) -> Draft:
    """Say how often and for how long; ``whole`` is the clause before anything of it was said."""
    every, times, hours = draft.left.every, draft.left.times, draft.left.hours
    for field, value, what in (
        ("every", every, "the frequency"),
        ("times", times, "the number of times"),
        ("hours", hours, "the duration"),
    ):
        if isinstance(value, Agreed):
            draft = draft.add(f"{what} will be {moments.agreed(value, naming)}", of=(field,))
    interval = every if isinstance(every, Quantity) else None
    count = times if isinstance(times, Quantity) else None
    span = hours if isinstance(hours, Quantity) else None
    if span and interval and not count and span.bound in (Bound.AT_MOST, Bound.LESS_THAN):
        words = f"for {values.quantity(span)} {values.rate(interval)} in all"
        return draft.tell(words, f"this is done {words}", of=("every", "hours"))
    if interval or count:
        said = values.every(interval, count)
        draft = draft.tell(said, f"this is done {said}", of=("every", "times"))
    return _spent(draft, span, whole, several=_several(count)) if span else draft


def _several(count: Quantity | None) -> bool:
    return count is not None and (count.low != "1" or count.high is not None)


def _spent(draft: Draft, span: Quantity, whole: Clause, *, several: bool) -> Draft:
    """Say how many hours are spent each time, or are charged at the least."""
    each = " each" if several else ""
    words = f"{values.quantity(span)}{each}"
    ends = {*whole.does, *whole.either, *whole.acts} & _ENDING
    if ends and whole.charge not in (None, Price.FREE) and span.bound is Bound.AT_LEAST:
        return draft.add(f"{words} will be charged", of=("hours",))
    phrase = f"with {words} spent on this" if ends else f"for {words}"
    return draft.tell(phrase, f"the duration is {words}", of=("hours",))
