"""A whole process leaves time for each of its steps.

The limit of the whole is more than that of any step, and not less than all steps take one after
the other. A step is also what another clause promises: its own limit there, counted from no
earlier than the process, lies within the whole.

FAIL: `finish: 24小时` over steps of which one is `does: repair`, beside `repair: 24小时` in another
clause; `finish: 8小时` over steps with `diagnose: 4小时` and `repair: 6小时`.
PASS: `finish: 48小时` beside `repair: 24小时`; `finish: 12小时` over `diagnose: 4小时` and
`repair: 6小时`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.names import Names
from pledgebook.model.rows import steps
from pledgebook.order import Direction, ordered
from pledgebook.order.metrics import Better
from pledgebook.scenarios import Promise, Reading, promises
from pledgebook.scenarios.limits import measured
from pledgebook.scenarios.promises import not_before, of_step
from pledgebook.scenarios.weighing import shared
from pledgebook.wording.citing import cited

RULE = "total-limit"


def check(names: Names) -> Iterator[Finding]:
    """Yield each step that takes as long as the whole or longer, and the steps that do together."""
    for whole in _wholes(names):
        clause = whole.line.clause
        parts = [one for step in steps(clause, names) for one in of_step(whole, step)]
        done = {act for step in clause.steps for act in step.does}
        beside = [
            one
            for act in done
            for one in Reading.of(names).counted(promises(names).get(act, ()))
            if one.line.clause is not clause
            and not_before(one, whole)
            and shared(one, whole, Reading.of(names))
        ]
        for part in (*parts, *beside):
            yield from _part(whole, part, names)
        yield from _together(whole, parts, names)


def _wholes(names: Names) -> Iterator[Promise]:
    for rivals in promises(names).values():
        yield from (one for one in rivals if len(one.line.clause.steps) > 1)


def _part(whole: Promise, part: Promise, names: Names) -> Iterator[Finding]:
    all_, some = measured(whole, names), measured(part, names)
    if all_ is None or some is None:
        return
    how = ordered(some.value, all_.value, Better.LESS)
    if how is Direction.STRONGER:
        yield _finding(f"{RULE}/less", whole, part, names)
    elif how is Direction.SAME:
        yield _finding(f"{RULE}/equal", whole, part, names, Severity.WARNING)


def _together(whole: Promise, parts: list[Promise], names: Names) -> Iterator[Finding]:
    """Yield the whole where its steps, one after the other on its clock, take longer."""
    if len(parts) < 2 or any(part.start == whole.start for part in parts if part.start):
        return
    found = [measured(one, names) for one in (whole, *parts)]
    values = [one.value for one in found if one is not None]
    if len(values) < len(found) or any(one.yard != values[0].yard for one in values):
        return
    if sum(one.amount for one in values[1:]) > values[0].amount:
        yield _finding(f"{RULE}/sum", whole, parts[-1], names)


def _finding(
    rule: str, whole: Promise, part: Promise, names: Names, severity: Severity = Severity.ERROR
) -> Finding:
    words = cited(names)
    args = {
        "whole": words.clause(whole.chapter, whole.name),
        "limit": words.value(whole.deadline),
        "act": words.name(part.act),
        "part": words.value(part.deadline),
        "clause": words.clause(part.chapter, part.name),
    }
    here = Related(at=part.at, note=f"{RULE}/here", args=args)
    return Finding(rule=rule, at=whole.at, args=args, severity=severity, related=(here,))
