"""Stages two and three put together: from relations of tickets to verdicts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pledgebook.engine.sql.clockwork import Clockwork
from pledgebook.engine.sql.codes import meaning
from pledgebook.engine.sql.facts import Layout, spans, wide
from pledgebook.engine.sql.histories import in_force, stretches, told
from pledgebook.engine.sql.pausing import clipped, gathered, summed
from pledgebook.engine.sql.text import Dialect
from pledgebook.engine.sql.verdict import COLUMNS, decided, measured, running, started
from pledgebook.model.objective import Objective
from pledgebook.model.verdict import Status, Verdict, VerdictWarning


def judged(term: Objective, layout: Layout, clock: Clockwork, as_of: int, dialect: Dialect) -> str:
    """Return the query for the verdicts under a term, by `verdict.COLUMNS`.

    It reads ``tickets``, and where events can happen again ``events`` and ``changes`` as well.
    """
    facts = told(term, layout, as_of) if layout.again else wide(term, layout, as_of, "tickets")
    inner = started(facts, term, clock)
    if layout.again:
        inner = in_force(inner, term, layout, as_of)
    inner = measured(running(inner, term, layout, as_of, dialect), term, clock)
    return decided(_paused(inner, term, layout, clock, as_of), term, clock, as_of)


def _paused(inner: str, term: Objective, layout: Layout, clock: Clockwork, as_of: int) -> str:
    if not layout.again:
        count = spans(term, layout)
        return summed(clipped(inner, clock, count), count)
    still = stretches(term, layout, as_of)
    return summed(inner, 0) if still is None else gathered(inner, still, clock)


def verdict(row: tuple[Any, ...], term: Objective) -> Verdict:
    """Return a row of `judged` as a verdict."""
    cell = dict(zip(COLUMNS, row, strict=True))
    status, reason = meaning(cell["code"], term)
    return Verdict(
        status=status,
        start=cell["start"],
        stop=cell["stop"],
        due=cell["due"],
        elapsed=cell["elapsed"],
        paused=cell["paused"],
        at_risk=cell["at_risk"],
        open=status is Status.BREACHED and cell["stop"] is None,
        reason=reason,
        warnings=tuple(_warnings(cell["odd_reopen"], cell["odd_end"])),
    )


def _warnings(odd_reopen: bool, odd_end: bool) -> Iterator[str]:
    if odd_reopen:
        yield VerdictWarning.REOPEN_WITHOUT_STOP
    if odd_end:
        yield VerdictWarning.PAUSE_END_WITHOUT_START
