"""What all that a run found costs: its tickets, periods and windows as occasions, and the remedies.

A term without a target is missed ticket by ticket, one with a target period by period.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from pledgebook.clock.walls import instant, zone
from pledgebook.evaluate.facts import facts
from pledgebook.evaluate.history import attributes
from pledgebook.evaluate.occasions import of_period, of_ticket, of_windows
from pledgebook.evaluate.preparing import Prepared
from pledgebook.evaluate.reading import Plain
from pledgebook.evaluate.remedies import Remedies, remedies
from pledgebook.evaluate.services import Services
from pledgebook.model.measured import Standing
from pledgebook.model.objective import Objective
from pledgebook.model.occasion import Occasion
from pledgebook.model.outcome import Judged, Outcome
from pledgebook.model.owed import Misses
from pledgebook.model.summary import Result, Summary, TermSummary
from pledgebook.model.ticket import Ticket
from pledgebook.model.units import BY_CODE, Kind
from pledgebook.model.unjudged import Unjudged
from pledgebook.model.verdict import Status

PARTLY = "promise-partly-judged"
KEPT_UNKNOWN = "kept-tickets-unknown"
_ROLLING = "rolling"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """All that a run found; ``outcome.late`` holds as many breaches as remedies are to know."""

    prepared: Prepared
    outcome: Outcome
    summary: Summary
    services: Services
    as_of: int


def paying(sla: Plain, prepared: Prepared) -> tuple[Objective, ...]:
    """Return the terms whose breaches, ticket by ticket, lead to a remedy."""
    named = {name for entry in sla.get("remedies", ()) for name in _followed(entry)}
    return tuple(
        one for one in prepared.objectives if one.target is None and _last(one.clause) in named
    )


def misses(sla: Plain, found: Found) -> Misses:
    """Return how many breaches of such terms there are."""
    terms = {one.id for one in paying(sla, found.prepared)}
    late = sum(one.objective in terms for one in found.outcome.late)
    breached = sum(
        one.tickets
        for one in found.outcome.tallies
        if one.objective in terms and one.status is Status.BREACHED
    )
    return Misses(known=late, all=breached)


def owing(sla: Plain, found: Found, sums: Mapping[str, Decimal]) -> Remedies:
    """Return what is owed for what a run found, and the remedies that are not, or not all, told.

    ``sums`` are the bases of shares (``monthly-fee``).
    """
    entries = sla.get("remedies", ())
    if not entries:
        return Remedies(owed=(), unjudged=())
    prepared = found.prepared
    judged, partly = _judged(sla, found)
    known = facts(sla, prepared.clocks, prepared.letter, sums, judged)
    single = {_last(one.clause) for one in paying(sla, prepared)}
    uncounted = [one for one in entries if single.intersection(_in_a_row(one))]
    computed = [one for one in entries if one not in uncounted]
    told = remedies(computed, tuple(_occasions(sla, found)), known)
    lacking = [_unjudged(one, KEPT_UNKNOWN) for one in uncounted]
    for entry in computed:
        names = [name for name in _followed(entry) if name in partly and name in judged]
        lacking += [_unjudged(entry, PARTLY, name=name) for name in names]
    return Remedies(owed=told.owed, unjudged=(*told.unjudged, *lacking))


def _unjudged(entry: Plain, reason: str, **args: str) -> Unjudged:
    return Unjudged(
        id=entry["id"], clause=entry["clause"], title=entry.get("title"), reason=reason, args=args
    )


def _last(clause: str) -> str:
    return clause.rpartition("/")[2]


def _followed(entry: Plain) -> list[str]:
    """Return the promises, by their last names, whose misses lead to a remedy."""
    counted = entry.get("missed", {}).get("of", ())
    return [*counted, *(_last(clause) for clause in entry.get("follows", ()))]


def _in_a_row(entry: Plain) -> Iterable[str]:
    """Return the promises of which misses in a row are counted, one by one.

    What was kept in between breaks a row, and of tickets only the late ones are known one by one.
    """
    missed = entry.get("missed", {"any": (), "of": ()})
    ones = (
        each.get("in_a_row") and BY_CODE[each["count"]["unit"]].kind is Kind.COUNT
        for each in missed["any"]
    )
    return missed["of"] if any(ones) else ()


def _judged(sla: Plain, found: Found) -> tuple[frozenset[str], frozenset[str]]:
    """Return the promises whose misses are known, and those of which not all are."""
    terms = {term["id"] for term in sla["terms"]}
    judged = {_last(one.clause) for one in found.services.measured}
    open_ = {_last(one.clause) for one in found.services.unjudged}
    open_ |= {_last(one.clause) for one in found.prepared.unjudged if one.id in terms}
    for one in found.services.measured:
        open_ |= {_last(one.clause)} if one.result is Standing.NOT_JUDGED else set()
    for term in found.summary.terms:
        name = _last(term.objective.clause)
        judged.add(name)
        if not _over(term, found.as_of):
            open_.add(name)
    cut = misses(sla, found)
    if cut.known < cut.all:
        open_ |= {_last(one.clause) for one in paying(sla, found.prepared)}
    return frozenset(judged), frozenset(open_)


def _over(term: TermSummary, as_of: int) -> bool:
    """Say whether all misses of a term are known: it has periods, or its share is settled.

    Of periods that move along only the worst is known.
    """
    if term.objective.target is None or term.result is Result.NO_DATA:
        return True
    if term.periods:
        rolling = any(one.kind == _ROLLING for one in term.periods)
        return not rolling or term.result is Result.MET
    return _whole(term, as_of) is not None


def _whole(term: TermSummary, as_of: int) -> tuple[int, int] | None:
    """Return the stretch over which a share without periods is taken, once it has ended."""
    held = term.objective.validity
    if not held or held[0].from_ is None or held[-1].to is None or held[-1].to > as_of:
        return None
    return held[0].from_, held[-1].to


def _occasions(sla: Plain, found: Found) -> Iterator[Occasion]:
    terms = {one.id: one for one in found.prepared.objectives}
    for one in found.outcome.late:
        ticket = found.outcome.cases.get(one.ticket)
        missed = _of_ticket(terms[one.objective], one, ticket, found.as_of)
        yield from () if missed is None else (missed,)
    for term in found.summary.terms:
        yield from _of_term(term, found)
    for entry in sla.get("availability", ()):
        windows = [one for one in found.services.measured if one.promise == entry["id"]]
        yield from of_windows(entry, windows) if windows else ()


def _of_ticket(term: Objective, one: Judged, ticket: Ticket | None, as_of: int) -> Occasion | None:
    """Return a breach as an occasion: attributes as of its start, an exclusion as of its end."""
    if ticket is None:
        return of_ticket(term, one, as_of, attrs={})
    start, stop = one.verdict.start, one.verdict.stop
    attrs = dict(attributes(ticket, as_of if start is None else start, as_of))
    attrs.pop("exclusion", None)
    ended = attributes(ticket, as_of if stop is None else stop, as_of)
    attrs |= {name: value for name, value in ended.items() if name == "exclusion"}
    events: dict[str, int] = {}
    for event in ticket.events:
        if event.at is not None and event.at <= as_of:
            events[event.event] = min(event.at, events.get(event.event, event.at))
    return of_ticket(term, one, as_of, attrs=attrs, events=events)


def _of_term(term: TermSummary, found: Found) -> Iterator[Occasion]:
    """Yield the periods of a term with a target that are over."""
    objective = term.objective
    where = zone(found.prepared.calendars[objective.clock].tz)
    spans = [
        ((instant(one.first, 0, where), instant(one.last + 1, 0, where)), one.figures)
        for one in term.periods
        if not one.running
    ]
    whole = _whole(term, found.as_of)
    if not term.periods and whole is not None:
        spans.append((whole, term.figures))
    for span, figures in spans:
        occasion = of_period(objective, span, figures)
        yield from () if occasion is None else (occasion,)
