"""How the sentences of each chapter open and which verb carries them.

A speaker puts into words what its chapter says in its own way; the general composer says the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledgebook.wording.zh.chapters import people, periods, rules
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming

Speaker = Callable[[Draft, str, Naming], Draft]

SPEAKERS: Mapping[str, Speaker] = {
    "warranty": periods.warranty,
    "exclusions": periods.exclusions,
    "availability": periods.availability,
    "remedies": periods.remedies,
    "termination": periods.remedies,
    "staff": people.staff,
    "offices": people.offices,
    "training": people.training,
    "parts": rules.parts,
    "escalation": rules.escalation,
    "quality": rules.quality,
    "complaints": rules.complaints,
    "fees": rules.fees,
    "process": rules.process,
    "precedence": rules.precedence,
}
