"""What a reader with a fault asks first: which case is it, and by when must what be done."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pledgebook.model.clause import Clause
from pledgebook.outputs.site.fault import Case, Due, Fault, Late
from pledgebook.outputs.site.promises import CHAPTER, label, timed
from pledgebook.wording.structure.limits import start_of
from pledgebook.wording.tongues import Tongue

Plain = Mapping[str, Any]

_FIRM = "firm"
_SCRIPTED = ("s", "day", "month", "civil_day", "working_day")  # units that the page counts


def fault(tongue: Tongue, sla: Plain) -> Fault | None:
    """Return the lines of the response chapter whose deadlines the page can count; None for none.

    ``sla`` is the content of ``sla.json``: a deadline is named by the id of its term there. One
    that begins with the last of several events, is no plain length, or is not firmly promised stays
    in the table alone.
    Times are shown in the zone of the first calendar.
    """
    found = tuple(_cases(tongue, sla))
    zone = next((one["tz"] for one in sla.get("calendars", {}).values()), "")
    return Fault(zone=zone, cases=found) if found else None


def _cases(tongue: Tongue, sla: Plain) -> Iterator[Case]:
    terms = {term["id"]: term for term in sla.get("terms", ()) if _countable(term)}
    remedies = sla.get("remedies", ())
    for name, line in timed(tongue):
        anchor = f"{CHAPTER}/{name}"
        prefix = f"{anchor}/{line.key}" if line.key else anchor
        named = {
            act: terms[f"{prefix}/{act}"] for act in line.row.acts if f"{prefix}/{act}" in terms
        }
        dues = tuple(_due(act, term, line.row, remedies, tongue) for act, term in named.items())
        if dues:
            title = tongue.naming.clauses[name]
            means = _means(next(iter(named.values())), sla)
            yield Case(
                anchor=anchor, clause=title, title=label(line, tongue), means=means, dues=dues
            )


def _countable(term: Plain) -> bool:
    plain = set(term["start"]) == {"event"} and term["budget"].get("unit") in _SCRIPTED
    return plain and term.get("binding", _FIRM) == _FIRM


def _due(act: str, term: Plain, row: Clause, remedies: Sequence[Plain], tongue: Tongue) -> Due:
    moment = start_of(row, act)
    return Due(
        term=term["id"],
        act=tongue.titled(tongue.act(act)),
        limit=tongue.titled(tongue.cell(act, row, CHAPTER)),
        since=tongue.since(moment) if moment is not None else "",
        late=tuple(_late(term, remedies)),
    )


def _late(term: Plain, remedies: Sequence[Plain]) -> Iterator[Late]:
    """Yield what follows where a term is missed, each clause once."""
    clauses = {
        one["clause"]: one["title"]
        for one in remedies
        if one["clause"].partition("/")[2] in term.get("remedies", ())
    }
    for anchor, title in clauses.items():
        yield Late(anchor=anchor, title=title)


def _means(term: Plain, sla: Plain) -> str:
    """Return what the first named condition of a term means in plain words."""
    for facet, values in (term.get("scope") or {}).items():
        for one in sla.get("scopes", {}).get(facet, ()):
            if one["id"] in values and one.get("means"):
                return str(one["means"])
    return ""
