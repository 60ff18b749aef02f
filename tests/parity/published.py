"""The published schemas, with what they refer to."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from pledgebook import resources

Schema = dict[str, Any]

BASE = "https://pledgebook.example/1/"
ROOT = BASE + "commitment.schema.json"
LOG_MAP = BASE + "log-map.schema.json"
END = r"(?![\s\S])"
FILES: dict[str, Schema] = {
    entry.name: json.loads(entry.read_text("utf-8"))
    for entry in sorted(resources.folder("schemas").iterdir(), key=lambda entry: entry.name)
    if entry.name.endswith(".schema.json")
}
BY_ID: dict[str, Schema] = {schema["$id"]: schema for schema in FILES.values()}
REGISTRY: Registry[Any] = Registry().with_resources(
    (name, Resource.from_contents(schema, DRAFT202012)) for name, schema in BY_ID.items()
)


@dataclass(frozen=True)
class Spec:
    """A schema, with what it refers to put in, and the file it stands in."""

    node: Schema
    base: str

    @classmethod
    def of(cls, node: Schema, base: str) -> Spec:
        while "$ref" in node:
            resolved = REGISTRY.resolver(base).lookup(node["$ref"])
            file = node["$ref"].partition("#")[0]
            base = base.rpartition("/")[0] + "/" + file if file else base
            own = {key: value for key, value in node.items() if key != "$ref"}
            node = {**resolved.contents, **own}
            if "properties" in own and "properties" in resolved.contents:
                node["properties"] = {**resolved.contents["properties"], **own["properties"]}
        return cls(node, base)

    def at(self, *keys: str) -> Spec:
        node = self.node
        for key in keys:
            node = node[key]
        return Spec.of(node, self.base)

    @property
    def kinds(self) -> set[str]:
        kind = self.node.get("type", ())
        return {kind} if isinstance(kind, str) else set(kind)

    def maps(self) -> list[Spec]:
        """Return every object that may be written here, through `if`, `then` and `else`.

        Not among them is a text in both languages: what is bound has one of them.
        """
        if self.node.get("properties", {}).keys() == {"zh", "en"}:
            return []
        if "then" not in self.node or "properties" in self.node:
            return [self] if "object" in self.kinds else []
        branches = [self.at("then")]
        if "else" in self.node:
            branches.append(self.at("else"))
        return [inner for branch in branches for inner in branch.maps()]
