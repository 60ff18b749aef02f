"""Titles of clauses that have none of their own: readable, English, and no two alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.names import Kind, Names
from pledgebook.wording.en.grammar import capital
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure import titles as structure

# What a chapter's clause is called where neither its subject nor its act says more.
NOUNS = {
    "warranty": "Warranty period",
    "coverage": "What is covered",
    "exclusions": "Exclusion",
    "response": "Response and resolution",
    "availability": "Service level",
    "remedies": "Remedy",
    "fees": "Charges",
    "parts": "Supply of spare parts",
    "staff": "Assigned staff",
    "offices": "Service office",
    "visits": "Regular visits",
    "reports": "Reports and records",
    "training": "Training plan",
    "upgrades": "Upgrade service",
    "changes": "Handling of changes",
    "delivery": "Arrangements for delivery",
    "customer-duties": "Duty of the customer",
    "escalation": "Steps of escalation",
    "special-periods": "Special support",
    "security": "Protection of data",
    "quality": "Quality goals",
    "complaints": "Handling of complaints",
    "process": "Service process",
    "precedence": "Documents that apply",
    "termination": "Early termination",
    "statements": "Statement",
}
_SUBJECTS = (Kind.SEVERITY, Kind.MEMBER, Kind.REQUEST, Kind.ITEM)
_LONGEST = 48


def titles(commitment: Commitment, names: Names) -> Mapping[str, str]:
    """Return a title for every clause by its id; a title that is taken gets a number."""
    naming = Naming(commitment, names, {})
    return structure.titles(
        commitment,
        lambda chapter, clause: _made(chapter, clause, naming),
        lambda title, number: f"{title} ({number})",
    )


def _made(chapter: str, clause: Clause, naming: Naming) -> str:
    made = _RULES.get(chapter, _act_and_subject)(clause, naming)
    if made and len(made) <= _LONGEST:
        return capital(made)
    return NOUNS.get(chapter) or naming.chapter(chapter)


def _act_and_subject(clause: Clause, naming: Naming) -> str:
    """Return ``Respond: critical incident``: the first act, and what it is about."""
    acts = (*clause.acts, *clause.does, *clause.either)
    act = naming.title(acts[0], Kind.ACT) if acts else ""
    about = _about(clause, naming)
    return f"{act}: {about}" if about and act else act


def _about(clause: Clause, naming: Naming) -> str:
    found = [
        name for name in clause.when if (got := naming.names.get(name)) and got.kind in _SUBJECTS
    ]
    return naming.all(found or clause.covers, "and")


def _warranty(clause: Clause, naming: Naming) -> str:
    about = naming.all(clause.by or clause.covers, "and")
    return f"Warranty: {about}" if about else ""


def _exclusion(clause: Clause, naming: Naming) -> str:
    return clause.means if isinstance(clause.means, str) else _about(clause, naming)


def _training(clause: Clause, naming: Naming) -> str:
    return f"Training: {naming.all(clause.for_, 'and')}" if clause.for_ else ""


def _availability(clause: Clause, naming: Naming) -> str:
    return f"Service level: {naming.title(clause.of)}" if clause.of else ""


def _precedence(clause: Clause, _naming: Naming) -> str:
    if clause.order:
        return "Order of precedence"
    return "Choice between clauses" if clause.choice else "Matters not settled here"


def _plain(_clause: Clause, _naming: Naming) -> str:
    return ""


_RULES: Mapping[str, Callable[[Clause, Naming], str]] = {
    "warranty": _warranty,
    "exclusions": _exclusion,
    "training": _training,
    "availability": _availability,
    "precedence": _precedence,
    **dict.fromkeys(("process", "offices", "staff", "parts", "fees", "statements"), _plain),
}
