"""The names and units that every letter may use: from the model, and the letter's own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from languages import Language
from tables import cell

from pledgebook.model import acts
from pledgebook.model.units import BY_SPELLING, UNITS, Unit
from pledgebook.wording.zh import terms

_KINDS: tuple[tuple[str, tuple[str, ...], Mapping[str, Any]], ...] = (
    ("plain-acts", acts.UNTIMED_ACTS, terms.ACTS),
    ("events", acts.EVENTS, terms.EVENTS),
    ("channels", acts.CHANNELS, terms.CHANNELS),
    ("requests", acts.REQUESTS, terms.REQUESTS),
    ("documents", acts.DOCUMENTS, terms.DOCUMENTS),
    ("bases", acts.BASES, terms.BASES),
    ("roles", acts.ROLES, terms.ROLES),
    ("forms", acts.FORMS, terms.FORMS),
    ("clocks", acts.CLOCKS, terms.CLOCKS),
)


def names(of: Language) -> Iterator[str]:
    """Yield the built-in names, kind by kind."""
    yield f'<a id="built-in"></a>\n\n## {of.say["built-in"]}'
    yield of.say["built-in-intro"]
    for kind, known, titles in _KINDS:
        yield f"**{of.say[kind]}**"
        if of.code == "zh":
            said = (f"`{name}` {_title(titles[name])}" for name in known)
            yield "，".join(said)
        else:
            yield ", ".join(f"`{name}`" for name in known)


def _title(found: Any) -> str:
    said = found if isinstance(found, str) else str(found.title)
    return said.format(**terms.PARTIES) if "{" in said else said


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
