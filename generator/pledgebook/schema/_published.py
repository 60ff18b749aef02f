"""The published schemas: the files as they are shipped, and what judges data by them.

Nothing is fetched: an empty registry is filled from the shipped folder, so a reference to anywhere
else is an error of ours.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator, FormatChecker
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from pledgebook import resources

BASE = "https://pledgebook.example/1/"


@cache
def load(name: str) -> Mapping[str, Any]:
    """Return the published schema called ``name``."""
    text = (resources.folder("schemas") / f"{name}.schema.json").read_text("utf-8")
    schema: dict[str, Any] = json.loads(text)
    return schema


@cache
def registry() -> Registry[Any]:
    """Return every shipped schema under its address.

    Their dialect is said here and not in them: a validator met on the way would otherwise give way
    to the plain one of the dialect.
    """
    names = [
        file.name.removesuffix(".schema.json")
        for file in resources.folder("schemas").iterdir()
        if file.name.endswith(".schema.json")
    ]
    return Registry().with_resources(_resource(load(name)) for name in names)


def _resource(schema: Mapping[str, Any]) -> tuple[str, Resource[Any]]:
    plain = {key: value for key, value in schema.items() if key != "$schema"}
    return schema["$id"], DRAFT202012.create_resource(plain)


@cache
def validator(name: str) -> Draft202012Validator:
    """Return what judges data by the schema called ``name``."""
    checker = FormatChecker(formats=("date",))
    return Draft202012Validator(load(name), registry=registry(), format_checker=checker)
