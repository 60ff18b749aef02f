"""The particulars of a clause: contents, goals, places, frequency, level, clock."""

from __future__ import annotations

import re
from collections.abc import Callable

from pledgebook.model.clause import Binding, Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Bound, Quantity
from pledgebook.model.timing import Agreed, ClockByAct
from pledgebook.model.units import Kind as Of
from pledgebook.wording.structure.draft import Frame
from pledgebook.wording.zh import claims, doing, lengths, moments, terms, values
from pledgebook.wording.zh.draft import Draft
from pledgebook.wording.zh.hours import hours
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
    ("choice", lambda c, n: f"由{n.title(c.choice or '')}选择"),
    ("causes", lambda c, _: f"涵盖{join(terms.CAUSES.get(one, one) for one in c.causes)}"),
)


# The share that a title names.
_LEVELS = ("率", "度", "比例", "时间", "分数")
_RATE = re.compile(r"(无故障率|[一-龥]{2}率)$")


def aims(chapter: str) -> str:
    """Return what the goals of a chapter are called."""
    return {"training": "培训目标为", "quality": "保证的结果为"}.get(chapter, "应达到的目标为")


def particulars(draft: Draft, naming: Naming) -> Draft:
    """Say what a clause lists: contents, papers, places, goals."""
    if draft.left.of and not draft.left.target:
        draft = draft.say(f"对象为{naming.title(draft.left.of)}", of=("of",))
    draft = _shaped(draft, naming)
    for field, words in _PLAIN:
        if getattr(draft.left, field):
            said = f"{_linked(field, draft, naming)}{words(draft.left, naming)}"
            draft = draft.say(said, of=(field,))
    if draft.left.goals:
        goals = "；".join(draft.left.goals)
        aim = "目标为" if draft.frame.is_row else aims(draft.chapter)
        draft = draft.add(f"{aim}：{goals}", of=("goals",))
    return _meaning(draft, naming)


def _linked(field: str, draft: Draft, naming: Naming) -> str:
    """Return what ties handing over and keeping in stock to what was said before."""
    if field not in ("gives", "keeps"):
        return ""
    if len(draft.head) > draft.opened:
        return "并" if field == "gives" else ""
    return doing.speaks(draft, naming)


def _shaped(draft: Draft, naming: Naming) -> Draft:
    """Say in which form, and for how many hours."""
    form, hours_ = draft.left.form, draft.left.hours
    if isinstance(form, Agreed):
        draft = draft.add(f"方式{moments.agreed(form, naming)}", of=("form",))
    elif form:
        draft = draft.say(f"采用{naming.all(form, '和', Kind.FORM)}形式", of=("form",))
    if isinstance(hours_, Agreed):
        return draft.add(f"时长{moments.agreed(hours_, naming)}", of=("hours",))
    return draft.say(f"时长{values.quantity(hours_)}" if hours_ else "", of=("hours",))


def _often(clause: Clause, interval: Quantity | None, count: Quantity | None) -> tuple[str, ...]:
    """Return how often, and of how many hours each time."""
    words = values.every(interval, count)
    if not isinstance(clause.hours, Quantity):
        return (words,)
    return words, f"每次{values.quantity(clause.hours)}"


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
        f"{'每次' if every or times else ''}{values.quantity(clause.hours)}"
        if isinstance(clause.hours, Quantity)
        else "",
    )


def level(draft: Draft, naming: Naming, share: str) -> Draft:
    """Say how well: target, window, measurement and how firmly it binds.

    ``share`` is what a share of nothing else is the share of: 按时完成的比例, 完成率.
    """
    clause = draft.left
    words = {
        Binding.FIRM: "本条为必须履行的承诺",
        Binding.EFFORTS: "上述事项尽最大努力做到，但不作保证",
        Binding.OPTIONAL: "上述事项是权利，不是义务",
    }
    return draft.add(
        target(clause, naming, share) if clause.target else "",
        lengths.window(clause.window, naming) if clause.window else "",
        lengths.measured(clause.measure, naming) if clause.measure else "",
        words[clause.binding] if clause.binding else "",
        of=("of", "target", "window", "measure", "binding"),
    )


def target(clause: Clause, naming: Naming, share: str = "完成率", title: str = "") -> str:
    """Return which level is reached: ``业务平台的可用率不低于99.90%``.

    The level is called what the ``title`` of its clause calls it, where that is a name of it.
    """
    level_ = clause.target
    if level_ is None:
        return ""
    if not clause.of:
        return f"{share if level_.kind is Of.PERCENT else '目标值'}{values.floor(level_)}"
    rate, of = _RATE.search(title), naming.title(clause.of)
    if of.endswith(_LEVELS):
        return f"{of}{values.floor(level_)}"
    if rate and level_.kind is Of.PERCENT:
        return f"{title if of in title else f'{of}的{rate[0]}'}{values.floor(level_)}"
    least = level_.bound not in (Bound.AT_MOST, Bound.LESS_THAN)
    name = {Of.PERCENT: "的可用率" if least else "的比率", Of.TEMPERATURE: "的温度"}.get(
        level_.kind, ""
    )
    return f"{naming.title(clause.of)}{name}{values.floor(level_)}"


def counting(draft: Draft, naming: Naming, *, timed: bool) -> Draft:
    """Say by which clock limits are counted, and when it stands still."""
    clock, pauses = draft.left.clock, draft.left.pauses
    if isinstance(clock, ClockByAct):
        draft = draft.say(*_clocks(clock, naming), of=("clock",))
    elif clock and (timed or draft.frame not in (Frame.SENTENCE, Frame.ITEM)):
        draft = draft.say(f"按{naming.title(clock, Kind.CLOCK)}计时", of=("clock",))
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
