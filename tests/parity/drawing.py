"""Data drawn from the schemas' own shapes."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import strategies as st

from .patterns import atoms
from .published import Schema, Spec


class Data:
    """Strategies for data that a schema lets through."""

    def __init__(self) -> None:
        self.made: dict[tuple[str, int], st.SearchStrategy[Any]] = {}

    def of(self, spec: Spec, depth: int) -> st.SearchStrategy[Any]:
        key = (json.dumps([spec.node, spec.base], sort_keys=True), depth)
        if key not in self.made:
            self.made[key] = self.make(spec, depth)
        return self.made[key]

    def make(self, spec: Spec, depth: int) -> st.SearchStrategy[Any]:
        node, kinds, ways = spec.node, spec.kinds, []
        if "enum" in node or "const" in node:
            return st.sampled_from(node.get("enum") or [node["const"]])
        if "boolean" in kinds:
            ways.append(st.booleans())
        if "integer" in kinds:
            ways.append(st.integers(node["minimum"], node["maximum"]))
        if "string" in kinds:
            ways.append(self.text(node))
        if "array" in kinds and depth > 0:
            ways.append(self.items(spec, depth))
        if depth > 0:
            ways.extend(self.object(one, depth) for one in spec.maps())
        return st.one_of(ways) if ways else st.nothing()

    def text(self, node: Schema) -> st.SearchStrategy[Any]:
        if "pattern" not in node:
            return st.text(st.characters(codec="utf-8"), min_size=1, max_size=8)
        found, listed = atoms(node["pattern"], "data")
        ways = [atom.drawn for atom in found]
        return st.one_of(ways + ([st.sampled_from(sorted(listed))] if listed else []))

    def items(self, spec: Spec, depth: int) -> st.SearchStrategy[Any]:
        item = self.of(spec.at("items"), depth - 1)
        least, most = spec.node["minItems"], spec.node["maxItems"]
        return st.lists(item, min_size=least, max_size=min(most, least + 1))

    def object(self, spec: Spec, depth: int) -> st.SearchStrategy[Any]:
        node = spec.node
        if "properties" not in node:
            names = self.of(spec.at("propertyNames"), 0)
            inner = self.of(spec.at("additionalProperties"), depth - 1)
            least = node.get("minProperties", 0)
            made = st.dictionaries(names, inner, min_size=least, max_size=max(least, 2))
            given = dict.fromkeys(node.get("required", ()), inner)
            return st.tuples(made, st.fixed_dictionaries(given)).map(lambda two: two[0] | two[1])
        return st.composite(self.keys)(spec, depth)

    def keys(self, draw: Any, spec: Spec, depth: int) -> dict[str, Any]:
        """Draw a few keys: the required ones, one of every either-or, and some more."""
        node = spec.node
        wanted = set(node.get("required", ()))
        for choice in ("anyOf", "oneOf"):
            if choice in node:
                wanted.update(draw(st.sampled_from(node[choice]))["required"])
        rest = sorted(key for key, inner in node["properties"].items() if inner is not False)
        most = node.get("maxProperties", len(wanted) + 3)
        least = max(0, node.get("minProperties", 0) - len(wanted))
        wanted |= set(draw(st.lists(st.sampled_from(rest), min_size=least, max_size=most)))
        found = {}
        for key in sorted(wanted):
            inner = self.of(spec.at("properties", key), depth - 1)
            if not inner.is_empty:
                found[key] = draw(inner)
        return found
