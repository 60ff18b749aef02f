"""The openings of the chapters on goods, results, complaints, processes and documents."""

from __future__ import annotations

from pledgebook.model.names import Kind
from pledgebook.model.timing import Moment
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.structure.limits import is_apart
from pledgebook.wording.zh import deadlines, doing, moments, money
from pledgebook.wording.zh.acts import through
from pledgebook.wording.zh.chapters.periods import acts
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.naming import Naming, join, quoted


def parts(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what is kept in stock."""
    del name
    clause = draft.left
    if not clause.keeps or draft.frame is Frame.REMARK:
        return draft
    start = isinstance(clause.from_, Moment)
    since = (
        moments.start(clause.from_, naming, by_day=True) if isinstance(clause.from_, Moment) else ""
    )
    given = "，并予以提供" if clause.does == ("provide",) else ""
    covers = f"为{naming.all(clause.covers)}" if clause.covers else ""
    place = f"在{join(clause.place)}" if clause.place else ""
    used = (
        "by",
        "keeps",
        "covers",
        "place",
        *(("from_",) if start else ()),
        *(("does",) if given else ()),
    )
    words = f"{doing.speaks(draft, naming)}{since}{place}{covers}备有{join(clause.keeps)}{given}"
    return draft.carry(words, of=used)


def fees(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say for what is charged where no act says it."""
    del name
    clause = draft.left
    if acts(clause) or clause.charge is None or draft.frame is Frame.REMARK:
        return draft
    served = f"{through(clause.via, naming)}提供的服务" if clause.via else ""
    own = "下列服务" if draft.frame is Frame.LIST else "本项"
    what = served or ("" if draft.head or clause.covers else own)
    words = money.charge(clause.charge, naming)
    if clause.covers and not served and words.startswith(("收费标准", "收费的", "收费按")):
        of = "" if words.startswith("收费的") else "的"
        words = f"{naming.all(clause.covers)}{of}{words}"
        return draft.say(words, of=("covers", "charge"))
    link = "的" if served and words.startswith("收费标准") else ""
    return draft.say(f"{what}{link}{words}", of=("via", "charge"))


def escalation(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say to whom it is reported where no act does."""
    del name
    clause = draft.left
    if acts(clause) or not clause.for_ or draft.frame.is_row:
        return draft
    words = f"{doing.speaks(draft, naming)}向{naming.all(clause.for_)}上报"
    return draft.carry(words, of=("for_", "by"))


def quality(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say what the result is to be."""
    del name
    clause = draft.left
    if acts(clause) or draft.frame.is_row:
        return draft
    if clause.target and not (clause.goals or clause.covers):
        return draft  # its level is the sentence
    per = naming.cited(clause.per) if clause.per else ""
    goals = f"保证达到以下标准：{'；'.join(clause.goals)}" if clause.goals else ""
    covers = f"对{naming.all(clause.covers)}的质量负责" if clause.covers else ""
    promised = "，".join(part for part in (covers, goals) if part) or "提供服务"
    words = f"{doing.speaks(draft, naming)}{per}{promised}"
    return draft.carry(words, of=("per", "covers", "goals", "by"))


def complaints(draft: Draft, name: str, naming: Naming) -> Draft:
    """Open with the complaint where nothing else does."""
    del name
    if draft.frame.is_row or draft.head:
        return draft
    return draft.open(f"{naming.party('customer')}提出投诉的", of=())


def process(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say where a process begins and ends, and its limit from end to end."""
    clause = draft.left
    begins, ends = clause.from_, clause.until
    if draft.frame is not Frame.SENTENCE or not isinstance(begins, Moment | None):
        return draft
    limits = _limits(draft, naming)
    parts = [
        f"自{moments.point(begins, naming)}起" if begins else "",
        f"至{moments.point(ends, naming)}止" if isinstance(ends, Moment) else "",
        f"全程{join(limits, '')}" if limits else "",
    ]
    apart = deadlines.apart(clause, doing.acting(clause, draft.chapter, naming))
    who = f"由{naming.all(clause.by, '与')}负责" if clause.by else ""
    words = "，".join(part for part in parts if part)
    said = ("acts", "from_", "by", *(("until",) if isinstance(ends, Moment) else ()))
    draft = draft.carry(f"{naming.title(name)}{words or '按下列步骤进行'}", who, of=said)
    return draft.add(*apart, of=())


def _limits(draft: Draft, naming: Naming) -> list[str]:
    clause = draft.left
    voice = doing.acting(clause, draft.chapter, naming)
    found = clause.acts.items()
    return [deadlines.act(n, clause, voice) for n, one in found if not is_apart(one)]


def precedence(draft: Draft, name: str, naming: Naming) -> Draft:
    """Say which document counts."""
    del name
    clause = draft.left
    if draft.frame.is_row or acts(clause):
        return draft
    if clause.order:
        kinds = (Kind.DOCUMENT, Kind.DEFINITION, Kind.CLAUSE, Kind.PERIOD)
        names = naming.all(clause.order, "", *kinds)
        draft = draft.say(f"各文件不一致时，依次以{names}为准，排在前面的优先", of=("order",))
    if not clause.per:
        return draft
    if clause.choice:
        who = naming.title(clause.choice)
        names = join((quoted(naming.title(one)) for one in clause.per), "与")
        both = f"{names}同时适用，两者不一致的，由{who}选择适用"
        return draft.carry(both, of=("per", "choice"))
    opening = "" if draft.head else "本承诺书未尽事宜，"
    return draft.carry(f"{opening}按照{naming.all(clause.per)}的规定执行", of=("per",))
