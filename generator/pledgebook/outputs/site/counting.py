"""What a reader with a fault asks first: which case is it, and by when must what be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any

from pledgebook.model.line import Line
from pledgebook.model.names import Kind as Named
from pledgebook.model.units import BY_CODE, Kind, Unit
from pledgebook.outputs.site.fault import Case, Day, Due, Fault, Late, Length, Running
from pledgebook.outputs.site.promises import CHAPTER, label, timed
from pledgebook.outputs.site.running import length, running
from pledgebook.wording.prose import LetterText
from pledgebook.wording.structure.limits import start_of
from pledgebook.wording.tongues import Tongue

Plain = Mapping[str, Any]

_ESCALATION = "escalation"
_BINDING = ("firm", "efforts")
_SCRIPTED = ("s", "day", "month", "civil_day", "working_day")  # units that the page counts
_PICKS = ("first", "last")
_MORE = ("after", "requires", "not_periods")  # conditions of validity beside periods


def fault(tongue: Tongue, letter: LetterText, sla: Plain) -> Fault | None:
    """Return the lines of the response chapter whose deadlines the page can count; None for none.

    ``sla`` is the content of ``sla.json``: a deadline is named by the id of its term there. One
    that begins some time after an event, is no plain length, or is promised at will stays in the
    table alone.
    Times are shown in the zone of the first calendar.
    """
    found = tuple(_cases(tongue, sla))
    if not found:
        return None
    named = {name for case in found for due in case.dues for name in due.during}
    periods = running(sla, letter, named)
    head = sla["commitment"]
    return Fault(
        zone=next((one["tz"] for one in sla.get("calendars", {}).values()), ""),
        cases=found,
        periods=periods,
        days=tuple(_days(periods, sla, tongue)),
        excluded=head.get("last_day") == "excluded",
        working=head.get("working_day", ""),
    )


def _cases(tongue: Tongue, sla: Plain) -> Iterator[Case]:
    terms = {term["id"]: term for term in sla.get("terms", ()) if _countable(term)}
    escalation = [
        (scope, due)
        for name, line in timed(tongue, _ESCALATION)
        for scope, due in _dues(name, line, _ESCALATION, terms, sla, tongue)
    ]
    for name, line in timed(tongue):
        found = list(_dues(name, line, CHAPTER, terms, sla, tongue))
        if found:
            scope = found[0][0]
            yield Case(
                anchor=f"{CHAPTER}/{name}",
                clause=tongue.naming.clauses[name],
                title=label(line, tongue),
                means=_means(scope, sla),
                dues=tuple(due for _, due in found),
                escalation=tuple(due for other, due in escalation if _meet(scope, other)),
            )


def _countable(term: Plain) -> bool:
    begins = term["start"].keys() == {"event"} or bool(_picked(term["start"]))
    counted = begins and term["budget"].get("unit") in _SCRIPTED
    return counted and term.get("binding", "firm") in _BINDING


def _picked(start: Plain) -> str:
    """Return which of several events a term begins with, the ``first`` or the ``last``."""
    for pick in _PICKS:
        if start.keys() == {pick} and all(one.keys() == {"event"} for one in start[pick]):
            return pick
    return ""


def _dues(
    name: str, line: Line, chapter: str, terms: Mapping[str, Plain], sla: Plain, tongue: Tongue
) -> Iterator[tuple[Plain, Due]]:
    """Yield the deadlines of a line that can be counted, each with the scope of its term."""
    anchor = f"{chapter}/{name}"
    prefix = f"{anchor}/{line.key}" if line.key else anchor
    for act in line.row.acts:
        term = terms.get(f"{prefix}/{act}")
        if term is None:
            continue
        moment = start_of(line.row, act)
        whom = tongue.named(tuple(term.get("for", ()))) if chapter == _ESCALATION else ""
        due = Due(
            term=term["id"],
            act=" ".join(part for part in (tongue.titled(tongue.act(act)), whom) if part),
            limit=tongue.titled(tongue.cell(act, line.row, chapter)),
            since=tongue.since(moment) if moment is not None else "",
            picked=_picked(term["start"]),
            firm=term.get("binding", "firm") == "firm",
            anchor=anchor,
            clause=tongue.naming.clauses[name],
            late=tuple(_late(term, sla, tongue)),
            during=() if term.keys() & _MORE else tuple(term.get("periods", ())),
        )
        yield term.get("scope") or {}, due


def _meet(scope: Plain, other: Plain) -> bool:
    """Say whether a ticket can lie in both scopes."""
    return all(set(scope[facet]) & set(other[facet]) for facet in scope.keys() & other.keys())


def _late(term: Plain, sla: Plain, tongue: Tongue) -> Iterator[Late]:
    """Yield what follows where a term is missed, each clause once."""
    clauses: dict[str, Sequence[Plain]] = {}
    for one in sla.get("remedies", ()):
        if one["clause"].partition("/")[2] in term.get("remedies", ()):
            clauses[one["clause"]] = (*clauses.get(one["clause"], ()), one)
    for anchor, ones in clauses.items():
        claims = {_claim(one.get("claim", {}), sla["commitment"]) for one in ones}
        claim = claims.pop() if len(claims) == 1 else None
        yield Late(
            anchor=anchor, title=tongue.naming.clauses[anchor.partition("/")[2]], claim=claim
        )


def _claim(plain: Plain, head: Plain) -> Length | None:
    """Return how long after a miss a remedy can be claimed; None where the page cannot count it."""
    if "until" in plain or plain.get("from") != {"event": "missed"} or "within" not in plain:
        return None
    within = plain["within"]
    unit = BY_CODE.get(within.get("unit", ""))
    if unit is not None and unit.kind is Kind.CLOCKED and "to" not in within:
        return Length(unit="s", amount=int(float(within["amount"]) * float(unit.factor)))
    if unit is not None and _counts_work(unit, head["day"]):
        return _working(within, unit) if "working_day" in head else None
    found = length(within, head["day"])
    civil = head["day"] == "civil" and unit is not None and unit.kind is Kind.DAY
    if found is None or not civil:
        return found
    return Length(unit="civil_day", amount=found.amount) if "working_day" in head else None


def _counts_work(unit: Unit, day: str) -> bool:
    plain = unit.kind is Kind.DAY and unit.code != "week"
    return unit.kind is Kind.WORKING_DAY or (plain and day == "working")


def _working(within: Plain, unit: Unit) -> Length | None:
    """Return so many working days; None where they are no whole number of them from one on."""
    amount = Decimal(within["amount"]) * unit.factor
    if "to" in within or amount < 1 or amount != amount.to_integral_value():
        return None
    return Length(unit="working_day", amount=int(amount))


def _means(scope: Plain, sla: Plain) -> str:
    """Return what the first named condition of a scope means in plain words."""
    for facet, values in scope.items():
        for one in sla.get("scopes", {}).get(facet, ()):
            if one["id"] in values and one.get("means"):
                return str(one["means"])
    return ""


def _days(periods: Sequence[Running], sla: Plain, tongue: Tongue) -> Iterator[Day]:
    """Yield the events on which periods begin, with their dates where the letter knows them."""
    dates = {one["id"]: one["date"] for one in sla.get("events", ()) if "date" in one}
    for event in dict.fromkeys(one.event for one in periods):
        title = tongue.titled(tongue.naming.title(event, Named.EVENT))
        yield Day(event=event, title=title, date=dates.get(event, ""))
