"""Who serves at an hour is there at that hour.

A clause and the channel or the people that it works through have the same hours, or the clause
fewer.

FAIL: `hotline: {via: phone, clock: always, does: answer}` beside `phone: {clock: office}`;
`all-day: {clock: always, does: respond}` beside `on-duty: {clock: office, does: watch}` among the
staff.
PASS: `hotline: {via: phone, clock: office, does: answer}` beside `phone: {clock: office}`.
"""

from __future__ import annotations

from collections.abc import Iterator

from pledgebook.findings import Finding, Related, Severity
from pledgebook.model.clause import Clause
from pledgebook.model.names import Names
from pledgebook.model.walk import route
from pledgebook.scenarios import Case, Reading
from pledgebook.scenarios.region import meet
from pledgebook.scenarios.terms import Term, terms
from pledgebook.scenarios.week import ANY
from pledgebook.wording.citing import cited

RULE = "round-the-clock"

# What people do who are there for whoever calls.
_SERVING = frozenset({"respond", "answer", "support", "service", "watch"})


def check(names: Names) -> Iterator[Finding]:
    """Yield each hour that a clause promises and its channel or people do not keep."""
    clocked = [one for one in terms(names) if isinstance(one.line.row.clock, str)]
    kept = {name: one for name, one in names.commitment.channels.items() if one.clock is not None}
    for term in clocked:
        row = term.line.row
        for name in dict.fromkeys((*row.via, *row.when)):
            if name in kept and kept[name].clock != row.clock:
                yield from _channel(term, name, names)
    on_duty = [one for one in clocked if one.chapter == "staff" and _serves(one.line.row)]
    for one in on_duty:
        for term in Reading.of(names).counted(clocked):
            if term.chapter != "staff" and _serves(term.line.row) and not term.line.row.acts:
                yield from _staff(term, one, names)


def _serves(row: Clause) -> bool:
    return bool(_SERVING & {*row.does})


def _channel(term: Term, name: str, names: Names) -> Iterator[Finding]:
    channel = names.commitment.channels[name]
    left = _left(str(term.line.row.clock), channel.clock or "always", names)
    if left:
        words = cited(names)
        args = {
            "case": words.case(Case(names=(), hours=left)),
            "clause": words.clause(term.chapter, term.name),
            "channel": words.name(name),
            "hours": words.name(str(term.line.row.clock)),
            "open": words.name(channel.clock or ""),
        }
        here = Related(at=route(channel, "clock"), note=f"{RULE}/here", args=args)
        yield Finding(rule=RULE, at=term.at("clock"), args=args, related=(here,))


def _staff(term: Term, duty: Term, names: Names) -> Iterator[Finding]:
    reading = Reading.of(names)
    left = _left(str(term.line.row.clock), str(duty.line.row.clock), names)
    both = meet(reading.region(term.line), reading.region(duty.line), reading)
    if left and both is not None:
        words = cited(names)
        args = {
            "case": words.case(Case(names=(), hours=left)),
            "clause": words.clause(term.chapter, term.name),
            "hours": words.name(str(term.line.row.clock)),
            "staff": words.clause(duty.chapter, duty.name),
            "open": words.name(str(duty.line.row.clock)),
        }
        yield Finding(
            rule=f"{RULE}/staff",
            at=duty.at("clock"),
            args=args,
            severity=Severity.WARNING,
            related=(Related(at=term.at("clock"), note=f"{RULE}/promised", args=args),),
        )


def _left(promised: str, kept: str, names: Names) -> int:
    """Return the minutes that are promised and not kept, in an ordinary week if there are some."""
    reading = Reading.of(names)
    return reading.open(promised) & (ANY & ~reading.open(kept))
