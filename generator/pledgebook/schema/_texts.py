"""Where an author's own words stand: wherever a map of both languages may stand in their place.

The schemas say so themselves (``if`` it is an object, ``then`` it is ``both``), so no list of such
places is kept here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend

from pledgebook.schema._published import load, registry
from pledgebook.source import Pointer

_BOTH = ("#/$defs/both", "#/$defs/both-texts")
_FOUND = "author's words"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A string that an author worded; ``named``: it may be a name of the letter instead."""

    at: Pointer
    text: str
    named: bool


def texts(data: Any, name: str) -> Iterator[Text]:
    """Yield the author's words in ``data``, which the schema called ``name`` accepts.

    Words that stand in both languages are not among them: each is where it belongs.
    """
    for found in _reader(name).iter_errors(data):
        if found.validator == _FOUND:
            named = any(found.schema is shape for shape in _nameable())
            yield Text(at=tuple(found.absolute_path), text=str(found.instance), named=named)


def takes_words(schema: Mapping[str, Any]) -> bool:
    """Say whether ``schema`` is of a text, which may be written in both languages."""
    branch = schema.get("then")
    if not isinstance(branch, dict):
        return False
    return str(branch.get("$ref", "")).endswith(_BOTH) or takes_words(branch)


def is_both(schema: Mapping[str, Any]) -> bool:
    """Say whether ``schema`` is that of a text in both languages."""
    return set(schema.get("properties", ())) == {"zh", "en"}


@cache
def _reader(name: str) -> Validator:
    """Return a validator that reports, beside errors, every text as one."""
    reader: Validator = _Reader(load(name), registry=registry())
    return reader


def _condition(
    validator: Any, condition: Any, instance: Any, schema: Mapping[str, Any]
) -> Iterator[ValidationError]:
    if isinstance(instance, str) and takes_words(schema):
        yield ValidationError(_FOUND, validator=_FOUND)
        return
    yield from Draft202012Validator.VALIDATORS["if"](validator, condition, instance, schema) or ()


_Reader = extend(Draft202012Validator, {"if": _condition})


@cache
def _nameable() -> tuple[Mapping[str, Any], ...]:
    shapes = load("values")["$defs"]
    return shapes["names-or-line"], shapes["name-or-line"]
