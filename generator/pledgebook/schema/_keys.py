"""Which key of a place was meant by one that it does not know."""

from __future__ import annotations

import re
from collections.abc import Container, Mapping
from typing import Any

from pledgebook.nearest import nearest
from pledgebook.schema._published import BASE, load
from pledgebook.schema._words import MEANINGS


def nearest_key(key: str, schema: Mapping[str, Any], given: Container[str] = ()) -> str | None:
    """Return the key of ``schema`` that means the same as ``key``, or is spelled much like it.

    A key that is ``given`` already is not meant by another word.
    """
    known: Mapping[str, Any] = schema.get("properties", {})
    titles = {title_of(spec): name for name, spec in known.items()}
    if key in titles:
        return titles[key]
    small = re.sub("[ _]+", "-", key[:60].strip().casefold())
    if small in known:
        return small
    for pattern in schema.get("patternProperties", {}):
        if re.search(pattern, small):
            return small
    for other in MEANINGS.get(small, ()):
        if other in known and other not in given:
            return other
    return nearest(key, known) or titles.get(nearest(key, titles) or "")


def nearest_start(key: str, schema: Mapping[str, Any], *, start: bool) -> str | None:
    """Return the act that was meant by a key among acts; at a ``start``, or the part of it."""
    acts = load("acts")["$defs"]
    if schema.get("pattern") != acts["timed-name"]["pattern"]:
        return None
    clause = load("clause")["properties"]
    known = {name: spec for name, spec in clause.items() if name in acts}
    if start:
        known |= load("timing")["$defs"]["moment-map"]["properties"]
    return nearest_key(key, {"properties": known})


def title_of(spec: Mapping[str, Any]) -> str:
    """Return the Chinese title of a property."""
    return str(_resolved(spec).get("title", ""))


def title_en_of(spec: Mapping[str, Any]) -> str:
    """Return the English title of a property."""
    return str(_resolved(spec).get("x-en", {}).get("title", ""))


def _resolved(spec: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow a reference to a property that another file describes (acts, words)."""
    if "title" in spec or "$ref" not in spec:
        return spec
    name, _, key = spec["$ref"].removeprefix(BASE).partition(".schema.json#/$defs/")
    target: Mapping[str, Any] = load(name).get("$defs", {}).get(key, {})
    return target
