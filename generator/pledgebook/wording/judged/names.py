"""What terms, clocks and reasons are called: by their letter, and else by the built-in words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from pledgebook.model.names import Kind
from pledgebook.model.objective import Objective
from pledgebook.model.owed import Doubt
from pledgebook.model.unjudged import Unjudged
from pledgebook.wording.en.naming import Naming as English
from pledgebook.wording.messages import ALL, Lang, say
from pledgebook.wording.owed import because
from pledgebook.wording.zh.naming import Naming as Chinese

_BUILT_IN = {"zh": Chinese.BUILT_IN, "en": English.BUILT_IN}
_MARK = {"zh": "·", "en": " · "}


@dataclass(frozen=True, slots=True, kw_only=True)
class Titles:
    """The titles that a letter gives to its own words, each by its id.

    ``alike`` are the names, as title and act, that more than one of its terms has.
    """

    acts: Mapping[str, str] = field(default_factory=dict)
    clocks: Mapping[str, str] = field(default_factory=dict)
    exclusions: Mapping[str, str] = field(default_factory=dict)
    events: Mapping[str, str] = field(default_factory=dict)
    scopes: Mapping[str, str] = field(default_factory=dict)
    alike: frozenset[tuple[str | None, str]] = frozenset()
    periods: Mapping[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, sla: Mapping[str, Any]) -> Self:
        """Return the titles in the content of ``sla.json``."""
        return cls(
            acts=_titles(sla.get("acts", ())),
            clocks={
                name: one["title"]
                for name, one in sla.get("calendars", {}).items()
                if one.get("title")
            },
            exclusions=_titles(sla.get("exclusions", ())),
            events=_titles(sla.get("events", ())),
            periods={
                one["clause"].rpartition("/")[2]: one["title"]
                for one in sla.get("periods", ())
                if one.get("title")
            },
            scopes=_titles(word for facet in sla.get("scopes", {}).values() for word in facet),
            alike=_alike(sla.get("terms", ())),
        )

    def act(self, name: str, lang: Lang) -> str:
        """Return what an act is called."""
        return self.acts.get(name) or _BUILT_IN[lang][Kind.ACT].get(name, name)

    def clock(self, name: str, lang: Lang) -> str:
        """Return what a calendar is called."""
        return self.clocks.get(name) or _BUILT_IN[lang][Kind.CLOCK].get(name, name)

    def event(self, name: str, lang: Lang) -> str:
        """Return what an event is called."""
        return self.events.get(name) or _BUILT_IN[lang][Kind.EVENT].get(name, name)

    def called(self, lang: Lang) -> Mapping[str, str]:
        """Return what bases, acts, parties, periods and values are called, each by its name."""
        kinds = (Kind.BASE, Kind.ROLE, Kind.PARTY, Kind.EVENT, Kind.ACT)
        built_in = [_BUILT_IN[lang].get(kind, {}) for kind in kinds]
        own = (self.events, self.acts, self.periods, self.scopes)
        return {name: title for names in (*built_in, *own) for name, title in names.items()}

    def term(self, objective: Objective, lang: Lang) -> str:
        """Return what a term is called: the title of its clause, and what is to be done.

        Where the letter has several of that name, what this one is for stands between them.
        """
        act = self.act(objective.metric, lang)
        whose = self._scope(objective, lang)
        if not objective.title:
            return f"{act}{whose}"
        return f"{objective.title}{whose}{_MARK[lang]}{act}"

    def _scope(self, objective: Objective, lang: Lang) -> str:
        """Return the scope of a term in brackets; empty where its name alone tells it."""
        if (objective.title, objective.metric) not in self.alike or not objective.scope:
            return ""
        values = (self.scopes.get(one, one) for facet in objective.scope.values() for one in facet)
        return f"（{'、'.join(values)}）" if lang == "zh" else f" ({', '.join(values)})"

    def exclusion(self, name: str) -> str:
        """Return what an exclusion is called."""
        return self.exclusions.get(name, name)

    def unjudged(self, one: Unjudged, lang: Lang) -> str:
        """Return why a promise is not judged."""
        event = one.args.get("event")
        named = {} if event is None else {"event": self.event(event, lang)}
        if f"sla-reason/{one.reason}" in ALL:
            return reason(one.reason, lang, {**one.args, **named})
        return because(Doubt(reason=one.reason, args={**one.args, **named}), lang)


def chapter(clause: str, lang: Lang) -> str:
    """Return the heading of the chapter that a clause (``response/faults``) stands in."""
    name = clause.partition("/")[0]
    return _BUILT_IN[lang][Kind.CHAPTER].get(name, name)


def reason(code: str, lang: Lang, args: Mapping[str, str] | None = None) -> str:
    """Return a reason in words; one that has none (an exclusion of the letter) as it is."""
    rule = f"sla-reason/{code}"
    return say(rule, args or {}, lang) if rule in ALL else code


def _alike(terms: Any) -> frozenset[tuple[str | None, str]]:
    """Return the names, as title and act, that several terms have."""
    counts = Counter((one.get("title"), one["metric"]) for one in terms)
    return frozenset(name for name, count in counts.items() if count > 1)


def _titles(words: Any) -> dict[str, str]:
    return {one["id"]: one["title"] for one in words if one.get("title")}
