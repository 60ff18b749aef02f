"""The verdict on each ticket under one term, as one query whose text suits every engine."""

from __future__ import annotations

from pledgebook.engine.sql.clockwork import Clockwork
from pledgebook.engine.sql.codes import BREACHED, CODE, MET, PENDING, invalid
from pledgebook.engine.sql.facts import Layout
from pledgebook.engine.sql.keeping import after_start, before_start, flaw_codes
from pledgebook.engine.sql.limits import FINE
from pledgebook.engine.sql.tables import EPOCH
from pledgebook.engine.sql.text import Dialect, case, layer, picked
from pledgebook.model.objective import Objective
from pledgebook.model.sla import BudgetUnit
from pledgebook.model.verdict import VerdictReason

_UNPUBLISHED = CODE[VerdictReason.CALENDAR_NOT_PUBLISHED]

COLUMNS = (
    "id",
    "code",
    "start",
    "stop",
    "due",
    "elapsed",
    "paused",
    "at_risk",
    "odd_end",
    "odd_reopen",
    "day",
    "late",
)


def started(facts: str, term: Objective, clock: Clockwork) -> str:
    """Add ``start`` and ``startflaw``: where the time begins, its shift added."""
    shift = term.start.shift
    if shift is None:
        return layer(facts, {"start": "begun", "startflaw": str(FINE)})
    placed = clock.at(facts, "begun", "g", wall=True)
    found = clock.limit(placed, shift, "g", "begun")
    return layer(found, {"start": "begunt", "startflaw": "begunflaw"})


def running(inner: str, term: Objective, layout: Layout, as_of: int, dialect: Dialect) -> str:
    """Add ``kept``, the code of why there is no deadline, and what the clock runs between.

    ``told`` is the start that a verdict names; ``run`` and ``ends`` where the clock runs.
    """
    inner = layer(inner, {"early": before_start(term, layout, as_of, dialect)})
    inner = layer(inner, {"told": "CASE WHEN early IS NULL THEN start END"})
    kept = f"coalesce(early, {after_start(term, layout, dialect)})"
    inner = layer(inner, {"kept": kept})
    return layer(
        inner,
        {
            "run": "CASE WHEN kept IS NULL THEN start END",
            "ends": f"CASE WHEN kept IS NULL THEN coalesce(stop, {as_of}) END",
        },
    )


def measured(inner: str, term: Objective, clock: Clockwork) -> str:
    """Add W at the start (``w0``) and the end (``w1``), and ``allowed``: W at the budget's end."""
    inner = clock.at(inner, "told", "p", wall=True)
    inner = layer(inner, {"w0": "CASE WHEN run IS NOT NULL THEN pw END"})
    inner = layer(clock.at(inner, "ends", "e"), {"w1": "ew"})
    if term.budget.unit is BudgetUnit.SECOND:
        return layer(inner, {"allowed": f"w0 + {term.budget.amount}"})
    inner = layer(
        inner,
        {f"r{part}": f"CASE WHEN run IS NOT NULL THEN p{part} END" for part in "ds"},
    )
    inner = clock.limit(inner, term.budget, "r", "run")
    return layer(clock.at(inner, "runt", "m"), {"allowed": "mw"})


def decided(inner: str, term: Objective, clock: Clockwork, as_of: int) -> str:
    """Return the verdicts, by `COLUMNS`, once ``lost`` and ``x`` are known."""
    inner = clock.reach(inner, "x", "run", "d")
    flaws: list[tuple[str, str | int]] = [("w0 IS NULL", _UNPUBLISHED)]
    due = "dt"
    if term.budget.unit is not BudgetUnit.SECOND:
        due = "CASE WHEN x = allowed THEN runt ELSE dt END"
        flaws += [(f"runflaw = {flaw}", code) for flaw, code in flaw_codes()]
        flaws.append(("allowed IS NULL", _UNPUBLISHED))
        flaws += [(f"x <> allowed AND dflaw = {flaw}", code) for flaw, code in flaw_codes()]
    else:
        flaws += [(f"dflaw = {flaw}", code) for flaw, code in flaw_codes()]
    flaws.append(("w1 IS NULL", _UNPUBLISHED))
    inner = layer(inner, {"limit_": due, "sum_": "w1 - w0 - lost"})
    ended: list[tuple[str, str | int]] = [
        ("kept IS NOT NULL", "kept"),
        *flaws,
        ("ends > limit_", BREACHED),
    ]
    code = case([*ended, ("stop IS NOT NULL", MET)], str(PENDING))
    inner = layer(inner, {"code": code})
    return picked(inner, _columns(term, as_of))


def _columns(term: Objective, as_of: int) -> dict[str, str]:
    computed = f"code <= {PENDING}"
    flawed = ", ".join(str(code) for _, code in flaw_codes())
    still = "stop IS NULL AND lasting"
    risk = f"sum_ * {term.warn_at.denominator} >= {term.warn_at.numerator} * (allowed - w0)"
    start = f"code NOT IN ({flawed})"
    warns = f"spoilt IS NULL AND ({computed} OR {invalid()})"
    return {
        "id": "id",
        "code": "code",
        "start": f"CASE WHEN {start} THEN told END",
        "stop": f"CASE WHEN {computed} THEN stop END",
        "due": f"CASE WHEN {computed} AND NOT (code = {PENDING} AND {still}) THEN limit_ END",
        "elapsed": f"CASE WHEN {computed} THEN sum_ END",
        "paused": f"coalesce({computed} AND {still}, FALSE)",
        "at_risk": f"coalesce(code = {PENDING} AND {risk}, FALSE)",
        "odd_end": f"coalesce(odd_end AND ({warns}), FALSE)",
        "odd_reopen": f"coalesce(odd_reopen AND ({warns}), FALSE)",
        "day": f"CASE WHEN {start} AND told IS NOT NULL THEN pd + {EPOCH} END",
        "late": f"CASE WHEN code = {BREACHED} THEN coalesce(stop, {as_of}) - limit_ END",
    }
