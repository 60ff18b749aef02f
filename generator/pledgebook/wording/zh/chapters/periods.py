"""The openings of the chapters on what is covered, and on what is owed when it is not kept."""

from __future__ import annotations

import re
from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.money import ChargeByPart, Price
from pledgebook.model.timing import Moment
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.zh import consequences, doing, lengths, levels, moments, money
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join

# A noun with what qualifies it (易损件的正常磨损); anything else is taken for a clause.
_NOUN = re.compile(
    r"的[^，、；的]{0,8}$|(件|材|品|设备|软件|费|费用|服务|工作|操作)$"
    r"|(磨损|老化|开发|改造|迁移|搬迁|升级|培训|保养|清洁)$"
    r"|(?<!造成)(?<!引起)(?<!导致)(?<!发生)(?<!出现)(损坏|故障|缺陷)$"
)
_CLAUSAL = re.compile(r"^在.*下[^的，]*$|(使用|造成|引起|导致|所致)$")
# Causes by name: what they bring about is not covered, not they themselves.
_CAUSE = re.compile(r"(不可抗力|雷击|灾|灾害|地震|战争|暴乱|停电|停水|电压|原因|因素|事故)$")
_BROUGHT = re.compile(r"造成|引起|导致|所致|因|由于")


def acts(clause: Clause) -> bool:
    """Say whether a clause promises an act."""
    return bool(clause.does or clause.either or clause.acts)


def warranty(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say from when, how long and for what a period runs."""
    draft = _optional(draft, name, naming)
    clause = draft.left
    if draft.frame is Frame.REMARK or (clause.after and acts(clause)):
        return draft
    row = draft.frame is Frame.ITEM
    if row and not clause.covers:
        return draft.say(
            lengths.lasting(clause.lasts, naming) if clause.lasts else "", of=("lasts",)
        )
    done = acts(clause) and not row
    head = naming.all(clause.covers) if row else _period(clause, name, naming)
    bounds, fields = _bounds(draft, naming)
    said = ("covers", "place", *fields, *(() if done else ("by",)))
    lasting = (
        lengths.lasting(clause.lasts, naming) if clause.lasts and (done or not acts(clause)) else ""
    )
    if lasting and not bounds and lasting.startswith("期限"):
        head, lasting, said = _long(head.removesuffix("，"), lasting), "", (*said, "lasts")
    draft = draft.carry(f"{head}{bounds}".removesuffix("，"), of=said)
    if lasting:
        draft = draft.say(lasting, of=("lasts",))
    if done:
        return replace(
            draft, who=f"期内{doing.subject(clause, draft.chapter, naming)}", carried=False
        )
    if isinstance(clause.charge, Price):
        draft = draft.say(f"期内服务{money.charge(clause.charge, naming)}", of=("charge",))
    return draft


def _optional(draft: Draft, name: str, naming: Naming) -> Draft:
    """Return a period that a customer takes on as one which it may choose to have."""
    clause = draft.left
    if clause.by != ("customer",) or acts(clause):
        return draft
    own = naming.commitment.warranty.get(name)
    told = draft.frame is Frame.ITEM and own is not None and own.by == clause.by
    choice = clause.choice or (None if told else "customer")
    return replace(draft, left=replace(clause, by=(), choice=choice))


def _long(head: str, lasting: str) -> str:
    """Return a period that only has a length: ``质保期为3年``, ``附件的期限为1年``."""
    length = lasting.removeprefix("期限")
    return f"{head}{length}" if head.endswith("期") else f"{head}的{lasting}"


def _period(clause: Clause, name: str, naming: Naming) -> str:
    """Return the period as the subject of its sentence: ``监控系统的免费质保期``."""
    own = naming.commitment.warranty.get(name)
    title = naming.period(name) if own and own.title else "质保期"
    place = f"在{join(clause.place)}" if clause.place else ""
    named = all(naming.title(item) in title for item in clause.covers)
    covers = "" if named else naming.all(clause.covers)
    head = f"{covers}{place}的{title}" if covers or place else title
    by = clause.by and not acts(clause)
    return f"{head}由{naming.all(clause.by, '与')}承担，" if by else head


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
    clause = draft.left
    means = clause.means.removesuffix("。") if isinstance(clause.means, str) else ""
    covers = naming.all(clause.covers)
    said = ("covers", *(("means",) if means else ()))
    head = _excluded(covers, means)
    if draft.frame.is_row:
        return draft.say(head, of=said)
    verdict = _verdict(clause, naming)
    if draft.frame is Frame.LIST and not means:
        cases = f"{covers}有下列情形之一的，" if covers else "下列情形"
        return draft.say(f"{cases}{verdict}", of=said)
    if not head and not draft.head:
        head = naming.title(name)
    return draft.open(head, of=()).say(verdict, of=said)


def _excluded(covers: str, means: str) -> str:
    """Return what is out of scope: a thing, what befalls it, or a case."""
    if not means:
        return covers
    if _CAUSE.search(means):
        means = means.removeprefix("由于").removeprefix("因")
        return f"{covers}因{means}造成{'损坏' if covers else ''}的"
    noun = _NOUN.search(means) and not _CLAUSAL.search(means)
    if not noun:
        return f"{covers}{means.removesuffix('的')}的"
    if not covers or means.startswith("的"):
        return f"{covers}{means}"
    if _BROUGHT.search(means):
        return f"{covers}{'' if means.startswith(('因', '由于')) else '因'}{means}"
    return f"{covers}{'' if '的' in means else '的'}{means}"


def _verdict(clause: Clause, naming: Naming) -> str:
    """Return that it is not covered, or not free of charge, in the letter's terms."""
    charge = clause.charge
    if isinstance(charge, ChargeByPart) and Price.FREE in (charge.labour, charge.parts):
        return "不属于全部免费的范围"
    if clause.charge and clause.charge is not Price.FREE:
        return "不属于免费服务的范围"
    if naming.commitment.warranty:
        return "不属于质保范围"
    return "不在承诺范围内"


def availability(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which level which service reaches."""
    clause = draft.left
    if draft.frame is Frame.REMARK or not (clause.of or clause.target):
        return draft
    if draft.frame.is_row and not (clause.of and clause.target):
        return draft
    if not clause.target:
        what = naming.title(clause.of or "")
        return draft.say(f"{what}的水平按下列方法测量", of=("of",))
    served = clause if clause.of else replace(clause, of="服务")
    words = levels.target(served, naming, title=naming.title(name))
    return draft.say(words, of=("of", "target"))


def remedies(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open a remedy with the promises that were not kept; who broke them makes them good."""
    if draft.frame in (Frame.ITEM, Frame.REMARK):
        return draft
    broken = consequences.broken(name, naming)
    pay = draft.left.pay
    if broken and pay and pay.per == "missed":
        broken = broken.replace("未能履行", "每有一次未能履行", 1)
        draft = replace(draft, left=replace(draft.left, pay=replace(pay, per=None)))
    own = bool(broken) and draft.left.by in ((), ("provider",))
    said = replace(draft.left, by=()) if own else draft.left
    return replace(draft.open(broken, of=()), left=said, carried=draft.carried or own)
