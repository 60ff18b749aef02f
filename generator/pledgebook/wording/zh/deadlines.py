"""What is done by when: acts with a limit, in a sentence and in the cell of a table."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Absent, NthWorkingDay, Quantity
from pledgebook.model.timing import Agreed, Deadline, Land, Statistic
from pledgebook.model.units import Kind as Of
from pledgebook.wording.structure.limits import defined, is_ahead, is_apart, start_of
from pledgebook.wording.zh import acts, hours, moments, values
from pledgebook.wording.zh.acts import Acting
from pledgebook.wording.zh.naming import Naming, join

_LAND = {Land.CLOSE: "下班", Land.END_OF_DAY: "24:00", Land.SAME_TIME: "同一时刻"}
_WEEK = 7
_ARRIVES = ("arrive", "onsite")
# What need not be done, said for the act.
_NEEDLESS = {
    "arrive": "无须到场",
    "attend": "无须到场",
    "dispatch": "无须派员",
    "repair": "无须维修",
    "replace": "无须更换",
    "return": "无须退回",
    "install": "无须安装",
    "ship": "无须发货",
    "lend": "无须提供备用机",
    "workaround": "无须临时恢复",
}
# Events that are a day in the life of a project, not a moment that a stop-watch sees.
_DAYS = {
    "contract-signed",
    "shipped",
    "delivery",
    "installed",
    "accepted",
    "final-acceptance",
    "go-live",
    "first-use",
    "sale",
    "invoice",
    "ex-works",
    "final-payment",
}


def timed(clause: Clause, voice: Acting, how: str = "", done: str = "") -> list[str]:
    """Return the acts with their limits, one part for each start: ``自接到通知起30分钟内响应``.

    ``how`` is the manner and aim of the only act; those of several stand before them. ``done`` is
    the verb of the first with an object.
    """
    groups: dict[str, list[str]] = {}
    first = next(iter(clause.acts), "")
    for name, deadline in clause.acts.items():
        if not is_apart(deadline):
            start = _start(clause, name, voice.naming)
            words = act(name, clause, voice, how, done if name == first else "")
            groups.setdefault(start, []).append(words)
    return [f"{start}{join(parts, '')}" for start, parts in groups.items()]


def apart(clause: Clause, voice: Acting) -> list[str]:
    """Return sentences on acts whose limit is still to be agreed, or that do not apply."""
    return [
        _apart(name, clause, voice) for name, deadline in clause.acts.items() if is_apart(deadline)
    ]


def _apart(name: str, clause: Clause, voice: Acting) -> str:
    deadline = clause.acts[name]
    title = join(voice.naming.title(one, Kind.ACT) for one in (name, *deadline.with_))
    either = "".join(f"或{voice.naming.title(one, Kind.ACT)}" for one in deadline.or_)
    how = acts.through(deadline.via, voice.naming)
    extras = _extras(deadline, voice.naming)
    if not isinstance(deadline.in_, Agreed):
        own = _own(deadline, voice.naming)
        if not how and not either and not own and name in _NEEDLESS and not deadline.with_:
            return f"本条所述情形{_NEEDLESS[name]}{extras}"
        return f"本条所述情形不涉及{how}{title}{either}{own}{extras}"
    start = _start(clause, name, voice.naming)
    since = f"（{start}计算）" if start.startswith("自") else ""
    limit_ = f"{how}{title}{either}的时限{since}"
    return f"{limit_}{moments.agreed(deadline.in_, voice.naming)}{extras}"


def _own(deadline: Deadline, naming: Naming) -> str:
    """Return the start that a cell gives itself."""
    if deadline.from_ is None:
        return ""
    return f"（{moments.start(deadline.from_, naming, by_day=False)}计算）"


def _start(clause: Clause, name: str, naming: Naming) -> str:
    moment, deadline = start_of(clause, name), clause.acts[name]
    if moment is None or is_ahead(deadline):
        return ""
    if deadline.in_ in (Absent.NONE, Absent.BEST_EFFORT):
        return f"{moments.point(moment, naming)}后"
    by_day = moment.event in _DAYS or bool(moment.on or moment.end_of) or _long(deadline)
    return moments.start(moment, naming, by_day=by_day)


def _long(deadline: Deadline) -> bool:
    length = deadline.in_
    if not isinstance(length, Quantity):
        return False
    days = (Of.DAY, Of.CALENDAR_DAY)
    return length.kind is Of.MONTH or (length.kind in days and length.size >= _WEEK)


def act(name: str, clause: Clause, voice: Acting, aim: str = "", done: str = "") -> str:
    """Return one act with its limit: ``4小时内到达现场``; ``done`` is its verb with an object."""
    deadline, naming = clause.acts[name], voice.naming
    how = acts.through((one for one in deadline.via if (name, one) != _ARRIVES), naming)
    by_when = _ahead(name, clause, naming) or _mean(deadline) + limit(deadline, naming)
    verbs = done or verb(name, deadline, voice)
    return f"{by_when}{how}{aim}{verbs}{_extras(deadline, naming)}"


def _ahead(name: str, clause: Clause, naming: Naming) -> str:
    """Return a limit before a moment: ``最迟在移交24小时前``; '' where it is not before one."""
    length = clause.acts[name].in_
    moment = clause.before or start_of(clause, name)
    if not isinstance(length, Quantity) or not is_ahead(clause.acts[name]) or not moment:
        return ""
    if moment.plus or moment.minus:
        return f"在{moments.before(moment, naming)}{values.within(length)}"
    return f"最迟在{moments.before(replace(moment, minus=replace(length, bound=None)), naming)}"


def verb(name: str, deadline: Deadline, voice: Acting) -> str:
    """Return an act with those due together with it: ``查明原因并提出解决方案或答复``."""
    is_timed = deadline.in_ is not Absent.NONE
    verbs = [voice.verb(one, timed=is_timed) for one in (name, *deadline.with_)]
    either = [voice.verb(one, timed=is_timed) for one in deadline.or_]
    return join([join(verbs, "并"), *either], "或")


def limit(deadline: Deadline, naming: Naming) -> str:
    """Return a limit before its verb: ``30分钟内``, ``第2个工作日下班前``, ``尽力``."""
    length = deadline.in_
    if isinstance(length, Quantity):
        return values.within(length)
    if isinstance(length, NthWorkingDay):
        return values.nth(length) + (f"{_LAND[deadline.land]}前" if deadline.land else "内")
    if isinstance(length, str):
        number = defined(length, naming)
        words = naming.title(length, Kind.DEFINITION)
        return f"{words}（{values.within(number)}）" if isinstance(number, Quantity) else words
    return values.ABSENT[Absent.BEST_EFFORT] if length is Absent.BEST_EFFORT else ""


def _mean(deadline: Deadline) -> str:
    return "平均" if isinstance(deadline.target, Statistic) else ""


def _extras(deadline: Deadline, naming: Naming) -> str:
    landed = deadline.land and not isinstance(deadline.in_, NthWorkingDay)
    parts = [
        hours.counted(deadline.clock, naming) if deadline.clock else "",
        f"至最后一日{_LAND[deadline.land]}为止" if deadline.land and landed else "",
        deadline.if_ or "",
        f"按时率{values.floor(deadline.target)}" if isinstance(deadline.target, Quantity) else "",
        deadline.text or "",
    ]
    said = [part for part in parts if part]
    return f"（{'，'.join(said)}）" if said else ""


def cell(name: str, clause: Clause, voice: Acting) -> str:
    """Return a limit as the cell of a table; '' where the row does not promise the act."""
    deadline = clause.acts.get(name)
    if deadline is None:
        return ""
    naming = voice.naming
    parts = [
        f"同时{_together(deadline.with_, '并', voice)}" if deadline.with_ else "",
        f"或{_together(deadline.or_, '或', voice)}" if deadline.or_ else "",
        _own(deadline, naming).strip("（）"),
        acts.through((one for one in deadline.via if (name, one) != _ARRIVES), naming),
        _extras(deadline, naming).removeprefix("（").removesuffix("）"),
    ]
    said = "，".join(part for part in parts if part)
    words = _cell(name, deadline, naming)
    return f"{words}（{said}）" if said and words else words or said


def _together(names: Iterable[str], word: str, voice: Acting) -> str:
    return join((voice.verb(name, timed=True) for name in names), word)


def _cell(name: str, deadline: Deadline, naming: Naming) -> str:
    length = deadline.in_
    if isinstance(length, Agreed):
        return moments.agreed(length, naming)
    if isinstance(length, Quantity) and length.bound is None:
        return _mean(deadline) + values.number(length)
    if length is Absent.NONE:
        return "承诺做到，不限时"
    if length is Absent.BEST_EFFORT:
        return "尽力做到，不限时"
    return (
        _NEEDLESS.get(name, "不适用")
        if length is Absent.NOT_APPLICABLE
        else limit(deadline, naming)
    )
