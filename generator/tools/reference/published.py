"""The published schemas, as they lie in ``schemas/``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Schema = dict[str, Any]

FOLDER = Path(__file__).resolve().parents[3] / "schemas"


def load(file: str) -> Schema:
    """Return the schema that the file called ``file`` (``values``) holds."""
    schema: Schema = json.loads((FOLDER / f"{file}.schema.json").read_text("utf-8"))
    return schema


def target(ref: str, file: str) -> tuple[str, str]:
    """Return file and name of what ``ref`` in ``file`` points at; the name is '' for the whole."""
    path, _, name = ref.partition("#")
    return path.removesuffix(".schema.json") or file, name.removeprefix("/$defs/")


def shape(ref: str, file: str) -> tuple[Schema, str]:
    """Return the schema that ``ref`` in ``file`` points at, and its file."""
    owner, name = target(ref, file)
    whole = load(owner)
    return (whole["$defs"][name] if name else whole), owner


def explained(node: Schema, file: str) -> Schema:
    """Return ``node`` with the title, description and examples of what it refers to below its own.

    Only words are taken over; what may be written is not.
    """
    found, own = dict(node), {"title", "description", "examples", "x-en"}
    while "$ref" in node and "title" not in found:
        node, file = shape(node["$ref"], file)
        found.update({key: value for key, value in node.items() if key in own})
    return found


def references(node: Any) -> Iterator[str]:
    """Yield every reference in ``node``."""
    if isinstance(node, dict):
        if isinstance(node.get("$ref"), str):
            yield node["$ref"]
        for inner in node.values():
            yield from references(inner)
    elif isinstance(node, list):
        for inner in node:
            yield from references(inner)


def shapes(root: str, schema: Schema) -> dict[tuple[str, str], Schema]:
    """Return every shape that ``schema``, called ``root``, is written by, in the order met."""
    found: dict[tuple[str, str], Schema] = {}
    queue = [(root, "")]
    while queue:
        file, name = queue.pop(0)
        if (file, name) not in found:
            whole = schema if file == root else load(file)
            found[file, name] = whole["$defs"][name] if name else whole
            queue += [target(ref, file) for ref in references(found[file, name])]
    return found
