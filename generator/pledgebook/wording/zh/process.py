"""A service process as a flow chart."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.timing import Moment
from pledgebook.wording.prose import Flow, FlowStep
from pledgebook.wording.zh import deadlines, doing, moments
from pledgebook.wording.zh.compose import compose
from pledgebook.wording.zh.draft import APART, Frame, without
from pledgebook.wording.zh.naming import Naming, join


def flow(chapter: str, name: str, clause: Clause, naming: Naming) -> Flow:
    """Return the steps of a clause, and its limit from end to end."""
    voice = doing.acting(clause, chapter, naming)
    limits = [
        deadlines.limit(deadline, naming) + voice.verb(act, timed=True)
        for act, deadline in clause.acts.items()
    ]
    return Flow(
        caption=naming.clauses[name],
        begins=moments.point(clause.from_, naming) if isinstance(clause.from_, Moment) else "",
        ends=moments.point(clause.until, naming) if isinstance(clause.until, Moment) else "",
        limit=join(limits, ""),
        steps=tuple(_step(chapter, name, step, naming) for step in clause.steps),
    )


def _step(chapter: str, name: str, step: Clause, naming: Naming) -> FlowStep:
    acts = naming.all((*step.does, *step.either, *step.acts), "", Kind.ACT)
    said = ("by", *APART) if step.title else ("by", "does", *APART)
    told = compose(without(step, *said), chapter, name, naming, Frame.REMARK)
    note = f"{step.text or told}{step.note or ''}".removesuffix("。")
    actors = step.by or ("provider",)
    return FlowStep(
        title=step.title or acts or note,
        actor=naming.all(actors, "、"),
        note="" if note == step.title else note,
    )
