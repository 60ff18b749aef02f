"""What is promised not to be done, in English: the Provider will not carry out maintenance."""

from __future__ import annotations

from pledgebook.wording.en import acts, doing
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.naming import Naming


def never(draft: Draft, naming: Naming) -> Draft:
    """Say what is not done: alone, or in a sentence after what is."""
    clause = draft.left
    if not clause.never:
        return draft
    voice = doing.acting(clause, draft.chapter, naming)
    refused = acts.phrase(clause.never, clause, voice, "or")
    who = doing.subject(clause, draft.chapter, naming).removesuffix(" jointly")
    words = f"{who} not {refused.words}"
    if clause.acts or clause.does or clause.either:
        return draft.add(words, of=("never",))
    used = (*doing.named(clause), *refused.said)
    return draft.carry(words, of=("never", *used))
