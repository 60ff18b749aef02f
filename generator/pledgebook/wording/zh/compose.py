"""The general composer: every field of a clause, in the order in which a sentence is read."""

from __future__ import annotations

from dataclasses import fields

from pledgebook.model.clause import Clause
from pledgebook.wording.zh import conditions, consequences, doing, matter
from pledgebook.wording.zh.chapters import SPEAKERS
from pledgebook.wording.zh.draft import Draft, Frame
from pledgebook.wording.zh.naming import Naming

_EMPTY = Clause()


def compose(clause: Clause, chapter: str, name: str, naming: Naming, frame: Frame) -> str:
    """Return ``clause`` in sentences. That no field is left unsaid is our promise: else it raises."""
    draft = Draft(left=clause, chapter=chapter, frame=frame)
    timed = bool(clause.acts)
    if chapter == "warranty":
        draft = _spoken(draft, name, naming)
        draft = conditions.conditions(draft, naming)
    else:
        draft = _spoken(conditions.conditions(draft, naming), name, naming)
    if not draft.left.acts and frame is Frame.SENTENCE:
        draft = doing.starts(draft, naming)
    draft = doing.doing(draft, naming)
    draft = doing.starts(draft, naming)
    draft = matter.people(draft, naming)
    draft = matter.particulars(draft, naming)
    draft = matter.spans(draft, naming)
    draft = matter.counting(draft, naming, timed=timed)
    draft = matter.level(draft, naming)
    draft = consequences.remedies(consequences.costs(draft, naming), naming)
    left = [
        field.name
        for field in fields(Clause)
        if getattr(draft.left, field.name) != getattr(_EMPTY, field.name)
    ]
    if set(left) - {"at"}:
        raise AssertionError(f"unsaid: {left}")
    return draft.text


def _spoken(draft: Draft, name: str, naming: Naming) -> Draft:
    speaker = SPEAKERS.get(draft.chapter)
    return speaker(draft, name, naming) if speaker else draft
