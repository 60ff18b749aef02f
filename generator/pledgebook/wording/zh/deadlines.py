"""What is done by when: acts with a limit, in a sentence and in the cell of a table."""

from __future__ import annotations

from collections.abc import Iterable

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Absent, NthWorkingDay, Quantity
from pledgebook.model.timing import Agreed, Deadline, Land
from pledgebook.model.units import Kind as Of
from pledgebook.wording.structure.limits import defined, is_ahead, is_apart, start_of
from pledgebook.wording.zh import acts, moments, values
from pledgebook.wording.zh.acts import Acting
from pledgebook.wording.zh.naming import Naming, join

_LAND = {Land.CLOSE: "下班", Land.END_OF_DAY: "24:00", Land.SAME_TIME: "同一时刻"}
_WEEK = 7
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


def timed(clause: Clause, voice: Acting, how: str = "") -> list[str]:
    """Return the acts with their limits, one part for each start: ``自接到通知起30分钟内响应``.

    ``how`` is the manner and aim of the only act; that of several stands before them.
    """
    groups: dict[str, list[str]] = {}
    for name, deadline in clause.acts.items():
        if not is_apart(deadline):
            start = _start(clause, name, voice.naming)
            groups.setdefault(start, []).append(act(name, clause, voice, how))
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
        return f"本条不要求{how}{title}{either}{_own(deadline, voice.naming)}{extras}"
    start = _start(clause, name, voice.naming)
    return f"{start}{how}{title}{either}的时限{moments.agreed(deadline.in_, voice.naming)}{extras}"


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


def act(name: str, clause: Clause, voice: Acting, aim: str = "") -> str:
    """Return one act with its limit: ``4小时内到达现场``."""
    deadline, naming = clause.acts[name], voice.naming
    ahead = (clause.before or start_of(clause, name)) if is_ahead(deadline) else None
    head = f"在{moments.before(ahead, naming)}" if ahead else ""
    how = acts.through(deadline.via, naming)
    done = f"{_verbs(name, deadline, voice)}{acts.object_of(clause, naming)}"
    return f"{head}{limit(deadline, naming)}{how}{aim}{done}{_extras(deadline, naming)}"


def _verbs(name: str, deadline: Deadline, voice: Acting) -> str:
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


def _extras(deadline: Deadline, naming: Naming) -> str:
    landed = deadline.land and not isinstance(deadline.in_, NthWorkingDay)
    parts = [
        f"按{naming.title(deadline.clock, Kind.CLOCK)}计时" if deadline.clock else "",
        f"至最后一日{_LAND[deadline.land]}为止" if deadline.land and landed else "",
        deadline.if_ or "",
        f"按时率{values.floor(deadline.target)}" if deadline.target else "",
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
        acts.through(deadline.via, naming),
        _extras(deadline, naming).removeprefix("（").removesuffix("）"),
    ]
    said = "，".join(part for part in parts if part)
    words = _cell(deadline, naming)
    return f"{words}（{said}）" if said and words else words or said


def _together(names: Iterable[str], word: str, voice: Acting) -> str:
    return join((voice.verb(name, timed=True) for name in names), word)


def _cell(deadline: Deadline, naming: Naming) -> str:
    length = deadline.in_
    if isinstance(length, Agreed):
        return moments.agreed(length, naming)
    if isinstance(length, Quantity) and length.bound is None:
        return values.number(length)
    if length is Absent.NONE:
        return "承诺提供，不限时"
    return "—" if length is Absent.NOT_APPLICABLE else limit(deadline, naming)
