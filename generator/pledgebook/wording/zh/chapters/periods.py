"""The openings of the chapters on what is covered, and on what is owed when it is not kept."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.timing import Moment
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.zh import consequences, lengths, moments, money, particulars
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join

# A noun with what qualifies it (易损件的正常磨损); anything else is taken for a clause.
_NOUN = re.compile(r"的[^，、；的]{0,8}$")


def acts(clause: Clause) -> bool:
    """Say whether a clause promises an act."""
    return bool(clause.does or clause.either or clause.acts)


def warranty(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say from when, how long and for what a period runs."""
    clause = draft.left
    if draft.frame is Frame.REMARK or (clause.after and acts(clause)):
        return draft
    row = draft.frame is Frame.ITEM
    if row and not clause.covers:
        return draft
    head = naming.all(clause.covers) if row else _period(clause, name, naming)
    bounds, fields = _bounds(draft, naming)
    said = ("covers", "by", "place", *fields)
    lasting = lengths.lasting(clause.lasts, naming) if clause.lasts and not acts(clause) else ""
    if lasting and not bounds and lasting.startswith("期限"):
        head, lasting, said = f"{head.removesuffix('，')}的{lasting}", "", (*said, "lasts")
    draft = draft.carry(f"{head}{bounds}".removesuffix("，"), of=said)
    if lasting:
        draft = draft.say(lasting, of=("lasts",))
    if isinstance(clause.charge, Price):
        draft = draft.say(f"期内服务{money.PRICES[clause.charge]}", of=("charge",))
    return draft


def _period(clause: Clause, name: str, naming: Naming) -> str:
    """Return the period as the subject of its sentence: ``监控系统的免费质保期``."""
    own = naming.commitment.warranty.get(name)
    title = naming.period(name) if own and own.title else "质保期"
    place = f"在{join(clause.place)}" if clause.place else ""
    named = all(naming.title(item) in title for item in clause.covers)
    covers = "" if named else naming.all(clause.covers)
    head = f"{covers}{place}的{title}" if covers or place else title
    return f"{head}由{naming.all(clause.by, '与')}承担，" if clause.by else head


def _bounds(draft: Draft, naming: Naming) -> tuple[str, tuple[str, ...]]:
    """Return when a period begins and ends, and the fields that say so."""
    clause = draft.left
    parts, fields = [], []
    if isinstance(clause.from_, Moment):
        parts.append(f"{moments.start(clause.from_, naming, by_day=True)}计算")
        fields.append("from_")
    if clause.after:
        parts.append(f"自{naming.period(clause.after)}届满起计算")
        fields.append("after")
    if isinstance(clause.until, Moment):
        parts.append(f"至{moments.point(clause.until, naming)}为止")
        fields.append("until")
    return "，".join(parts), tuple(fields)


def exclusions(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is not covered."""
    del name
    clause = draft.left
    if draft.frame.is_row:
        return draft
    means = clause.means if isinstance(clause.means, str) else ""
    covers = naming.all(clause.covers)
    about = f"{covers}{'因' if covers and means else ''}{means}".removesuffix("。")
    head = about if not about or _NOUN.search(about) else f"{about}的"
    verdict = "不属于免费服务的范围" if clause.charge else "不属于质保范围"
    said = ("covers", *(("means",) if means else ()))
    return draft.open(head, of=()).say(verdict, of=said)


def availability(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which level which service reaches."""
    del name
    clause = draft.left
    if draft.frame.is_row or not (clause.of or clause.target):
        return draft
    if not clause.target:
        what = naming.title(clause.of or "")
        return draft.say(f"{what}的水平按下列方法测量", of=("of",))
    served = clause if clause.of else replace(clause, of="服务")
    return draft.say(particulars.target(served, naming), of=("of", "target"))


def remedies(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open a remedy with the promises that were not kept; who broke them makes them good."""
    draft = replace(draft, breach=consequences.breach(name, draft.left, naming))
    if draft.frame in (Frame.ITEM, Frame.REMARK):
        return draft
    broken = consequences.broken(name, naming)
    own = bool(broken) and draft.left.by in ((), ("provider",))
    said = replace(draft.left, by=()) if own else draft.left
    return replace(draft.open(broken, of=()), left=said, carried=draft.carried or own)
