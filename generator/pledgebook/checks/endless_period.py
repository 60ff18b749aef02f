"""A service without end beside a warranty that ends says who pays for it.

The period without end begins while the other one runs, mends the same items, and has no charge of
its own: until the other ends, and after, the letter gives two answers to how long service lasts.

FAIL: `long: {from: accepted, lasts: unlimited, does: maintain}` beside
`free: {from: accepted, lasts: 1年, charge: free}`.
PASS: `long: {after: free, lasts: unlimited, does: maintain, charge: at-cost}` beside
`free: {from: accepted, lasts: 1年, charge: free}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.quantity import Open, Quantity
from pledgebook.scenarios import Reading
from pledgebook.scenarios.region import meet
from pledgebook.scenarios.terms import Term, comparable, during, terms
from pledgebook.wording.citing import cited

RULE = "endless-period"

# The work of a warranty; advice may be given for ever beside one that ends.
_WORK = frozenset({"maintain", "repair", "replace", "service"})


def check(names: Names) -> Iterator[Finding]:
    """Yield each period without end and without a charge, with those it runs beside."""
    periods = [*terms(names, "warranty")]
    for one in (one for one in periods if _is_endless(one.line.row)):
        beside = [
            term
            for term in Reading.of(names).counted(periods)
            if _ends(term.line.row) and _at_once(one, term, names)
        ]
        if beside:
            yield _finding(one, beside, names)


def _is_endless(row: Clause) -> bool:
    return isinstance(row.lasts, Open) and row.charge is None and _works(row)


def _ends(row: Clause) -> bool:
    return isinstance(row.lasts, Quantity) and row.charge is not None and _works(row)


def _works(row: Clause) -> bool:
    return not row.does or bool(_WORK & {*row.does})


def _at_once(one: Term, other: Term, names: Names) -> bool:
    if not comparable(one, other, names):
        return False
    reading = Reading.of(names)
    return meet(during(one, reading), during(other, reading), reading) is not None


def _finding(one: Term, beside: list[Term], names: Names) -> Finding:
    words = cited(names)
    return Finding(
        rule=RULE,
        at=one.at("lasts"),
        args={"clause": words.clause(one.chapter, one.name)},
        severity=Severity.WARNING,
        related=tuple(
            Related(
                at=term.at("lasts"),
                note=f"{RULE}/here",
                args={
                    "clause": words.clause(term.chapter, term.name),
                    "length": words.value(term.line.row.lasts),
                },
            )
            for term in beside
        ),
    )
