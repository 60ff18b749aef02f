"""A limit and a period count from something, or nobody can say when they have run out.

What happens first may be the start without being called so: an event under `when`, the end of
another period under `after`, the step before. A sum of days ahead of an event (`before`) has none,
and who writes the sentence himself says it there.

FAIL: `warranty: {quality: {lasts: 3年}}`; `replace: {in: 1周, or: repair}` without `from`.
PASS: `warranty: {quality: {from: accepted, lasts: 3年}}`; `{when: repaired, return: 3天}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind, Names
from pledgebook.model.quantity import Bound, NthWorkingDay, Open, Quantity
from pledgebook.model.rows import lines
from pledgebook.model.timing import Agreed, Deadline, MomentByAct

RULE = "start-not-said"
WARNINGS = (RULE,)

_PERIODS = ("warranty", "parts")
_AHEAD = (Bound.AT_LEAST, Bound.MORE_THAN)


def check(names: Names) -> Iterator[Finding]:
    """Yield each clause with a limit or a period that starts nowhere, once."""
    for chapter, name, clause in names.clauses:
        args = {"name": clause.title or name}
        for line in lines(clause, names):
            row = line.row
            if row.text is not None or _implied(row, names):
                continue
            late = next((one for act, one in row.acts.items() if _open(act, one, row)), None)
            if late is not None:
                yield Finding(rule=RULE, at=late.at, args=args, severity=Severity.WARNING)
                break
            if chapter in _PERIODS and _ends(row):
                yield Finding(
                    rule=f"{RULE}/period", at=row.at, args=args, severity=Severity.WARNING
                )
                break


def _implied(row: Clause, names: Names) -> bool:
    """Say whether something else than `from` says when a row begins, or that it is still open."""
    # A period within another one has its start; a limit within a period still needs its own.
    kinds = (Kind.EVENT,) if row.acts else (Kind.EVENT, Kind.PERIOD)
    happens = any(names.get(name, *kinds) for name in row.when)
    told = (row.before, row.after, row.every, row.times, row.missed)
    return happens or any(told)


def _open(act: str, deadline: Deadline, row: Clause) -> bool:
    """Say whether a deadline has a limit and no start."""
    limit = deadline.in_
    if not isinstance(limit, Quantity | NthWorkingDay | str):
        return False
    ahead = isinstance(limit, Quantity) and limit.bound in _AHEAD
    start = deadline.from_ or row.from_
    if isinstance(start, MomentByAct):
        start = start.acts.get(act)
    return start is None and not ahead


def _ends(row: Clause) -> bool:
    """Say whether a period has a length that ends, and no start."""
    lasts = row.lasts
    return not (row.from_ or lasts is None or isinstance(lasts, Open | Agreed))
