"""The openings of the chapters on people: staff, offices, training."""

from __future__ import annotations

from pledgebook.model.quantity import Quantity
from pledgebook.wording.en import (
    acts,
    doing,
    particulars,
)
from pledgebook.wording.en import people as persons
from pledgebook.wording.en.chapters import rules
from pledgebook.wording.en.chapters.periods import promises, since
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.grammar import quoted, the
from pledgebook.wording.en.naming import Naming

_SKILLED = ("qualified", "experience")


def staff(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say how many people of which role are there."""
    del name
    clause = draft.left
    counted = isinstance(clause.people, Quantity)
    kept = (counted, clause.role, clause.for_, clause.place, clause.qualified, clause.experience)
    if not any(kept) or promises(clause):
        return draft
    full = {True: "full time", False: "part time", None: ""}[clause.dedicated]
    parts = [
        f"{doing.subject(clause, draft.chapter, naming)} assign {persons.team(clause, naming)}",
        f"for {naming.nouns(clause.for_)}" if clause.for_ else "",
        particulars.placed(clause.place) if clause.place else "",
    ]
    if clause.of:
        draft = draft.open(f"of {naming.noun(clause.of)}", of=("of",))
    used = (*_SKILLED, *doing.named(clause), "role", "for_", "place", "dedicated")
    words = ", ".join(part for part in (" ".join(filter(None, parts)), full) if part)
    draft = draft.carry(words, of=(*used, *(("people",) if counted else ())))
    return draft.add(*persons.skills(clause, naming), of=())


def duties(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what the customer pays or keeps, or whom he names."""
    clause = draft.left
    if not promises(clause) and clause.keeps and not draft.frame.is_row:
        who = doing.subject(clause, draft.chapter, naming)
        words = f"{who} keep {naming.listed(clause.keeps)} available"
        return draft.carry(words, of=(*doing.named(clause), "keeps"))
    if not promises(clause) and (clause.people or clause.role):
        return staff(draft, name, naming)
    return rules.payment(draft, name, naming)


def offices(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which office is kept where, in which role, under whom."""
    clause = draft.left
    if draft.frame.is_row:
        return draft
    start, used = since(clause, naming)
    kept = "a service office" if clause.place else the(naming.title(name))
    parts = [
        f"{doing.subject(clause, draft.chapter, naming)} keep {kept}",
        particulars.placed(clause.place) if clause.place else "",
        f"for {naming.nouns(clause.for_)}" if clause.for_ else "",
        start,
    ]
    words = " ".join(part for part in parts if part)
    draft = draft.carry(words, of=(*doing.named(clause), "place", "for_", *used))
    sentences = [
        f"it acts as {naming.title(clause.role)}" if clause.role else "",
        f"it is managed under {quoted(naming.title(clause.under))}" if clause.under else "",
    ]
    draft = draft.add(*sentences, of=("role", "under"))
    if not promises(clause):
        return draft
    voice = doing.acting(clause, draft.chapter, naming)
    done = acts.untimed(draft.left, voice)
    if not done.words:
        return draft
    how = acts.through(clause.via, naming)
    sentence = f"it will {done.words}{f' {how}' if how else ''}"
    return draft.add(sentence, of=("does", "either", "via", *done.said))


def training(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say who trains whom."""
    del name
    clause = draft.left
    if draft.frame.is_row or promises(clause):
        return draft
    whom = f"train {naming.nouns(clause.for_)}" if clause.for_ else "provide training"
    words = f"{doing.subject(clause, draft.chapter, naming)} {whom}"
    return draft.carry(words, of=(*doing.named(clause), "for_")).closed()
