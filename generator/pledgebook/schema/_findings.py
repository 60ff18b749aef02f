"""What the validator has to say, as findings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any

from jsonschema import ValidationError

from pledgebook.findings import Finding
from pledgebook.nearest import nearest
from pledgebook.schema._published import load
from pledgebook.schema._texts import is_both, takes_words
from pledgebook.source import Pointer

Args = dict[str, str | int]


def findings(error: ValidationError) -> Iterator[Finding]:
    """Yield what one error of the validator says to an author."""
    at: Pointer = tuple(error.absolute_path)
    schema = error.schema if isinstance(error.schema, dict) else {}
    kind = str(error.validator)
    instance: Any = error.instance
    if is_both(schema) and isinstance(instance, dict) and not {"zh", "en"} & instance.keys():
        yield _mistyped(["string"], instance, at)
    elif kind == "additionalProperties":
        yield from _unknown_keys(instance, schema, at)
    elif kind == "required":
        yield from _missing_keys(instance, schema, at)
    elif kind == "propertyNames" or "propertyNames" in error.absolute_schema_path:
        yield Finding(rule="schema/bad-key", at=(*at, instance), args=_hinted(error, schema))
    elif kind in ("anyOf", "oneOf", "not") and not isinstance(instance, dict):
        return  # its type is wrong, and that is said
    elif kind in ("anyOf", "oneOf"):
        wanted = [name for option in schema[kind] for name in option["required"]]
        given = [name for name in wanted if name in instance]
        rule = "schema/only-one-of" if given else "schema/needs-one-of"
        yield Finding(rule=rule, at=at, args={"keys": "、".join(given or wanted)})
    elif kind == "not":
        yield from _unwanted(instance, schema["not"], at)
    else:
        yield _value(error, schema, at)


def _unwanted(
    instance: Mapping[str, Any], unwanted: Mapping[str, Any], at: Pointer
) -> Iterator[Finding]:
    """Say of two keys that they exclude each other, of one that it does not belong here."""
    together = unwanted.get("required", ())
    if len(together) > 1:
        args: Args = {"keys": "、".join(together)}
        yield Finding(rule="schema/not-together", at=(*at, together[-1]), args=args)
        return
    for key in sorted({"rows", "steps"} & instance.keys()):
        yield Finding(rule="schema/not-here", at=(*at, key), args={"key": key})


def _unknown_keys(
    instance: Mapping[str, Any], schema: Mapping[str, Any], at: Pointer
) -> Iterator[Finding]:
    known = schema.get("properties", {})
    own = schema.get("patternProperties", {})
    titles = {_title(spec): key for key, spec in known.items()}
    for key in instance:
        if key in known or any(re.search(pattern, key) for pattern in own):
            continue
        meant = nearest(key, known) or titles.get(nearest(key, titles) or "")
        rule = "schema/unknown-key-meant" if meant else "schema/unknown-key"
        args: Args = {"key": key[:60], "meant": meant or "", "known": _some(list(known))}
        yield Finding(rule=rule, at=(*at, key), args=args)


def _missing_keys(
    instance: Mapping[str, Any], schema: Mapping[str, Any], at: Pointer
) -> Iterator[Finding]:
    for key in schema["required"]:
        if key not in instance:
            spec = schema.get("properties", {}).get(key, {})
            title = _title(spec)
            args: Args = {"key": key, "title": title or key, "title_en": _title_en(spec) or key}
            yield Finding(rule="schema/missing-key", at=at, args=args)


def _value(error: ValidationError, schema: Mapping[str, Any], at: Pointer) -> Finding:
    """Word what is wrong with a value: its form, its type, its size, or that it is not listed."""
    kind, instance = str(error.validator), error.instance
    args = _hinted(error, schema)
    if instance is None:
        key = next((step for step in reversed(at) if isinstance(step, str)), "")
        return Finding(rule="schema/empty", at=at, args={"key": key})
    nested = isinstance(instance, list | dict)
    if kind == "type" and (nested or not args["hint"]):
        return _mistyped(_wanted(schema), instance, at)
    if kind in ("enum", "const"):
        allowed = schema.get("enum") or [schema["const"]]
        return _mistyped(["string"], instance, at) if nested else _unlisted(allowed, args, at)
    if kind == "uniqueItems":
        return Finding(rule="schema/twice", at=at)
    if kind in _SIZES:
        return Finding(rule=f"schema/{_SIZES[kind]}", at=at, args=args | {"limit": schema[kind]})
    if kind == "dependentRequired":
        keys = _some(list(schema[kind]))
        return Finding(rule="schema/goes-with", at=at, args=args | {"keys": keys})
    rule = "schema/wrong-form" if args["hint"] else "schema/unusable"
    return Finding(rule=rule, at=at, args=args)


def _wanted(schema: Mapping[str, Any]) -> list[str]:
    """Return the types that fit; of a text, not that it may be a map of both languages."""
    wanted = schema["type"]
    kinds = [wanted] if isinstance(wanted, str) else list(wanted)
    return [kind for kind in kinds if kind != "object"] if takes_words(schema) else kinds


def _unlisted(allowed: list[Any], args: Args, at: Pointer) -> Finding:
    meant = nearest(str(args["value"]), map(str, allowed))
    rule = "schema/not-listed-meant" if meant else "schema/not-listed"
    return Finding(rule=rule, at=at, args=args | {"allowed": _some(allowed), "meant": meant or ""})


def _mistyped(kinds: list[str], instance: object, at: Pointer) -> Finding:
    got = _OF[type(instance)]
    args: Args = {
        "wanted": "或".join(_ZH[kind] for kind in kinds),
        "wanted_en": " or ".join(_EN[kind] for kind in kinds),
        "got": _ZH[got],
        "got_en": _EN[got],
    }
    return Finding(rule="schema/wrong-type", at=at, args=args)


_SIZES = {
    "maxLength": "too-long",
    "minLength": "too-short",
    "maxItems": "too-many",
    "minItems": "too-few",
    "maxProperties": "too-many",
    "minProperties": "too-few",
    "maximum": "too-large",
    "minimum": "too-small",
}
_ZH = {
    "string": "文字",
    "integer": "整数",
    "boolean": " true（是）或 false（否）",
    "array": "列表",
    "object": "分项，每项写成“名称: 内容”",
}
_EN = {
    "string": "text",
    "integer": "a whole number",
    "boolean": "true or false",
    "array": "a list",
    "object": "entries, each written “name: content”",
}
_OF = {str: "string", bool: "boolean", int: "integer", list: "array", dict: "object"}


def _hinted(error: ValidationError, schema: Mapping[str, Any]) -> Args:
    hint = str(schema.get("patternErrorMessage", ""))
    hint_en = str(schema.get("x-en", {}).get("patternErrorMessage", hint))
    instance = error.instance
    value = instance if isinstance(instance, str | int | bool) else ""
    return {"value": _short(value), "hint": hint, "hint_en": hint_en}


def _short(value: object) -> str:
    text = "true" if value is True else "false" if value is False else str(value)
    return text if len(text) <= 60 else f"{text[:57]}…"


def _some(values: list[Any]) -> str:
    shown = "、".join(map(str, values[:30]))
    return f"{shown}…" if len(values) > 30 else shown


def _title(spec: Mapping[str, Any]) -> str:
    return str(_resolved(spec).get("title", ""))


def _title_en(spec: Mapping[str, Any]) -> str:
    return str(_resolved(spec).get("x-en", {}).get("title", ""))


def _resolved(spec: Mapping[str, Any]) -> Mapping[str, Any]:
    """Follow a reference to a property that another file describes (acts, words)."""
    if "title" in spec or "$ref" not in spec:
        return spec
    name, _, key = spec["$ref"].partition(".schema.json#/$defs/")
    target: Mapping[str, Any] = load(name).get("$defs", {}).get(key, {})
    return target
