"""The schema of fragments: that of a commitment, with nothing required and without a head."""

from __future__ import annotations

from published import Schema, load

# What only a letter says of itself, or its author of it.
_OF_A_LETTER = ("pledgebook", "id", "title", "language", "version", "project", "waive")


def fragment() -> Schema:
    """Return the schema; its parts refer to the same shapes as those of a commitment."""
    whole = load("commitment")
    properties = {key: node for key, node in whole["properties"].items() if key not in _OF_A_LETTER}
    properties["parties"] = _parties(properties["parties"])
    return {
        "$schema": whole["$schema"],
        "$id": whole["$id"].replace("commitment", "fragment"),
        "title": "共用片段",
        "description": "几份承诺书共用的内容，例如公司简介、服务时间、故障级别、通用的除外情形；"
        "承诺书在 use 里写片段的名字。",
        "x-en": {
            "title": "Fragment",
            "description": "What several commitments share, such as the company profile, clocks, "
            "severities or standard exclusions; a commitment names it under `use`.",
        },
        "type": "object",
        "minProperties": 1,
        "additionalProperties": False,
        "patternProperties": whole.get("patternProperties", {}),
        "properties": properties,
    }


def _parties(node: Schema) -> Schema:
    """Return the parties, none of which a fragment must name; ``node`` is a commitment's."""
    shape = load("head")["$defs"]["parties"]
    return {
        "title": node["title"],
        "description": "几份承诺书共有的各方，例如 provider（服务提供方）。",
        "examples": [{"provider": {"name": "示例科技有限公司", "called": "我公司"}}],
        "x-en": {
            **node["x-en"],
            "description": "The parties that several commitments share, such as `provider`.",
            "examples": [{"provider": {"name": "Example Technology Ltd.", "called": "Provider"}}],
        },
        **{key: shape[key] for key in ("type", "maxProperties", "propertyNames")},
        "additionalProperties": {"$ref": "head.schema.json#/$defs/party"},
    }
