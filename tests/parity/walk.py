"""Goes through schema and model together, shape by shape."""

from __future__ import annotations

import dataclasses as dc
import types
from collections.abc import Mapping
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

from pledgebook.bind import field_name
from pledgebook.model import acts
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.node import Node

from .patterns import atoms
from .published import BY_ID, ROOT, Spec

# Choices that the model keeps as plain text, because nothing below the sentences tells them apart.
PLAIN_CHOICES = {"Measure.unit", "Clause.language", "Clause.causes", "Channel.charge"}
# Words that the schema lists beside a quantity or in place of a name; the model keeps them as text.
PLAIN_WORDS = {
    "Tier.below": {"target"},
    "Tier.over": {"target"},
    "Clause.causes": {"workmanship", "material", "quality", "design", "any"},
    "Commitment.chapters": set(CHAPTERS),
}


def hints(kind: type[Node]) -> dict[str, Any]:
    return {name: hint for name, hint in get_type_hints(kind).items() if not name.isupper()}


def fields(kind: type[Node]) -> dict[str, dc.Field[Any]]:
    return {field.name: field for field in dc.fields(kind) if field.name not in ("at", kind.REST)}


def members(kind: Any) -> list[Any]:
    """Return the types that a field may hold, None apart."""
    if get_origin(kind) in (Union, types.UnionType):
        return [one for member in get_args(kind) for one in members(member)]
    return [] if kind is types.NoneType else [kind]


def is_node(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Node)


def is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def scalars(kind: Any) -> list[Any]:
    """Return the types that read a plain scalar: a tuple's item, the short form of a node."""
    if get_origin(kind) is tuple:
        return [one for member in members(get_args(kind)[0]) for one in scalars(member)]
    if get_origin(kind) is Mapping:
        return []
    if is_node(kind):
        short = {"event": ["event", "on"]}.get(kind.SHORT or "", [field_name(kind.SHORT or "")])
        return [
            one
            for name in short
            if name
            for member in members(hints(kind)[name])
            for one in scalars(member)
        ]
    return [kind]


class Walk:
    """Goes through schema and model together; every dataclass is looked at once per schema."""

    def __init__(self) -> None:
        self.seen: set[tuple[type[Node], str, frozenset[str]]] = set()
        self.plain: set[str] = set()

    def same(self, spec: Spec, kind: Any, where: str) -> None:
        """Assert that ``spec`` lets through what ``kind`` holds, form by form."""
        kinds = members(kind)
        self.scalar(spec, kinds, where)
        self.listed(spec, kinds, where)
        self.mapped(spec, kinds, where)

    def scalar(self, spec: Spec, kinds: list[Any], where: str) -> None:
        node, reading = spec.node, [one for kind in kinds for one in scalars(kind)]
        for simple, name in ((bool, "boolean"), (int, "integer")):
            declared = name in spec.kinds or (simple is int and node.get("const") == 1)
            assert (simple in reading) == declared, f"{where}: {name}"
        if "enum" in node:
            assert "type" not in node, where
            self.choice(node["enum"], reading, where)
        elif "string" in spec.kinds and "pattern" in node:
            self.pattern(node["pattern"], kinds, where)
        elif "string" in spec.kinds:
            assert reading == [str], where
        elif any(kind is not bool and kind is not int for kind in reading):
            assert "array" in spec.kinds or spec.maps(), f"{where}: text is not let through"

    def choice(self, values: list[str], reading: list[Any], where: str) -> None:
        if reading == [str]:
            self.plain.add(where)
        else:
            (kind,) = reading
            assert values == [member.value for member in kind], where

    def pattern(self, pattern: str, kinds: list[Any], where: str) -> None:
        """A list may be written as its only item, but need not."""
        found, listed = atoms(pattern, where)
        readers = {atom.reader for atom in found}
        reading = [one for kind in kinds for one in scalars(kind)]
        expected = {kind for kind in reading if not is_enum(kind)}
        values = {member.value for kind in reading if is_enum(kind) for member in kind}
        if where in PLAIN_WORDS:
            assert listed == PLAIN_WORDS[where] | values, where
            self.plain.add(where)
            readers |= {str}
        else:
            assert listed == values, where
        lists = {k for kind in kinds if get_origin(kind) is tuple for k in scalars(kind)}
        assert readers | lists >= expected >= readers, (
            f"{where}: {readers} written, {expected} read"
        )

    def listed(self, spec: Spec, kinds: list[Any], where: str) -> None:
        tuples = [kind for kind in kinds if get_origin(kind) is tuple]
        assert ("array" in spec.kinds) == bool(tuples), f"{where}: list"
        for kind in tuples:
            item, inner = spec.at("items"), members(get_args(kind)[0])
            self.scalar(item, inner, where)
            self.mapped(item, inner, where)

    def mapped(self, spec: Spec, kinds: list[Any], where: str) -> None:
        written = spec.maps()
        listed = [one for kind in kinds if get_origin(kind) is tuple for one in get_args(kind)[:1]]
        alone = [kind for kind in listed if is_node(kind) and written]
        held = alone + [kind for kind in kinds if is_node(kind) or get_origin(kind) is Mapping]
        assert len(written) == len(held), f"{where}: {len(written)} maps, {len(held)} types"
        for one in written:
            kind = self.reader(one, held, where)
            if is_node(kind):
                self.node(one, kind)
            else:
                self.names(one)
                self.same(one.at("additionalProperties"), get_args(kind)[1], where)

    def reader(self, spec: Spec, held: list[Any], where: str) -> Any:
        """Return the type that has the keys of ``spec``."""
        if "properties" not in spec.node:
            rest = [k for k in held if get_origin(k) is Mapping or k.REST is not None]
            assert len(rest) == 1, f"{where}: who reads names as keys?"
            return rest[0]
        names = {field_name(key) for key in spec.node["properties"]}
        nodes = [kind for kind in held if is_node(kind) and fields(kind)]
        found = [kind for kind in nodes if fields(kind).keys() <= names]
        assert len(found) == 1, f"{where}: {sorted(names)} is of none or two of {held}"
        return found[0]

    def names(self, spec: Spec) -> None:
        assert "propertyNames" in spec.node, spec.base

    def node(self, spec: Spec, kind: type[Node]) -> None:
        key = (kind, spec.base, frozenset(spec.node.get("properties", ())))
        if key in self.seen:
            return None
        self.seen.add(key)
        if "properties" not in spec.node:
            return self.by_act(spec, kind)
        assert spec.node["additionalProperties"] is False, kind
        keys = {field_name(key): key for key in spec.node["properties"]}
        own = fields(kind)
        extra = set() if kind.REST is None else {field_name(act) for act in acts.TIMED_ACTS}
        assert set(keys) - extra == set(own), kind.__name__
        required = {field_name(key) for key in spec.node.get("required", ())}
        needed = {name for name, field in own.items() if blank(field) is dc.MISSING}
        # What a clause needs is said by its chapter, so that all clauses are of one class.
        assert needed == (set() if kind is Clause else required), kind
        for name, field in own.items():
            if spec.node["properties"][keys[name]] is not False:
                self.field(spec.at("properties", keys[name]), kind, field)
        return None

    def field(self, spec: Spec, kind: type[Node], field: dc.Field[Any]) -> None:
        where = f"{kind.__name__}.{field.name}"
        value = blank(field)
        if value in (dc.MISSING, None) or value == () or value == {}:
            assert "default" not in spec.node, where
        else:
            assert spec.node["default"] == value, where
        self.same(spec, hints(kind)[field.name], where)

    def by_act(self, spec: Spec, kind: type[Node]) -> None:
        """A map whose keys are acts."""
        self.names(spec)
        assert set(fields(kind)) == set(), kind
        rest = get_args(hints(kind)[str(kind.REST)])[1]
        self.same(spec.at("additionalProperties"), rest, kind.__name__)


def blank(field: dc.Field[Any]) -> Any:
    """Return what a field holds where the document says nothing; MISSING where it must."""
    if field.default_factory is not dc.MISSING:
        return field.default_factory()
    return field.default


def walked() -> Walk:
    walk = Walk()
    walk.node(Spec.of(BY_ID[ROOT], ROOT), Commitment)
    return walk
