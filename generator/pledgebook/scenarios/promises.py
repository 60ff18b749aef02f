"""Every act with a deadline, beside what decides which others it can be held against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from pledgebook.model.acts import TIMED_ACTS
from pledgebook.model.clause import Binding, Clause
from pledgebook.model.line import Line
from pledgebook.model.names import Kind, Names
from pledgebook.model.rows import lines
from pledgebook.model.timing import ClockByAct, Deadline, Moment, MomentByAct
from pledgebook.source import Pointer

# At the beginning of a case; in the plainest case they come at one moment.
_OPENING = frozenset({"occurrence", "notice", "registered", "onsite-request"})
_UNDER_WAY = frozenset({*TIMED_ACTS.values(), "remote-failed"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """An act with a deadline in one line; ``lead`` is the act whose deadline it shares.

    ``own`` says that the deadline is written in the line itself, not in its clause.
    """

    chapter: str
    name: str
    line: Line
    act: str
    lead: str
    deadline: Deadline
    own: bool

    @property
    def at(self) -> Pointer:
        """Where the deadline stands."""
        return self.deadline.at

    @property
    def anchor(self) -> str:
        """The anchor of its clause."""
        return f"{self.chapter}/{self.name}"

    @property
    def start(self) -> Moment | None:
        """From when it is counted; None where that is not said in one moment."""
        given = self.deadline.from_ or self.line.row.from_
        if isinstance(given, MomentByAct):
            given = given.acts.get(self.lead)
        return given if isinstance(given, Moment) else None

    @property
    def clock(self) -> str | None:
        """The clock that the letter names for it."""
        given = self.deadline.clock or self.line.row.clock
        return given.acts.get(self.lead) if isinstance(given, ClockByAct) else given


def promises(names: Names) -> Mapping[str, Sequence[Promise]]:
    """Return the acts with a deadline by their names, in the order of the letter."""
    found: dict[str, list[Promise]] | None = names.kept.get(__name__)
    if found is None:
        found = names.kept[__name__] = {}
        for one in _all(names):
            found.setdefault(one.act, []).append(one)
    return found


def even(one: Promise, other: Promise, names: Names) -> bool:
    """Say whether two promises bind alike: who acts, how firmly, how often, on what condition."""
    row, beside = one.line.row, other.line.row
    return (
        _binds(row) is _binds(beside) is not Binding.OPTIONAL
        and (one.deadline.target or row.target) == (other.deadline.target or beside.target)
        and one.deadline.if_ == other.deadline.if_
        and actors(row, names) == actors(beside, names)
    )


def alike(one: Promise, other: Promise, names: Names) -> bool:
    """Say whether two promises of an act are of one kind: they bind alike, and end in one way."""
    ways = [{*(given.deadline.via or given.line.row.via)} for given in (one, other)]
    return (
        even(one, other, names)
        and {*one.deadline.or_} == {*other.deadline.or_}
        and (not all(ways) or bool(ways[0] & ways[1]))
    )


def actors(row: Clause, names: Names) -> frozenset[str]:
    """Return the parties that act; whoever works for the provider is the provider."""
    acting = row.by or ("provider",)
    return frozenset(name if names.get(name, Kind.PARTY) else "provider" for name in acting)


def opening(start: Moment | None) -> bool:
    """Say whether a moment is the beginning of a case; one that is not said is taken for it."""
    if start is None:
        return True
    shifted = start.plus or start.minus or start.first or start.last
    return start.event in _OPENING and not shifted


def one_start(one: Promise, other: Promise) -> bool:
    """Say whether two promises can be counted from one moment."""
    return one.start == other.start or (opening(one.start) and opening(other.start))


def not_before(one: Promise, other: Promise) -> bool:
    """Say whether ``one`` is counted from the same moment as ``other`` or from a later one."""
    if one_start(one, other):
        return True
    later = one.start is not None and one.start.event in _UNDER_WAY and not one.start.minus
    return opening(other.start) and later


def of_step(whole: Promise, step: Line) -> Iterator[Promise]:
    """Yield the acts with a deadline of one step of the process whose limit ``whole`` is."""
    line = replace(step, key=f"steps/{step.key}")
    for act, deadline in step.row.acts.items():
        yield replace(whole, line=line, act=act, lead=act, deadline=deadline, own=True)


def _binds(row: Clause) -> Binding:
    return row.binding or Binding.FIRM


def _all(names: Names) -> Iterator[Promise]:
    for chapter, name, clause in names.clauses:
        if chapter == "exclusions":
            continue
        for line in lines(clause, names):
            for lead, deadline in line.row.acts.items():
                own = not clause.rows or clause.acts.get(lead) is not deadline
                for act in dict.fromkeys((lead, *deadline.with_)):
                    if act == lead or act not in line.row.acts:
                        yield Promise(
                            chapter=chapter,
                            name=name,
                            line=line,
                            act=act,
                            lead=lead,
                            deadline=deadline,
                            own=own,
                        )
