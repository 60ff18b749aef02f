"""Verdicts as small numbers, so that engines compare and group by integers."""

from __future__ import annotations

from collections.abc import Mapping

from pledgebook.evaluate.judging import NEVER_DUE, NOT_PUBLISHED
from pledgebook.model.objective import Objective
from pledgebook.model.verdict import Status

MET, BREACHED, PENDING, NOT_YET = range(4)
_PROBLEM, _EXCLUSION = 30, 100

# In the order of the alphabet: of several problems the first one is told.
PROBLEMS = ("bad-timestamp", "formula-in-cell", "timestamp-without-zone")

_OTHERS: tuple[tuple[Status, str], ...] = (
    (Status.NOT_APPLICABLE, "out-of-scope"),
    (Status.INVALID, "scope-attribute-missing"),
    (Status.INVALID, "no-start"),
    (Status.NOT_APPLICABLE, "not-started"),
    (Status.NOT_APPLICABLE, "before-validity"),
    (Status.NOT_APPLICABLE, "after-validity"),
    (Status.NOT_APPLICABLE, "between-validity"),
    (Status.NOT_APPLICABLE, "requirement-not-met"),
    (Status.INVALID, "stop-before-start"),
    (Status.INVALID, "closed-without-stop"),
    (Status.INVALID, NOT_PUBLISHED),
    (Status.INVALID, NEVER_DUE),
    (Status.INVALID, "conflicting-rows"),
)
CODE: Mapping[str, int] = {reason: 10 + i for i, (_, reason) in enumerate(_OTHERS)}


def problem(number: str) -> str:
    """Return the code, in SQL, of a problem given by its place among `PROBLEMS`, from 1."""
    return f"({_PROBLEM} + {number})"


def exclusion(place: int) -> int:
    """Return the code of a term's exclusion by its place."""
    return _EXCLUSION + place


def meaning(code: int, objective: Objective) -> tuple[Status, str | None]:
    """Return the status and the reason that a code stands for."""
    if code <= NOT_YET:
        return (Status.MET, Status.BREACHED, Status.PENDING, Status.NOT_YET)[code], None
    if code >= _EXCLUSION:
        return Status.EXCLUDED, objective.exclusions[code - _EXCLUSION]
    if code > _PROBLEM:
        return Status.INVALID, PROBLEMS[code - _PROBLEM - 1]
    return _OTHERS[code - 10]


def invalid() -> str:
    """Return the condition, in SQL, that a code means an invalid ticket in a term's scope."""
    unheard = ("conflicting-rows", "scope-attribute-missing")
    codes = [
        str(CODE[reason])
        for status, reason in _OTHERS
        if status is Status.INVALID and reason not in unheard
    ]
    return f"code IN ({', '.join(codes)}) OR (code > {_PROBLEM} AND code < {_EXCLUSION})"
