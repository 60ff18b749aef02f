"""How the sentences of each chapter open and which verb carries them.

A speaker puts into words what its chapter says in its own way; the general composer says the rest.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Moment
from pledgebook.model.units import Kind as Of
from pledgebook.wording.zh import consequences, doing, matter, moments, values
from pledgebook.wording.zh.draft import Draft, Frame
from pledgebook.wording.zh.naming import Naming, join, quoted

Speaker = Callable[[Draft, str, Naming], Draft]


def _who(draft: Draft, naming: Naming) -> str:
    return doing.subject(draft.left, draft.chapter, naming)


def _acts(clause: Clause) -> bool:
    return bool(clause.does or clause.either or clause.acts)


def warranty(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say from when, how long and for what a period runs."""
    clause = draft.left
    if draft.frame is Frame.ROW:
        return draft
    if clause.after and _acts(clause):
        return draft.say(f"{naming.period(clause.after)}满后", of=("after",))
    title = naming.period(name)
    covers = naming.all(clause.covers) if clause.covers else ""
    by = f"由{naming.all(clause.by, '与')}承担" if clause.by else ""
    place = f"在{clause.place}" if clause.place else ""
    start = f"紧接{naming.period(clause.after)}，自其届满次日起" if clause.after else ""
    fields = ["covers", "by", "place", "after"]
    if isinstance(clause.from_, Moment):
        start = moments.start(clause.from_, naming, by_day=True)
        fields.append("from_")
    head = f"{covers}{place}的{title}{by}" if covers or place else f"{title}{by}"
    if start:
        head += f"，{start}" if by or start.startswith("紧接") else start
        head += "计算"
    draft = draft.say(head, of=tuple(fields))
    if clause.lasts and not _acts(clause):
        draft = draft.say(matter.lasting(clause.lasts, naming), of=("lasts",))
    return draft


def exclusions(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is not covered."""
    clause = draft.left
    del name
    if draft.frame is Frame.ROW:
        return draft
    means = clause.means if isinstance(clause.means, str) else ""
    covers = naming.all(clause.covers) if clause.covers else ""
    verdict = "不属于质保范围" if not clause.charge else "不属于免费质保范围"
    about = f"{covers}{'因' if covers and means else ''}{means}"
    head = f"{about}的" if about and not about.endswith("的") else about
    return draft.say(
        *([head] if head else []), verdict, of=("means", "covers") if means or covers else ()
    )


def availability(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which level which service reaches."""
    clause = draft.left
    del name
    if draft.frame is Frame.ROW or not (clause.of or clause.target):
        return draft
    what = naming.title(clause.of) if clause.of else "服务"
    if not clause.target:
        return draft.say(f"{what}的水平按下列方法测量", of=("of",))
    word = "的可用率" if clause.target.kind is Of.PERCENT else ""
    return draft.say(f"{what}{word}{values.floor(clause.target)}", of=("of", "target"))


def remedies(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open a remedy with the promises that were not kept."""
    return (
        draft if draft.frame is Frame.ROW else draft.say(consequences.broken(name, naming), of=())
    )


def staff(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say how many people of which role are there."""
    clause = draft.left
    count = values.quantity(clause.people) if isinstance(clause.people, Quantity) else ""
    role = naming.title(clause.role) if clause.role else ""
    whom = f"为{naming.all(clause.for_)}" if clause.for_ else ""
    full = {True: "专职", False: "兼职", None: ""}[clause.dedicated]
    if not (count or role or full or whom) and not _acts(clause):
        return _plainly(
            draft,
            f"{naming.title(name)}" if draft.frame is Frame.SENTENCE else "",
            matter.skills(clause),
        )
    where = f"在{clause.place}" if clause.place else ""
    words = f"{where}{whom}安排{role or ('' if count else naming.title(name))}{count}{full}"
    used = ("role", "dedicated", "for_", "place")
    if not (count or role or full or whom or where):
        return draft
    draft = _carried(draft, naming, f"{words}{'提供服务' if not _acts(clause) else ''}")
    draft = draft.say(of=(*used, *(("people",) if count else ())))
    return _plainly(draft, "", matter.skills(draft.left))


def _plainly(draft: Draft, head: str, skills: list[str]) -> Draft:
    return draft.say(
        head + (skills[0] if skills else ""),
        *skills[1:],
        of=("qualified", "experience", "dedicated"),
    )


def _carried(draft: Draft, naming: Naming, words: str) -> Draft:
    """Say ``words`` of the clause's subject; acts that follow need no subject again."""
    who = "" if draft.frame is Frame.ROW and not draft.left.by else _who(draft, naming)
    return draft.say(f"{who}{words}", of=())


def offices(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which office is kept where, under whom and in which role."""
    clause = draft.left
    if draft.frame is Frame.ROW:
        return draft
    start = (
        moments.start(clause.from_, naming, by_day=True) if isinstance(clause.from_, Moment) else ""
    )
    place = f"在{clause.place}" if clause.place else ""
    whom = f"为{naming.all(clause.for_)}" if clause.for_ else ""
    head = f"{_who(draft, naming)}{start}{whom}{place}设有{naming.title(name)}"
    parts = [
        f"由其担任{naming.title(clause.role)}" if clause.role else "",
        f"接受{quoted(naming.title(clause.under))}的管理" if clause.under else "",
    ]
    fields = ("place", "for_", "role", "under", *(("from_",) if start else ()))
    return draft.say(head, *parts, of=fields)


def training(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say who trains whom, where and how many."""
    clause = draft.left
    del name
    if draft.frame is Frame.ROW or _acts(clause):
        return draft
    whom = f"对{naming.all(clause.for_)}" if clause.for_ else ""
    per = f"依照{naming.all(clause.per)}" if clause.per else ""
    place = f"在{clause.place}" if clause.place else ""
    free = "免费" if clause.charge is matter.money.Price.FREE else ""
    used = ("by", "for_", "per", "place", *(("charge",) if free else ()))
    return draft.say(f"{_who(draft, naming)}{per}{place}{whom}{free}进行培训", of=used)


def special(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say how many people stand by."""
    clause = draft.left
    del name
    if isinstance(clause.people, Quantity):
        full = "专职" if clause.dedicated else ""
        role = naming.title(clause.role) if clause.role else "人员"
        draft = draft.say(
            f"安排{full}{role}{values.quantity(clause.people)}",
            of=("people", "role", *(("dedicated",) if full else ())),
        )
    return draft


def quality(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what the result is to be."""
    clause = draft.left
    del name
    if _acts(clause) or draft.frame is Frame.ROW:
        return draft
    per = f"依照{naming.all(clause.per)}" if clause.per else ""
    covers = f"就{naming.all(clause.covers)}" if clause.covers else ""
    goals = f"保证{'，'.join(clause.goals)}" if clause.goals else "提供服务"
    return draft.say(
        f"{_who(draft, naming)}{covers}{per}{goals}", of=("per", "covers", "goals", "by")
    )


def parts(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is kept in stock."""
    clause = draft.left
    del name
    if not clause.keeps or draft.frame is Frame.ROW:
        return draft
    who = _who(draft, naming)
    start = (
        moments.start(clause.from_, naming, by_day=True) if isinstance(clause.from_, Moment) else ""
    )
    given = "，并按需提供" if clause.does == ("provide",) else ""
    used = ("keeps", *(("from_",) if start else ()), *(("does",) if given else ()))
    return draft.say(f"{who}{start}备有{join(clause.keeps)}{given}", of=used)


def precedence(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which document counts."""
    clause = draft.left
    del name
    if draft.frame is Frame.ROW or _acts(clause):
        return draft
    if clause.order:
        names = naming.all(
            clause.order, "", Kind.DOCUMENT, Kind.DEFINITION, Kind.CLAUSE, Kind.PERIOD
        )
        draft = draft.say(f"各文件不一致时，依次以{names}为准，排在前面的优先", of=("order",))
    if not clause.per:
        return draft
    names = naming.all((quoted(naming.title(one)) for one in clause.per), "与")
    if clause.choice:
        who = naming.title(clause.choice)
        return draft.say(f"{names}同时适用", f"两者不一致的，由{who}选择适用", of=("per", "choice"))
    opening = "" if clause.if_ or clause.when or draft.head else "本承诺书未尽事宜，"
    return draft.say(f"{opening}按照{naming.all(clause.per)}的规定执行", of=("per",))


def complaints(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open with the complaint where nothing else does."""
    del name
    if draft.frame is Frame.ROW or draft.head:
        return draft
    return draft.say(f"{naming.party('customer')}提出投诉的", of=())


def escalation(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say to whom it is reported where no act does."""
    clause = draft.left
    del name
    if _acts(clause) or not clause.for_ or draft.frame is Frame.ROW:
        return draft
    return draft.say(f"{_who(draft, naming)}向{naming.all(clause.for_)}上报", of=("for_", "by"))


SPEAKERS: Mapping[str, Speaker] = {
    "warranty": warranty,
    "exclusions": exclusions,
    "availability": availability,
    "remedies": remedies,
    "staff": staff,
    "offices": offices,
    "training": training,
    "special-periods": special,
    "quality": quality,
    "parts": parts,
    "precedence": precedence,
    "complaints": complaints,
    "escalation": escalation,
}
