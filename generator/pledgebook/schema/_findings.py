"""What the validator has to say, as findings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from jsonschema import ValidationError

from pledgebook.findings import Finding
from pledgebook.nearest import nearest
from pledgebook.schema._keys import nearest_key, nearest_start
from pledgebook.schema._meant import Trial, key_meant, meant
from pledgebook.schema._strange import Args, missing_keys, some, unknown_keys
from pledgebook.schema._texts import is_both, takes_words
from pledgebook.source import Pointer

_PROPOSED = {
    f"schema/{rule}" for rule in ("wrong-form", "unusable", "wrong-type", "not-listed", "no-parts")
}


def findings(error: ValidationError, trial: Trial) -> Iterator[Finding]:
    """Yield what one error of the validator says to an author; ``trial`` tries what was meant."""
    at: Pointer = tuple(error.absolute_path)
    schema = error.schema if isinstance(error.schema, dict) else {}
    kind = str(error.validator)
    instance: Any = error.instance
    if is_both(schema) and isinstance(instance, dict) and not {"zh", "en"} & instance.keys():
        yield _proposed(_mistyped(["string"], instance, at), error, trial)
    elif _is_agreed(schema) and kind in ("required", "additionalProperties"):
        yield from _agreed(error, schema, at, trial)
    elif kind == "additionalProperties":
        yield from unknown_keys(instance, schema, at)
    elif kind == "required":
        yield from missing_keys(instance, schema, at)
    elif kind == "propertyNames" or "propertyNames" in error.absolute_schema_path:
        yield _bad_key(error, schema, at, trial)
    elif kind in ("anyOf", "oneOf", "not"):
        yield from _excluded(kind, instance, schema, at)
    else:
        yield _proposed(_value(error, schema, at), error, trial)


def _excluded(
    kind: str, instance: object, schema: Mapping[str, Any], at: Pointer
) -> Iterator[Finding]:
    """Say of keys that one is needed, or that they exclude each other."""
    if not isinstance(instance, dict):
        return  # its type is wrong, and that is said
    if kind == "not":
        yield from _unwanted(instance, schema["not"], at)
        return
    wanted = [name for option in schema[kind] for name in option["required"]]
    given = [name for name in wanted if name in instance]
    rule = "schema/only-one-of" if given else "schema/needs-one-of"
    yield Finding(rule=rule, at=at, args={"keys": "、".join(given or wanted)})


def _is_agreed(schema: Mapping[str, Any]) -> bool:
    """Say whether ``schema`` is of what is to be agreed, which stands in place of a value."""
    return list(schema.get("required", ())) == ["agree-by"]


def _agreed(
    error: ValidationError, schema: Mapping[str, Any], at: Pointer, trial: Trial
) -> Iterator[Finding]:
    """Say once of a map that a value stands here, or when it is to be agreed."""
    instance: Any = error.instance
    if "agree-by" in instance or any(nearest_key(key, schema) == "agree-by" for key in instance):
        told = unknown_keys if error.validator == "additionalProperties" else missing_keys
        yield from told(instance, schema, at)
    elif error.validator == "required":
        yield _proposed(Finding(rule="schema/no-parts", at=at), error, trial)


def _bad_key(
    error: ValidationError, schema: Mapping[str, Any], at: Pointer, trial: Trial
) -> Finding:
    """Say of a name that it has not the form of names here, or is no act."""
    key, args = str(error.instance), _hinted(error, schema)
    start = nearest_start(key, schema, start=at[-1:] == ("from",))
    found = start or key_meant(key, at, schema, trial)
    if found is None:
        return Finding(rule="schema/bad-key", at=(*at, key), args=args)
    return Finding(rule="schema/bad-key-meant", at=(*at, key), args=args | {"meant": found})


def _proposed(finding: Finding, error: ValidationError, trial: Trial) -> Finding:
    """Let a finding say what to write, where one can tell what was meant."""
    if finding.rule == "schema/wrong-type" and tuple(error.absolute_path)[-1:] == ("when",):
        ended = error.instance.get("end-of") if isinstance(error.instance, dict) else None
        if isinstance(ended, str):
            return Finding(rule="schema/after-period", at=finding.at, args={"period": ended[:60]})
    if finding.rule not in _PROPOSED or not (found := meant(error, trial)):
        return finding
    return replace(finding, rule=f"{finding.rule}-meant", args={**finding.args, "meant": found})


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
        if isinstance(instance, str) and instance in map(str, allowed):
            return _mistyped(["integer"], instance, at)
        return _mistyped(["string"], instance, at) if nested else _unlisted(allowed, args, at)
    if kind == "uniqueItems":
        return Finding(rule="schema/twice", at=at)
    if kind in _SIZES:
        return Finding(rule=f"schema/{_SIZES[kind]}", at=at, args=args | {"limit": schema[kind]})
    if kind == "dependentRequired":
        keys = some(list(schema[kind]))
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
    return Finding(rule=rule, at=at, args=args | {"allowed": some(allowed), "meant": meant or ""})


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
