"""The published schemas: the files as they are shipped, and what judges data by them.

Nothing is fetched: an empty registry is filled from the shipped folder, so a reference to anywhere
else is an error of ours.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker, ValidationError
from jsonschema.protocols import Validator
from jsonschema.validators import extend
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from pledgebook import resources

BASE = "https://pledgebook.example/1/"
_END = ".schema.json"
_FORMATS = FormatChecker(formats=("date",))


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the published schema called ``name``."""
    text = (resources.folder("schemas") / f"{name}{_END}").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@cache
def registry() -> Registry[Any]:
    """Return every shipped schema under its address.

    Their dialect is said here and not in them: a validator met on the way would otherwise give way
    to the plain one of the dialect.
    """
    return Registry().with_resources(_resource(load(name)) for name in names())


def names() -> list[str]:
    """Return the names of the published schemas."""
    files = (file.name for file in resources.folder("schemas").iterdir())
    return [name.removesuffix(_END) for name in files if name.endswith(_END)]


def _resource(schema: Mapping[str, Any]) -> tuple[str, Resource[Any]]:
    plain = {key: value for key, value in schema.items() if key != "$schema"}
    return schema["$id"], DRAFT202012.create_resource(plain)


@cache
def validator(name: str) -> Validator:
    """Return what judges data by the schema called ``name``.

    Its references are whole addresses, each looked up once: joining and resolving them anew
    wherever data meets one took half of the time.
    """
    schema = _whole(load(name), load(name)["$id"])
    return _Validator(schema, registry=registry(), format_checker=_FORMATS)


def is_date(text: str) -> bool:
    """Say whether a text is of the format ``date``."""
    return _FORMATS.conforms(text, "date")


def _whole(schema: Any, base: str) -> Any:
    """Return a schema whose references are whole addresses."""
    if isinstance(schema, list):
        return [_whole(one, base) for one in schema]
    if not isinstance(schema, Mapping):
        return schema
    return {
        key: _address(value, base) if key == "$ref" else _whole(value, base)
        for key, value in schema.items()
        if key != "$schema"
    }


def _address(reference: str, base: str) -> str:
    if "://" in reference:
        return reference
    return f"{base if reference.startswith('#') else BASE}{reference}"


@cache
def _target(address: str) -> Any:
    """Return what an address of `_whole` means."""
    found = registry().resolver().lookup(address)
    return _whole(found.contents, address.partition("#")[0])


def _ref(
    validator: Any, address: str, instance: Any, _: Mapping[str, Any]
) -> Iterator[ValidationError]:
    yield from validator.descend(instance, _target(address))


_Validator: type[Validator] = extend(Draft202012Validator, {"$ref": _ref})
