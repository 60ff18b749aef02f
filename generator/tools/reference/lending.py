"""A commitment as an editor meets it: one file, some of which its fragments may lend.

The published schema judges a letter together with its fragments. An editor sees the letter alone,
so what a fragment can lend is missed there only where the letter uses none.
"""

from __future__ import annotations

from published import Schema, load


def lent() -> Schema:
    """Return the schema of a commitment for editors."""
    whole = load("commitment")
    asked = dict(whole["properties"]["parties"])
    shape = load("head")["$defs"][asked.pop("$ref").rpartition("/")[2]]
    party = {"additionalProperties": {"$ref": "head.schema.json#/$defs/party"}}
    rest = {key: shape[key] for key in ("type", "maxProperties", "propertyNames")}
    strict = {
        "required": ["parties"],
        "anyOf": whole["anyOf"],
        "properties": {"parties": asked | {"required": shape["required"]}},
    }
    return {key: value for key, value in whole.items() if key != "anyOf"} | {
        "required": [key for key in whole["required"] if key != "parties"],
        "properties": whole["properties"] | {"parties": asked | rest | party},
        "if": {"not": {"required": ["use"]}},
        "then": strict,
    }
