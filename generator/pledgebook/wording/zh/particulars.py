"""The particulars of a clause: contents, goals, places, frequency, level, clock."""

from __future__ import annotations

from collections.abc import Callable

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Agreed, ClockByAct
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.zh import claims, doing, lengths, moments, terms, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.hours import counted, hours
from pledgebook.wording.zh.naming import Naming, join, quoted

_PLAIN: tuple[tuple[str, Callable[[Clause, Naming], str]], ...] = (
    ("covers", lambda c, n: f"适用于{n.all(c.covers)}"),
    ("place", lambda c, _: f"地点为{join(c.place)}"),
    ("under", lambda c, n: f"接受{quoted(n.title(c.under or ''))}的管理"),
    ("content", lambda c, _: f"内容包括{join(c.content)}"),
    ("language", lambda c, _: f"使用{terms.LANGUAGES.get(c.language or '', c.language)}"),
    ("gives", lambda c, _: f"提供{join(c.gives)}"),
    ("keeps", lambda c, _: f"备有{join(c.keeps)}"),
    ("order", lambda c, n: f"优先次序依次为{n.all(c.order, '')}"),
    ("causes", lambda c, _: f"涵盖{join(terms.CAUSES.get(one, one) for one in c.causes)}"),
)


_STORES = ("reports", "security", "staff", "complaints")  # what is kept there are records


def aims(chapter: str) -> str:
    """Return what the goals of a chapter are called."""
    return {"training": "培训目标为", "quality": "保证达到以下标准"}.get(chapter, "应达到以下目标")


def particulars(draft: Draft, naming: Naming) -> Draft:
    """Say what a clause lists: contents, papers, places, goals."""
    if draft.left.of and not draft.left.target:
        draft = draft.say(f"对象为{naming.title(draft.left.of)}", of=("of",))
    draft = _shaped(draft, naming)
    if draft.left.choice:
        draft = draft.say(_chosen(draft, naming), of=("choice",))
    for field, words in _PLAIN:
        if getattr(draft.left, field):
            if field == "keeps" and draft.chapter in _STORES:
                draft = _stored(draft, naming)
                continue
            said = f"{_linked(field, draft, naming)}{words(draft.left, naming)}"
            draft = draft.say(said, of=(field,))
    if draft.left.goals:
        goals = "；".join(draft.left.goals)
        aim = "达到以下目标" if draft.frame.is_row else aims(draft.chapter)
        draft = draft.add(f"{aim}：{goals}", of=("goals",))
    return _meaning(draft, naming)


def _stored(draft: Draft, naming: Naming) -> Draft:
    """Say which records are kept, and how long."""
    lasts = draft.left.lasts
    words = f"{_linked('keeps', draft, naming)}保存{join(draft.left.keeps)}"
    long = f"保存{lengths.lasting(lasts, naming)}" if isinstance(lasts, Quantity) else ""
    return draft.say(words, long, of=("keeps", *(("lasts",) if long else ())))


def _linked(field: str, draft: Draft, naming: Naming) -> str:
    """Return what ties handing over and keeping in stock to what was said before."""
    if field not in ("gives", "keeps"):
        return ""
    if len(draft.head) > draft.opened:
        return "并" if field == "gives" and not draft.head[-1].endswith("的") else ""
    return doing.speaks(draft, naming)


def _chosen(draft: Draft, naming: Naming) -> str:
    """Return who chooses: among the rows below, or whether to have a period at all."""
    who = naming.title(draft.left.choice or "")
    if draft.frame is Frame.LIST and not draft.carried:
        return f"由{who}在下列各项中选择"
    return f"由{who}选择{'是否选用' if draft.chapter == 'warranty' else ''}"


def _shaped(draft: Draft, naming: Naming) -> Draft:
    """Say in which form, and for how many hours."""
    form, hours_ = draft.left.form, draft.left.hours
    if isinstance(form, Agreed):
        draft = draft.add(f"方式{moments.agreed(form, naming)}", of=("form",))
    elif form:
        draft = draft.say(f"采用{naming.all(form, '和', Kind.FORM)}形式", of=("form",))
    if isinstance(hours_, Agreed):
        return draft.add(f"时长{moments.agreed(hours_, naming)}", of=("hours",))
    return draft.say(_lasting(hours_, draft) if hours_ else "", of=("hours",))


def _lasting(hours_: Quantity, draft: Draft) -> str:
    """Return how many hours; with a charge, the least number that is charged."""
    if draft.left.charge and hours_.bound is Bound.AT_LEAST:
        return f"不足{values.number(hours_)}的按{values.number(hours_)}计费"
    what = "时长" if draft.chapter in ("training", "special-periods") else "用时"
    return f"{what}{values.quantity(hours_)}"


def _often(clause: Clause, interval: Quantity | None, count: Quantity | None) -> tuple[str, ...]:
    """Return how often, and of how many hours each time."""
    words = values.every(interval, count)
    if not isinstance(clause.hours, Quantity):
        return (words,)
    hours_ = values.quantity(clause.hours)
    if interval and not count and words.endswith("1次"):
        return (f"{words.removesuffix('1次')}{hours_}",)
    return words, f"每次{hours_}"


def _meaning(draft: Draft, naming: Naming) -> Draft:
    means = draft.left.means
    if isinstance(means, Agreed):
        return draft.add(f"具体含义{moments.agreed(means, naming)}", of=("means",))
    return draft.say(f"指{means}" if means else "", of=("means",))


def spans(draft: Draft, naming: Naming) -> Draft:
    """Say how long, until when, before what and how often."""
    clause = draft.left
    if clause.before:
        draft = draft.say(f"在{moments.before(clause.before, naming)}完成", of=("before",))
    if isinstance(clause.until, Agreed):
        draft = draft.add(f"截止时间{moments.agreed(clause.until, naming)}", of=("until",))
    elif clause.until:
        draft = draft.say(f"直至{moments.point(clause.until, naming)}为止", of=("until",))
    if clause.lasts:
        draft = draft.say(lengths.lasting(clause.lasts, naming), of=("lasts",))
    if clause.renews:
        draft = draft.add(claims.renewal(clause.renews, naming), of=("renews",))
    return draft


def often(draft: Draft, naming: Naming) -> Draft:
    """Say how often."""
    every, times = draft.left.every, draft.left.times
    if isinstance(every, Agreed):
        draft = draft.add(f"频次{moments.agreed(every, naming)}", of=("every",))
    if isinstance(times, Agreed):
        draft = draft.add(f"次数{moments.agreed(times, naming)}", of=("times",))
    interval = every if isinstance(every, Quantity) else None
    count = times if isinstance(times, Quantity) else None
    if not interval and not count:
        return draft
    if draft.chapter == "remedies" and count and not interval:
        return draft  # said with what is paid
    hours_ = ("hours",) if isinstance(draft.left.hours, Quantity) else ()
    return draft.say(*_often(draft.left, interval, count), of=("every", "times", *hours_))


def scheduled(clause: Clause, naming: Naming) -> tuple[str, ...]:
    """Return when and how often a training is, in parts."""
    every = clause.every if isinstance(clause.every, Quantity) else None
    times = clause.times if isinstance(clause.times, Quantity) else None
    events = (one for one in clause.when if one in naming.commitment.events)
    return (
        "、".join(naming.event(name).condition for name in events),
        moments.before(clause.before, naming) if clause.before else "",
        values.every(every, times) if every or times else "",
        f"{'每次' if times else ''}{values.quantity(clause.hours)}"
        if isinstance(clause.hours, Quantity)
        else "",
    )


def counting(draft: Draft, naming: Naming, *, timed: bool) -> Draft:
    """Say by which clock limits are counted, and when it stands still."""
    clock, pauses = draft.left.clock, draft.left.pauses
    if isinstance(clock, ClockByAct):
        draft = draft.say(*_clocks(clock, naming), of=("clock",))
    elif clock and (timed or draft.frame not in (Frame.SENTENCE, Frame.ITEM)):
        draft = draft.say(counted(clock, naming), of=("clock",))
    elif clock:
        draft = draft.say(f"服务时间为{hours(clock, naming)}", of=("clock",))
    stops = [
        f"自{moments.point(one.from_, naming)}起至{moments.point(one.until, naming)}止"
        "的时间不计入时限"
        for one in pauses
    ]
    return draft.add(*stops, of=("pauses",))


def _clocks(clock: ClockByAct, naming: Naming) -> list[str]:
    acts: dict[str, list[str]] = {}
    for act, name in clock.acts.items():
        acts.setdefault(naming.title(name, Kind.CLOCK), []).append(naming.title(act, Kind.ACT))
    return [f"{join(titles)}按{name}计时" for name, titles in acts.items()]
