"""What a letter excludes it does not give away.

FAIL: `used-up: {covers: [toner]}` among the exclusions beside `covers: [toner], charge: free`;
beside `covers: [toner], does: provide`, which says nothing of a price.
PASS: `covers: [toner], does: provide, charge: priced`; `covers: [toner], unless: exclusions`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.names import Names
from pledgebook.scenarios.terms import Term, terms
from pledgebook.wording.citing import cited

RULE = "excluded-supplied"

# What gives a thing to the customer, or mends it.
_GIVES = frozenset({"provide", "replace", "repair"})


def check(names: Names) -> Iterator[Finding]:
    """Yield each clause that supplies or mends an item which an exclusion names."""
    excluded = _excluded(names)
    for term in terms(names) if excluded else ():
        row = term.line.row
        if term.chapter not in ("exclusions", "fees") and _given(row):
            for item in (one for one in row.covers if one in excluded):
                if not {"exclusions", excluded[item]} & {*row.unless}:
                    yield _finding(term, item, excluded[item], names)


def _excluded(names: Names) -> dict[str, str]:
    """Return for each item that is left out whole the exclusion that does it."""
    return {
        item: name
        for name, clause in names.commitment.exclusions.items()
        for item in clause.covers
        if not clause.charge
    }


def _given(row: Clause) -> bool:
    acts = {*row.does, *row.either, *row.acts}
    return row.charge is Price.FREE or (row.charge is None and bool(acts & _GIVES))


def _finding(term: Term, item: str, exclusion: str, names: Names) -> Finding:
    words, row = cited(names), term.line.row
    args = {
        "item": words.name(item),
        "clause": words.clause(term.chapter, term.name),
        "exclusion": words.clause("exclusions", exclusion),
    }
    free = row.charge is Price.FREE
    at = names.commitment.exclusions[exclusion].at
    return Finding(
        rule=f"{RULE}/free" if free else RULE,
        at=(*term.at("covers"), row.covers.index(item)),
        args=args,
        severity=Severity.ERROR if free else Severity.WARNING,
        related=(Related(at=at, note=f"{RULE}/here", args=args),),
    )
