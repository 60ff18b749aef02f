"""What is done by when: acts with a limit, in a sentence and in the cell of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pledgebook.model.clause import Clause
from pledgebook.model.names import Kind
from pledgebook.model.quantity import Absent, NthWorkingDay, Quantity
from pledgebook.model.timing import Agreed, Deadline, Land, Moment, MomentByAct
from pledgebook.wording.zh import moments, terms, values
from pledgebook.wording.zh.naming import Naming, join

_LAND = {Land.CLOSE: "下班", Land.END_OF_DAY: "24:00", Land.SAME_TIME: "同一时刻"}
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


@dataclass(frozen=True, slots=True)
class Acting:
    """Who acts, for whom, and what the letter calls things."""

    naming: Naming
    other: str

    def verb(self, act: str, *, timed: bool) -> str:
        """Return an act as a verb: with a limit, or promised without one."""
        if act in self.naming.commitment.acts or act not in terms.ACTS:
            return self.naming.title(act, Kind.ACT)
        words = terms.ACTS[act]
        return (words.timed if timed else words.plain).replace("{other}", self.other)


def start_of(clause: Clause, act: str) -> Moment | None:
    """Return the moment from which an act of ``clause`` is counted."""
    own = clause.acts[act].from_
    if own is not None:
        return own
    if isinstance(clause.from_, MomentByAct):
        return clause.from_.acts.get(act)
    return clause.from_ if isinstance(clause.from_, Moment) else None


def timed(clause: Clause, acting: Acting) -> list[str]:
    """Return the acts with their limits, one part for each start: ``自接到通知起30分钟内响应``."""
    groups: dict[str, list[str]] = {}
    for act, deadline in clause.acts.items():
        if _said_apart(deadline):
            continue
        groups.setdefault(_start(clause, act, acting.naming), []).append(
            _act(act, deadline, clause, acting)
        )
    return [f"{start}{join(parts, '')}" for start, parts in groups.items()]


def apart(clause: Clause, acting: Acting) -> list[str]:
    """Return sentences on acts whose limit is still to be agreed, or that do not apply."""
    sentences = []
    for act, deadline in clause.acts.items():
        title = acting.naming.title(act, Kind.ACT)
        if isinstance(deadline.in_, Agreed):
            sentences.append(
                f"{title}的时限{moments.agreed(deadline.in_, acting.naming)}{_extras(deadline, acting.naming)}"
            )
        elif deadline.in_ is Absent.NOT_APPLICABLE:
            sentences.append(f"本条不涉及{title}{_extras(deadline, acting.naming)}")
    return sentences


def _said_apart(deadline: Deadline) -> bool:
    return isinstance(deadline.in_, Agreed) or deadline.in_ is Absent.NOT_APPLICABLE


def _start(clause: Clause, act: str, naming: Naming) -> str:
    moment = start_of(clause, act)
    deadline = clause.acts[act]
    if moment is None or _ahead(deadline):
        return ""
    by_day = moment.event in _DAYS or bool(moment.on or moment.end_of)
    if moment.event in naming.commitment.events and moment.event not in terms.EVENTS:
        by_day = _counted_in_days(deadline, naming)
    return moments.start(moment, naming, by_day=by_day)


def _ahead(deadline: Deadline) -> bool:
    return isinstance(deadline.in_, Quantity) and values.within(deadline.in_).startswith("至少提前")


def _counted_in_days(deadline: Deadline, naming: Naming) -> bool:
    limit = defined(deadline.in_, naming) if isinstance(deadline.in_, str) else deadline.in_
    return not isinstance(limit, NthWorkingDay) and values.is_date_like(limit)


def defined(name: str, naming: Naming) -> Quantity | Agreed | None:
    """Return the length of a defined word (立即), None where it has none."""
    definition = naming.commitment.definitions.get(name)
    return definition.is_ if definition else None


def _act(act: str, deadline: Deadline, clause: Clause, acting: Acting) -> str:
    moment = clause.before
    head = ""
    if _ahead(deadline) and (moment or deadline.from_):
        head = f"在{moments.before(moment or deadline.from_, acting.naming)}"  # type: ignore[arg-type]
    how = manner(deadline.via, acting.naming)
    return f"{head}{limit(deadline, acting.naming)}{how}{_verbs(act, deadline, acting)}{_extras(deadline, acting.naming)}"


def manner(channels: Iterable[str], naming: Naming) -> str:
    """Return ``通过电话和现场方式``, '' where no channel is given."""
    names = list(channels)
    if not names:
        return ""
    if set(names) <= {"onsite", "remote"}:
        return f"以{naming.all(names, '或', Kind.CHANNEL)}方式"
    return f"通过{naming.all(names, '和', Kind.CHANNEL)}"


def _verbs(act: str, deadline: Deadline, acting: Acting) -> str:
    is_timed = deadline.in_ is not Absent.NONE
    verbs = [acting.verb(name, timed=is_timed) for name in (act, *deadline.with_)]
    either = [acting.verb(name, timed=is_timed) for name in deadline.or_]
    return join([join(verbs, "并"), *either], "或")


def limit(deadline: Deadline, naming: Naming) -> str:
    """Return a limit before its verb: ``30分钟内``, ``第2个工作日下班前``, ``尽力``."""
    length = deadline.in_
    if deadline.text and length is None:
        return ""
    if isinstance(length, Quantity):
        return values.within(length)
    if isinstance(length, NthWorkingDay):
        land = _LAND[deadline.land] + "前" if deadline.land else "内"
        return f"第{length.n}个工作日{land}"
    if isinstance(length, str):
        number = defined(length, naming)
        words = naming.title(length, Kind.DEFINITION)
        return f"{words}（{values.within(number)}）" if isinstance(number, Quantity) else words
    return values.ABSENT[Absent.BEST_EFFORT] if length is Absent.BEST_EFFORT else ""


def _extras(deadline: Deadline, naming: Naming) -> str:
    parts = [
        f"按{naming.title(deadline.clock, Kind.CLOCK)}计时" if deadline.clock else "",
        f"至最后一个工作日{_LAND[deadline.land]}止"
        if deadline.land and isinstance(deadline.in_, Quantity)
        else "",
        deadline.if_ or "",
        f"按时率{values.floor(deadline.target)}" if deadline.target else "",
        deadline.text or "",
    ]
    said = [part for part in parts if part]
    return f"（{'，'.join(said)}）" if said else ""


def cell(act: str, clause: Clause, acting: Acting) -> str:
    """Return a limit as the cell of a table."""
    deadline = clause.acts.get(act)
    if deadline is None:
        return ""
    naming = acting.naming
    if deadline.in_ is Absent.NOT_APPLICABLE:
        return f"—{_extras(deadline, naming)}"
    parts = [
        f"同时{join((acting.verb(name, timed=True) for name in deadline.with_), '并')}"
        if deadline.with_
        else "",
        f"或{join((acting.verb(name, timed=True) for name in deadline.or_), '或')}"
        if deadline.or_
        else "",
        _own_start(deadline, naming),
        manner(deadline.via, naming),
        _extras(deadline, naming).strip("（）"),
    ]
    said = [part for part in parts if part]
    words = _cell(deadline, naming)
    return f"{words}（{'，'.join(said)}）" if said and words else words or "，".join(said)


def _own_start(deadline: Deadline, naming: Naming) -> str:
    return moments.start(deadline.from_, naming, by_day=False) + "计" if deadline.from_ else ""


def _cell(deadline: Deadline, naming: Naming) -> str:
    length = deadline.in_
    if isinstance(length, Agreed):
        return moments.agreed(length, naming)
    if isinstance(length, Quantity):
        return (
            values.within(length).removesuffix("内")
            if length.bound is None
            else values.within(length)
        )
    if length is Absent.NONE:
        return "承诺提供，不限时"
    return limit(deadline, naming)


def acts_of(rows: Iterable[Clause]) -> list[str]:
    """Return the acts with a deadline of several rows, in the order they appear."""
    seen: Mapping[str, None] = {act: None for row in rows for act in row.acts}
    return list(seen)
