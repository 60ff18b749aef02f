"""How each chapter opens: its own way to say what carries it.

A speaker puts into words what its chapter says in its own way; the general composer says the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledgebook.wording.en.chapters import people, periods, rules
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.naming import Naming

Speaker = Callable[[Draft, str, Naming], Draft]

SPEAKERS: Mapping[str, Speaker] = {
    "warranty": periods.warranty,
    "exclusions": periods.exclusions,
    "availability": periods.availability,
    "remedies": periods.remedies,
    "staff": people.staff,
    "offices": people.offices,
    "training": people.training,
    "parts": rules.parts,
    "escalation": rules.escalation,
    "quality": rules.quality,
    "complaints": rules.complaints,
    "fees": rules.fees,
    "customer-duties": people.duties,
    "visits": rules.visits,
    "process": rules.process,
    "precedence": rules.precedence,
}
