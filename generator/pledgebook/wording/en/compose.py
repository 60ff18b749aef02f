"""The general composer: every field of a clause, in the order in which a sentence is read."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.wording.en import (
    conditions,
    consequences,
    doing,
    frequency,
    levels,
    never,
    particulars,
    people,
)
from pledgebook.wording.en.chapters import SPEAKERS
from pledgebook.wording.en.draft import Draft
from pledgebook.wording.en.naming import Naming
from pledgebook.wording.structure.draft import Frame, unsaid


def compose(clause: Clause, chapter: str, name: str, naming: Naming, frame: Frame) -> str:
    """Return ``clause`` in sentences.

    That no field is left unsaid is a promise of ours: a field that is raises `AssertionError`.
    """
    draft = Draft(left=clause, chapter=chapter, frame=frame)
    draft = conditions.conditions(draft, naming)
    speaker = SPEAKERS.get(chapter)
    if speaker is not None:
        draft = speaker(draft, name, naming)
    draft = doing.starts(doing.doing(never.never(draft, naming), naming), naming)
    if frame is Frame.LIST and not draft.carried:
        draft = draft.carry("the following applies", of=())
    draft = people.people(frequency.often(draft, naming, clause), naming)
    draft = particulars.spans(particulars.particulars(draft, naming), naming)
    draft = consequences.costs(draft, naming, clause.by)
    draft = particulars.counting(draft, naming, clause)
    draft = levels.level(draft, naming, clause)
    draft = consequences.remedies(draft, naming, name, clause)
    assert not unsaid(draft.left), f"unsaid: {unsaid(draft.left)}"  # noqa: S101
    return draft.text
