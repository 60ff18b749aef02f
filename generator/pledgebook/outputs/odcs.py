"""A commitment as a contract of the Open Data Contract Standard, version 3.1.

Its service levels are pairs of a property and a value. Working hours, pauses, exclusions and what
a miss costs have no place there: the reader is told in words, and what is left out is listed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pledgebook import source
from pledgebook.model.sla_words import Plain
from pledgebook.model.unjudged import Unjudged
from pledgebook.wording.messages import Lang, say
from pledgebook.wording.titles import titles

VERSION = "v3.1.0"
# The standard asks for units of ISO, and has none for days of work; those are said by name.
_BUDGETS = {
    "s": "s",
    "day": "d",
    "month": "month",
    "working_day": "working day",
    "civil_day": "civil day",
}
_UNITS = {
    "second": "s",
    "minute": "min",
    "hour": "h",
    "day": "d",
    "calendar-day": "d",
    "percent": "%",
}
_COMPOUND = "length-of-several"
_NO_REMEDY = "remedy"


def text(sla: Plain, status: str) -> bytes:
    """Return the contract as YAML; ``sla`` is the content of ``sla.json``.

    ``status`` is the standard's word for how far a contract has come: ``draft``, ``active``.
    """
    return source.dump(contract(sla, status)).encode()


def contract(sla: Plain, status: str) -> dict[str, Any]:
    """Return the contract as plain data."""
    head, lang = sla["commitment"], _lang(sla)
    left_out = [f"{one.id}: {one.reason}" for one in unsaid(sla)]
    custom = {key: head[key] for key in ("date", "language", "project", "provider", "customer")}
    custom |= {"notInThisStandard": left_out} if left_out else {}
    return {
        "apiVersion": VERSION,
        "kind": "DataContract",
        "id": head["id"],
        "name": head["title"],
        "version": str(head["version"]),
        "status": status,
        "description": {
            "purpose": say("odcs/purpose", {"project": head["project"]}, lang),
            "limitations": say("odcs/limits", {}, lang),
        },
        "slaProperties": list(_properties(sla, _Names(sla))),
        "customProperties": [{"property": key, "value": value} for key, value in custom.items()],
    }


def unsaid(sla: Plain) -> tuple[Unjudged, ...]:
    """Return the promises that the standard has no words for."""
    found = [_left_out(one, _COMPOUND) for one in sla["periods"] if not _measured(one)]
    found += [_left_out(one, _COMPOUND) for one in sla.get("recurrences", ()) if "every" not in one]
    found += [
        _left_out(one, _COMPOUND) for one in sla.get("availability", ()) if "target" not in one
    ]
    found += [_left_out(one, _NO_REMEDY) for one in sla.get("remedies", ())]
    return (*found, *(_left_out(one, one["reason"]) for one in sla["unmeasured"]))


def _left_out(entry: Plain, reason: str) -> Unjudged:
    return Unjudged(id=entry["id"], clause=entry["clause"], title=entry.get("title"), reason=reason)


def _properties(sla: Plain, names: _Names) -> Iterator[dict[str, Any]]:
    for term in sla["terms"]:
        budget = term["budget"]
        yield _property(
            term,
            f"timeTo{_camel(term['metric'], first=True)}",
            {"value": budget["amount"], "unit": _BUDGETS[budget["unit"]]},
            names.term(term),
        )
    for period in filter(_measured, sla["periods"]):
        chapter = period["clause"].partition("/")[0]
        yield _property(period, _camel(chapter), _amount(period["length"]), names.period(period))
    for one in sla.get("availability", ()):
        if "target" in one:
            share = one["target"]["unit"] == "percent"
            name = "availability" if share else _camel(one["of"])
            yield _property(one, name, _amount(one["target"]), names.plain(one))
    for one in sla.get("recurrences", ()):
        if "every" in one:
            times = {"valueExt": _amount(one["times"])["value"]} if "times" in one else {}
            yield _property(one, "frequency", _amount(one["every"]) | times, names.repeated(one))


def _measured(period: Plain) -> bool:
    """Say whether a period has one length, in a unit or in a word."""
    return bool(period.get("length", {}).keys() & {"amount", "word"})


def _property(
    entry: Plain, name: str, value: Mapping[str, Any], description: str
) -> dict[str, Any]:
    return {
        "id": entry["id"].replace("/", "_").replace("+", "__"),
        "property": name,
        **value,
        "driver": "operational",
        "description": description,
    }


def _amount(plain: Plain) -> dict[str, Any]:
    """Return a number with its unit, a broken one as text (99.90 keeps its 0); or the word."""
    if "word" in plain:
        return {"value": plain["word"]}
    amount = plain["amount"]
    whole = int(amount) if amount.isdecimal() else amount
    return {"value": whole, "unit": _UNITS.get(plain["unit"], plain["unit"])}


def _camel(name: str, *, first: bool = False) -> str:
    camel = re.sub(r"-(.)", lambda found: found[1].upper(), name)
    return camel[:1].upper() + camel[1:] if first else camel


def _lang(sla: Plain) -> Lang:
    return "en" if sla["commitment"]["language"] == "en" else "zh"


class _Names:
    """Descriptions of entries, with the titles that the commitment gives to its words."""

    def __init__(self, sla: Plain) -> None:
        self._lang = _lang(sla)
        self._titles = titles(sla)

    def term(self, term: Plain) -> str:
        """Return what has to be done from when to when, counted how, and in how many cases."""
        parts = [
            self._say(
                "odcs/term",
                start=self._listed(_events(term["start"])),
                stop=self._listed([term["stop"]["event"], *term["stop"].get("or", ())]),
                clock=self._listed([term["clock"]]),
            )
        ]
        if "pct" in term.get("target", {}):
            parts.append(self._say("odcs/share", pct=term["target"]["pct"]))
        if "pauses" in term:
            parts.append(self._say("odcs/paused"))
        return self.plain(term, *parts)

    def period(self, period: Plain) -> str:
        """Return from when a period runs."""
        if "after" in period:
            return self.plain(period, self._say("odcs/after", what=self._listed([period["after"]])))
        start = self._listed(_events(period.get("start", {})))
        return (
            self.plain(period, self._say("odcs/since", start=start))
            if start
            else self.plain(period)
        )

    def repeated(self, entry: Plain) -> str:
        """Return how many times valueExt stands for."""
        return self.plain(entry, self._say("odcs/times")) if "times" in entry else self.plain(entry)

    def plain(self, entry: Plain, *parts: str) -> str:
        """Return the title of an entry, ``parts``, and the cases that it is about."""
        said = [entry.get("title", entry["clause"]), *parts]
        said += [
            self._say("odcs/only", what=self._listed(one))
            for one in entry.get("scope", {}).values()
        ]
        said += [
            self._say("odcs/not", what=self._listed(one))
            for one in entry.get("not_scope", {}).values()
        ]
        if "periods" in entry:
            said.append(self._say("odcs/only", what=self._listed(entry["periods"])))
        if "exclusions" in entry:
            said.append(self._say("odcs/excluded"))
        return ("; " if self._lang == "en" else "；").join(said)

    def _listed(self, names: list[str]) -> str:
        return (", " if self._lang == "en" else "、").join(
            self._titles.get(name, name) for name in names
        )

    def _say(self, rule: str, **args: str) -> str:
        return say(rule, args, self._lang)


def _events(moment: Plain) -> list[str]:
    """Return the events that a moment names."""
    several = [*moment.get("first", ()), *moment.get("last", ())]
    own = [moment["event"]] if "event" in moment else []
    return own + [event for one in several for event in _events(one)]
