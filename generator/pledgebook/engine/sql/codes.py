"""Verdicts as small numbers, so that engines compare and group by integers."""

from __future__ import annotations

from collections.abc import Mapping

from pledgebook.model.objective import Objective
from pledgebook.model.verdict import Status, VerdictReason

MET, BREACHED, PENDING, NOT_YET = range(4)
_PROBLEM, _EXCLUSION = 30, 100

# In the order of the alphabet: of several problems the first one is told.
PROBLEMS = (
    "bad-encoding",
    "bad-json",
    "bad-quote",
    "bad-sequence",
    VerdictReason.BAD_TIMESTAMP,
    "conflicting-rows",
    "formula-in-cell",
    "nested-value",
    "row-too-long",
    VerdictReason.TIMESTAMP_WITHOUT_ZONE,
    "wrong-field-count",
)

_OTHERS: tuple[tuple[Status, VerdictReason], ...] = (
    (Status.NOT_APPLICABLE, VerdictReason.OUT_OF_SCOPE),
    (Status.INVALID, VerdictReason.SCOPE_ATTRIBUTE_MISSING),
    (Status.INVALID, VerdictReason.NO_START),
    (Status.NOT_APPLICABLE, VerdictReason.NOT_STARTED),
    (Status.NOT_APPLICABLE, VerdictReason.BEFORE_VALIDITY),
    (Status.NOT_APPLICABLE, VerdictReason.AFTER_VALIDITY),
    (Status.NOT_APPLICABLE, VerdictReason.BETWEEN_VALIDITY),
    (Status.NOT_APPLICABLE, VerdictReason.REQUIREMENT_NOT_MET),
    (Status.INVALID, VerdictReason.STOP_BEFORE_START),
    (Status.INVALID, VerdictReason.CLOSED_WITHOUT_STOP),
    (Status.INVALID, VerdictReason.CALENDAR_NOT_PUBLISHED),
    (Status.INVALID, VerdictReason.NEVER_DUE),
)
CODE: Mapping[VerdictReason, int] = {reason: 10 + i for i, (_, reason) in enumerate(_OTHERS)}


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
    codes = [
        str(code)
        for reason, code in CODE.items()
        if _OTHERS[code - 10][0] is Status.INVALID
        and reason is not VerdictReason.SCOPE_ATTRIBUTE_MISSING
    ]
    return f"code IN ({', '.join(codes)}) OR (code > {_PROBLEM} AND code < {_EXCLUSION})"
