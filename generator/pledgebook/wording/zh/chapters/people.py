"""The openings of the chapters on people: staff, offices, training, special periods."""

from __future__ import annotations

from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.money import Price
from pledgebook.model.quantity import Quantity
from pledgebook.model.timing import Moment
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.zh import acts as verbs
from pledgebook.wording.zh import doing, moments
from pledgebook.wording.zh import people as persons
from pledgebook.wording.zh.chapters.periods import acts
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join, quoted
from pledgebook.wording.zh.values import quantity

_OF_SOME = ("by", "role", "place", "dedicated", "qualified", "experience", "people")
_FULL = {True: "专职", False: "兼职", None: ""}


def _count(clause: Clause) -> str:
    return quantity(clause.people) if isinstance(clause.people, Quantity) else ""


def _called(name: str, noun: str, naming: Naming) -> str:
    """Return a clause's own title, which names what it is about; else the noun of its chapter."""
    found = (one.title for _, id_, one in naming.commitment.clauses() if id_ == name)
    return next(found, None) or noun


def staff(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say how many people of which role are there."""
    clause = draft.left
    count, full = _count(clause), _FULL[clause.dedicated]
    role = naming.title(clause.role) if clause.role else ""
    whom = f"为{naming.all(clause.for_)}" if clause.for_ else ""
    place = f"在{join(clause.place)}" if clause.place else ""
    skilled = persons.skills(clause)
    if not (count or role or whom or full or place or skilled):
        return draft
    if acts(clause) and not (count or role):
        return draft
    if clause.of and count and not acts(clause):
        return _among(draft, count, skilled, naming)
    if draft.frame is Frame.ITEM and count and not acts(clause) and _counted(name, naming):
        return draft.carry(f"其中{role}{count}{place}{full}", *skilled, of=_OF_SOME)
    kind = role or ("" if count or draft.frame.is_row else _called(name, "服务人员", naming))
    serve, done = _serving(clause, naming)
    words = f"{doing.speaks(draft, naming)}{whom}安排{kind}{count}{place}{full}{serve}"
    used = ("by", "role", "for_", "place", "dedicated", "qualified", "experience", *done)
    return draft.carry(words, *skilled, of=(*used, *(("people",) if count else ())))


def _among(draft: Draft, count: str, skilled: list[str], naming: Naming) -> Draft:
    """Say of how many of those whom another clause names something more: 持证人员中，2人具备…."""
    clause = draft.left
    told = [f"担任{naming.title(clause.role)}" if clause.role else "", *skilled]
    if clause.dedicated is not None:
        told.append(f"为{_FULL[clause.dedicated]}")
    first, *more = [one for one in told if one] or ["提供服务"]
    used = ("of", "people", "role", "dedicated", "qualified", "experience")
    return draft.carry(f"{naming.title(clause.of or '')}中，{count}{first}", *more, of=used)


def _counted(name: str, naming: Naming) -> bool:
    """Say whether a clause gives a number of people, of whom its rows are some."""
    return any(id_ == name and one.people for _, id_, one in naming.commitment.clauses())


def _serving(clause: Clause, naming: Naming) -> tuple[str, tuple[str, ...]]:
    """Return what people do, where no limit of time has to be said with it."""
    if not acts(clause):
        return "提供服务", ()
    if clause.acts or clause.covers or clause.via or clause.per:
        return "", ()
    alone = replace(clause, people=None, role=None, dedicated=None, for_=())
    words, used = verbs.untimed(alone, doing.acting(clause, "staff", naming))
    return words, ("does", "either", *used)


def offices(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which office is kept where, in which role, under whom."""
    clause = draft.left
    if draft.frame.is_row:
        return draft
    start = isinstance(clause.from_, Moment)
    since = (
        moments.start(clause.from_, naming, by_day=True) if isinstance(clause.from_, Moment) else ""
    )
    place = f"在{join(clause.place)}" if clause.place else ""
    whom = f"为{naming.all(clause.for_)}" if clause.for_ else ""
    head = (
        f"{doing.speaks(draft, naming)}{since}{whom}{place}设有{_called(name, '服务机构', naming)}"
    )
    parts = [
        f"该机构担任{naming.title(clause.role)}" if clause.role else "",
        f"接受{quoted(naming.title(clause.under))}的管理" if clause.under else "",
    ]
    if clause.under and not clause.role:
        parts = [f"该机构{parts[1]}"]
    used = ("by", "place", "for_", "role", "under", *(("from_",) if start else ()))
    said = draft.carry(head, *parts, of=used)
    return said if any(parts) else replace(said, who="该机构")


def training(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say who trains whom, where and until when."""
    del name
    clause = draft.left
    if draft.frame.is_row or acts(clause):
        return draft
    whom = f"对{naming.all(clause.for_)}" if clause.for_ else ""
    per = naming.cited(clause.per) if clause.per else ""
    place = f"在{join(clause.place)}" if clause.place else ""
    free = "免费" if clause.charge is Price.FREE else ""
    used = ["by", "for_", "per", "place", *(["charge"] if free else [])]
    until = ""
    if isinstance(clause.until, Moment):
        until = f"直至{moments.point(clause.until, naming)}为止"
        used.append("until")
    words = f"{doing.speaks(draft, naming)}{per}{place}{whom}{free}进行培训"
    lasts = clause.lasts
    if isinstance(lasts, Quantity) and lasts.bound is None:
        return draft.carry(words, f"为期{quantity(lasts)}", until, of=(*used, "lasts"))
    return draft.carry(words, until, of=tuple(used))
