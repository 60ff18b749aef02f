"""The openings of the chapters on what is covered, and on what is owed when it is not kept."""

from __future__ import annotations

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.timing import Moment
from pledgebook.model.units import Kind as Of
from pledgebook.wording.zh import consequences, lengths, moments, money, values
from pledgebook.wording.zh.draft import Draft, Frame
from pledgebook.wording.zh.naming import Naming


def acts(clause: Clause) -> bool:
    """Say whether a clause promises an act."""
    return bool(clause.does or clause.either or clause.acts)


def warranty(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say from when, how long and for what a period runs."""
    clause = draft.left
    if draft.frame.is_row or (clause.after and acts(clause)):
        return draft
    draft = draft.carry(_period(clause, name, naming), of=("covers", "by", "place"))
    draft = _bounds(draft, naming)
    if clause.lasts and not acts(clause):
        draft = draft.say(lengths.lasting(clause.lasts, naming), of=("lasts",))
    if isinstance(clause.charge, Price):
        draft = draft.say(f"期内服务{money.PRICES[clause.charge]}", of=("charge",))
    return draft


def _period(clause: Clause, name: str, naming: Naming) -> str:
    """Return the period as the subject of its sentence: ``监控系统的免费质保期``."""
    own = naming.commitment.warranty.get(name)
    title = naming.period(name) if own and own.title else "质保期"
    place = f"在{clause.place}" if clause.place else ""
    covers = naming.all(clause.covers)
    head = f"{covers}{place}的{title}" if covers or place else title
    return f"{head}由{naming.all(clause.by, '与')}承担" if clause.by else head


def _bounds(draft: Draft, naming: Naming) -> Draft:
    """Say when a period begins and ends; the words run on from its name."""
    clause = draft.left
    parts = []
    fields = []
    if isinstance(clause.from_, Moment):
        parts.append(f"{moments.start(clause.from_, naming, by_day=True)}计算")
        fields.append("from_")
    if clause.after:
        parts.append(f"自{naming.period(clause.after)}届满起计算")
        fields.append("after")
    if isinstance(clause.until, Moment):
        parts.append(f"至{moments.point(clause.until, naming)}为止")
        fields.append("until")
    if not parts:
        return draft
    *before, subject = draft.head
    joint = "，" if clause.by or "承担" in subject else ""
    said = f"{subject}{joint}{'，'.join(parts)}"
    return Draft(
        left=draft.left,
        chapter=draft.chapter,
        frame=draft.frame,
        head=(*before, said),
        tail=draft.tail,
        opened=draft.opened,
        carried=True,
    ).say(of=tuple(fields))


def exclusions(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is not covered."""
    del name
    clause = draft.left
    if draft.frame.is_row:
        return draft
    means = clause.means if isinstance(clause.means, str) else ""
    covers = naming.all(clause.covers)
    about = f"{covers}{'因' if covers and means else ''}{means}".removesuffix("。")
    head = f"{about}的" if about and not about.endswith("的") else about
    verdict = "不属于免费服务的范围" if clause.charge else "不属于质保范围"
    said = ("covers", *(("means",) if means else ()))
    return draft.open(head, of=()).carry(verdict, of=said)


def availability(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which level which service reaches."""
    del name
    clause = draft.left
    if draft.frame.is_row or not (clause.of or clause.target):
        return draft
    what = naming.title(clause.of) if clause.of else "服务"
    if not clause.target:
        return draft.say(f"{what}的水平按下列方法测量", of=("of",))
    word = "的可用率" if clause.target.kind is Of.PERCENT else ""
    return draft.say(f"{what}{word}{values.floor(clause.target)}", of=("of", "target"))


def remedies(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open a remedy with the promises that were not kept."""
    if draft.frame in (Frame.ITEM, Frame.REMARK):
        return draft
    return draft.open(consequences.broken(name, naming), of=())
