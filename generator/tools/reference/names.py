"""The names and units that every letter may use: from the model, and the letter's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from languages import Language
from tables import cell

from pledgebook.model import acts
from pledgebook.model.units import BY_SPELLING, UNITS, Unit
from pledgebook.wording.en import terms as english
from pledgebook.wording.en import verbs
from pledgebook.wording.zh import terms as chinese

_KINDS: tuple[tuple[str, tuple[str, ...], str], ...] = (
    ("plain-acts", acts.UNTIMED_ACTS, "ACTS"),
    ("events", acts.EVENTS, "EVENTS"),
    ("channels", acts.CHANNELS, "CHANNELS"),
    ("requests", acts.REQUESTS, "REQUESTS"),
    ("documents", acts.DOCUMENTS, "DOCUMENTS"),
    ("bases", acts.BASES, "BASES"),
    ("roles", acts.ROLES, "ROLES"),
    ("forms", acts.FORMS, "FORMS"),
    ("clocks", acts.CLOCKS, "CLOCKS"),
)


def names(of: Language) -> Iterator[str]:
    """Yield the built-in names, kind by kind."""
    yield f'<a id="built-in"></a>\n\n## {of.say["built-in"]}'
    yield of.say["built-in-intro"]
    for kind, known, titles in _KINDS:
        yield f"**{of.say[kind]}**"
        said = (f"- `{name}`{of.colon}{_title(_terms(titles, of)[name], of)}" for name in known)
        yield "\n".join(said)


def _terms(kind: str, of: Language) -> Mapping[str, Any]:
    """Return what a language calls the names of a kind (``EVENTS``)."""
    owner: Any = verbs if kind == "ACTS" and of.code == "en" else _words(of)
    titles: Mapping[str, Any] = getattr(owner, kind)
    return titles


def _words(of: Language) -> Any:
    return english if of.code == "en" else chinese


def _title(found: Any, of: Language) -> str:
    """Return what a name is called; an English act is shown as the verb that a letter uses."""
    said = found if isinstance(found, str) else str(getattr(found, "alone", found.title))
    return said.format(**_words(of).PARTIES) if "{" in said else said


def units(of: Language) -> Iterator[str]:
    """Yield the table of units."""
    yield f'<a id="units"></a>\n\n## {of.say["units"]}'
    yield of.say["units-intro"]
    heads = (of.say[one] for one in ("unit", "chinese", "english"))
    lines = ["| " + " | ".join(heads) + " |", "|---|---|---|"]
    for unit in UNITS:
        chinese = (f"`{one}`" for one in _chinese(unit))
        english = (f"`{one}`" for one in unit.en)
        lines.append(f"| {unit.code} | {cell(' '.join(chinese))} | {cell(' '.join(english))} |")
    yield "\n".join(lines)


def _chinese(unit: Unit) -> list[str]:
    """Return the Chinese spellings that a quantity may have."""
    return [
        text
        for text, one in BY_SPELLING.items()
        if one is unit and text not in unit.en and text != "月"
    ]
