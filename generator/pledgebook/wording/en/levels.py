"""How well a clause is kept: its level, how it is measured, how firmly it binds."""

from __future__ import annotations

import re

from pledgebook.model.clause import Binding, Clause, Measure
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Statistic
from pledgebook.model.units import TIME, Kind
from pledgebook.wording.en import lengths, values
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.limits import has_limit

# What is itself a level, so that it has no availability.
_LEVEL = re.compile(
    r"\b(availability|uptime|rate|ratio|share|percentage|accuracy|temperature|score|loss|humidity"
    r"|latency|jitter|round trip|throughput)\b",
    re.I,
)
_TIMES = {"second", "minute", "hour", "day"}


def level(draft: Draft, naming: Naming, whole: Clause) -> Draft:
    """Say how well: target, window, measurement and how firmly it binds.

    ``whole`` is the clause before anything of it was said.
    """
    clause = draft.left
    if clause.amount:
        draft = _amount(draft, clause.amount)
    window = lengths.window(clause.window, naming) if clause.window else ""
    reached = target(clause, naming, _aimed(draft, whole))
    reached = f"{reached} {window}" if reached and window else reached
    return draft.add(
        reached,
        f"this is counted {window}" if window and not reached else "",
        lengths.measured(clause.measure, naming) if clause.measure else "",
        _binding(clause.binding, naming) if clause.binding else "",
        of=("of", "target", "window", "measure", "binding"),
    )


def _amount(draft: Draft, value: Quantity) -> Draft:
    """Say by how much, or how much of it."""
    words = f"the amount is {values.quantity(value)}"
    if value.kind is not Kind.PERCENT:
        return draft.add(words, of=("amount",))
    return draft.tell(f"by {values.quantity(value)}", words, of=("amount",))


def _binding(binding: Binding, naming: Naming) -> str:
    provider = naming.party("provider")
    return {
        Binding.FIRM: "this is a firm commitment",
        Binding.EFFORTS: f"{provider} will use its best efforts to achieve this but does not"
        " guarantee it",
        Binding.OPTIONAL: "this is a right, not an obligation",
    }[binding]


def _aimed(draft: Draft, whole: Clause) -> str:
    """Return what is met in a share of cases: the limits of a clause, or that it is done."""
    if draft.frame is Frame.TABLE or (has_limit(whole) and len(whole.acts) > 1):
        return "these time limits will be met"
    if has_limit(whole):
        return "this time limit will be met"
    return "this will be achieved" if whole.goals else "this will be done"


def reached(value: Statistic | Quantity) -> str:
    """Return a level in a cell: ``at least 95%``, ``on average``."""
    return "on average" if isinstance(value, Statistic) else values.floor(value)


def among(value: Statistic | Quantity) -> str:
    """Return in how many cases a limit is kept: ``in at least 95% of cases``."""
    return reached(value) if isinstance(value, Statistic) else f"in {values.floor(value)} of cases"


def target(
    clause: Clause,
    naming: Naming,
    aimed: str = "this will be done",
    measure: Measure | None = None,
) -> str:
    """Return which level is reached: ``the availability of X will be at least 99.90%``.

    ``measure`` is that of the clause above, where it has none of its own.
    """
    level_ = clause.target
    if level_ is None:
        return ""
    if isinstance(level_, Statistic):
        return f"{aimed} on average"
    if not clause.of:
        share = level_.kind is Kind.PERCENT
        return f"{aimed} {among(level_)}" if share else f"the level will be {reached(level_)}"
    how = clause.measure or measure
    name = naming.noun(clause.of)
    title = naming.title(clause.of)
    of = "" if _LEVEL.search(title) else _of(level_, how)
    return f"{of}{name} will be {reached(level_)}"


def _of(level_: Quantity, measure: Measure | None) -> str:
    """Return what of a thing reaches a level: its availability, its success rate."""
    if level_.kind is Kind.TEMPERATURE:
        return "the temperature of "
    if measure and measure.unit == "request" and is_share(level_):
        return "the success rate of "
    return "the availability of " if is_uptime(level_, measure) else ""


def is_share(level_: Statistic | Quantity | None) -> bool:
    """Say whether a level is a share that is to be reached: no range, no upper end."""
    if not isinstance(level_, Quantity) or level_.kind is not Kind.PERCENT or level_.high:
        return False
    return level_.bound not in (Bound.AT_MOST, Bound.LESS_THAN)


def is_uptime(level_: Statistic | Quantity | None, measure: Measure | None) -> bool:
    """Say whether a level is the share of time in which something works."""
    return is_share(level_) and (measure is None or measure.unit in _TIMES)


def is_outage(clause: Clause, naming: Naming) -> bool:
    """Say whether a promise that is missed means time in which something does not work."""
    timed = any(
        isinstance(one.target, Quantity) and one.target.kind in TIME
        for one in (clause, *clause.rows)
    )
    return timed or any(
        is_uptime(one.target, one.measure or clause.measure) and not _own(one, naming)
        for one in (clause, *clause.rows)
    )


def _own(clause: Clause, naming: Naming) -> bool:
    """Say whether what is measured is a level of another kind than availability."""
    found = _LEVEL.search(naming.title(clause.of)) if clause.of else None
    return found is not None and found[0].lower() not in ("availability", "uptime")
