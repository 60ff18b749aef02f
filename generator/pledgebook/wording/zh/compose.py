"""The general composer: every field of a clause, in the order in which a sentence is read."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.wording.structure.draft import Frame, unsaid
from pledgebook.wording.structure.limits import has_limit
from pledgebook.wording.zh import (
    conditions,
    consequences,
    defaults,
    doing,
    levels,
    never,
    particulars,
    people,
)
from pledgebook.wording.zh.chapters import SPEAKERS
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming


def compose(
    clause: Clause,
    chapter: str,
    name: str,
    naming: Naming,
    frame: Frame,
    *,
    carried: bool = False,
) -> str:
    """Return ``clause`` in sentences; ``carried`` says that a sentence above holds the subject.

    That no field is left unsaid is a promise of ours: a field that is raises `AssertionError`.
    """
    clause = defaults.acting(clause, chapter, frame)
    draft = Draft(left=clause, chapter=chapter, frame=frame, carried=carried)
    if chapter in ("remedies", "termination"):
        draft = replace(draft, breach=consequences.breach(name, clause, naming))
    draft = _opened(never.never(draft, naming), name, naming)
    if frame is Frame.SENTENCE and not clause.acts:
        draft = doing.starts(draft, naming)
    draft = doing.starts(doing.doing(draft, naming), naming)
    draft = people.people(particulars.often(draft, naming), naming)
    draft = particulars.spans(particulars.particulars(draft, naming), naming)
    draft = particulars.counting(draft, naming, timed=bool(clause.acts))
    draft = levels.level(draft, naming, _share(clause, chapter, frame))
    draft = consequences.costs(draft, naming)
    draft = consequences.remedies(draft, naming)
    assert not unsaid(draft.left), f"unsaid: {unsaid(draft.left)}"  # noqa: S101
    return draft.text


def _share(clause: Clause, chapter: str, frame: Frame) -> str:
    """Return what a share is that no measure names: of what is done in time, done, or good."""
    if has_limit(clause) or frame in (Frame.TABLE, Frame.REMARK):
        return "按时完成的比例"
    done = clause.does or clause.either or clause.acts
    return "达标率" if chapter == "quality" and not done else "完成率"


def _opened(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say the conditions and what the chapter says in its own way."""
    speaker = SPEAKERS.get(draft.chapter)
    if speaker is None:
        return conditions.conditions(draft, naming)
    if draft.chapter == "warranty":  # 接续 is its beginning, not a condition.
        return conditions.conditions(speaker(draft, name, naming), naming)
    return speaker(conditions.conditions(draft, naming), name, naming)
