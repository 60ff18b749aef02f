"""Keys that a place does not know, and keys that it misses, as findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from pledgebook.findings import Finding
from pledgebook.model.units import TIME, spellings
from pledgebook.schema._keys import nearest_key, title_en_of, title_of
from pledgebook.schema._numbers import digits, measured
from pledgebook.schema._published import load
from pledgebook.schema._times import weekdays
from pledgebook.schema._words import LIMITS, MEANINGS, VALUES
from pledgebook.source import Pointer

Args = dict[str, str | int]
MOST_LISTED = 30
_A_TIME = re.compile(f"(?:{'|'.join(spellings(TIME))})$")
_CHARGES = ("free", "at-cost", "discounted", "priced")
_COMMON = ("when", "from", "does", "content", "text")


def unknown_keys(
    instance: Mapping[str, Any], schema: Mapping[str, Any], at: Pointer
) -> Iterator[Finding]:
    """Say of each key that is not known at ``at`` what was meant by it, or what is known."""
    known = schema.get("properties", {})
    own = schema.get("patternProperties", {})
    for key in instance:
        if key in known or any(re.search(pattern, key) for pattern in own):
            continue
        meant = _meant(key, instance, schema)
        args: Args = {"key": key[:60], "meant": meant or "", "known": some(list(known))}
        rule = "schema/unknown-key-meant" if meant else "schema/unknown-key"
        if key.casefold() in LIMITS and "respond" in known:
            rule = "schema/limit-without-act"
        elif not meant and len(known) > MOST_LISTED:
            rule = "schema/unknown-key-of-many"
            if "respond" in known and at:
                rule, args = "schema/unknown-key-in-chapter", args | _usual(str(at[0]), known)
        yield Finding(rule=rule, at=(*at, key), args=args)


def _meant(key: str, instance: Mapping[str, Any], schema: Mapping[str, Any]) -> str | None:
    known = schema.get("properties", {})
    if "charge" in known and (charged := _charged(key, instance)):
        return charged
    if found := nearest_key(key, schema, instance):
        return found
    days = next(weekdays(key.casefold()), None) if "week" in known else None
    return f"week: {{{days}: …}}" if days else None


def _charged(key: str, instance: Mapping[str, Any]) -> str | None:
    """Return the charge that a key says (``免费: 3年``), with the length that it is given for."""
    small = key.strip().casefold()
    word = next((one for one in _CHARGES if small in (one, *VALUES[one])), None)
    if word is None or "charge" in instance:
        return None
    value = instance[key]
    length = measured(digits(value.strip())) if isinstance(value, str) else None
    if length and _A_TIME.search(length) and "lasts" not in instance:
        return f"charge: {word}, lasts: {length}"
    return f"charge: {word}"


def _usual(chapter: str, known: Mapping[str, Any]) -> Args:
    """Return the keys that the examples of a chapter write, in Chinese with what they are."""
    examples = load("chapters")["$defs"].get(chapter, {}).get("examples", [])
    clauses = [clause for example in examples for clause in example.values()]
    lines = [line for clause in clauses for line in (clause, *clause.get("rows", ()))]
    written = [key for line in lines for key in line]
    usual = [key for key in dict.fromkeys((*written, *_COMMON)) if key in known]
    titled = [(key, title_of(known[key])) for key in usual]
    told = "、".join(f"{key}（{title}）" if title else key for key, title in titled)
    return {"usual": told, "usual_en": ", ".join(usual)}


def missing_keys(
    instance: Mapping[str, Any], schema: Mapping[str, Any], at: Pointer
) -> Iterator[Finding]:
    """Say of each key that is needed at ``at`` that it is missing, or written by another word."""
    known = schema.get("properties", {})
    for key in schema["required"]:
        other = next((one for one in instance if key in MEANINGS.get(one.casefold(), ())), None)
        if key not in instance and other and other not in known:
            args: Args = {"key": other[:60], "meant": key, "known": ""}
            yield Finding(rule="schema/unknown-key-meant", at=(*at, other), args=args)
        elif key not in instance:
            spec = (known or load("clause")["properties"]).get(key, {})
            title = title_of(spec)
            args = {"key": key, "title": title or key, "title_en": title_en_of(spec) or key}
            yield Finding(rule="schema/missing-key", at=at, args=args)


def some(values: list[Any]) -> str:
    """Return the first of ``values`` as a list in a sentence."""
    shown = "、".join(map(str, values[:MOST_LISTED]))
    return f"{shown}…" if len(values) > MOST_LISTED else shown
