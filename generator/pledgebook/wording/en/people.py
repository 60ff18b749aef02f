"""People in a sentence: how many, in which role, with which skill."""

from __future__ import annotations

from collections.abc import Sequence

from pledgebook.model.clause import Clause, Experience
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Agreed
from pledgebook.wording.en import moments, values
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import join
from pledgebook.wording.en.naming import Naming


def experience(several: Sequence[Experience]) -> str:
    """Return years and fields: ``at least 2 years of experience in operations``."""
    return join(map(_experience, several))


def _experience(value: Experience) -> str:
    years = f"{values.quantity(value.lasts)} of " if value.lasts else ""
    return f"{years}experience{f' in {value.in_}' if value.in_ else ''}"


def skills(clause: Clause, naming: Naming, who: str = "they") -> list[str]:
    """Return qualification and experience as sentences; ``who`` has them."""
    return [
        f"{who} hold the following qualifications: {naming.listed(clause.qualified)}"
        if clause.qualified
        else "",
        f"{who} have {experience(clause.experience)}" if clause.experience else "",
    ]


def team(clause: Clause, naming: Naming) -> str:
    """Return how many people of which role: ``at least 2 people as project assistant``."""
    count = values.quantity(clause.people) if isinstance(clause.people, Quantity) else "staff"
    return count + (f" in the role of {naming.title(clause.role)}" if clause.role else "")


def people(draft: Draft, naming: Naming) -> Draft:
    """Say what of people, role and skill the chapter has not said."""
    clause = draft.left
    if isinstance(clause.people, Agreed):
        agreed = f"the staff and their number will be {moments.agreed(clause.people, naming)}"
        draft = draft.add(agreed, of=("people",))
    elif clause.people or clause.role:
        verbs = {"training": "the number of trainees is", "offices": "it is staffed by"}
        who = verbs.get(draft.chapter, "this is done by")
        draft = draft.add(f"{who} {team(clause, naming)}", of=("people", "role"))
    if draft.left.role:
        role = naming.title(draft.left.role)
        draft = draft.add(f"they act in the role of {role}", of=("role",))
    if draft.left.dedicated is not None:
        full = (
            "work on this exclusively" if draft.left.dedicated else "may have other duties as well"
        )
        draft = draft.add(f"the people assigned {full}", of=("dedicated",))
    who = {"training": "the trainers", "offices": "the staff"}.get(draft.chapter, "they")
    return draft.add(*skills(clause, naming, who), of=("qualified", "experience"))
