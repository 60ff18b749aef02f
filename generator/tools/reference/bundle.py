"""One schema in one file and one language, as editors want it."""

from __future__ import annotations

from typing import Any

from languages import Language
from published import Schema, shapes, target
from snippets import block, flow

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = "https://pledgebook.example/1/commitment.{code}.json"


def bundle(of: Language) -> Schema:
    """Return the schema of a commitment with all it refers to, explained in one language."""
    met = shapes()
    root = _localised(met["commitment", ""], "commitment", of, "")
    rest = {
        _name(file, name): _localised(node, file, of, "")
        for (file, name), node in sorted(met.items())
        if file != "commitment"
    }
    own = {"$schema": DIALECT, "$id": ID.format(code=of.code)}
    return own | root | {"$defs": rest}


def _name(file: str, name: str) -> str:
    return f"{file}.{name}" if name else file


def _localised(node: Any, file: str, of: Language, key: str) -> Any:
    """Return ``node`` in one language; ``key`` is the key that its examples stand under."""
    if isinstance(node, list):
        return [_localised(one, file, of, "") for one in node]
    if not isinstance(node, dict):
        return node
    made: Schema = {}
    for name, value in node.items():
        if name in ("x-en", "$defs", "$id", "$schema"):
            continue
        if name == "$ref":
            made[name] = f"#/$defs/{_name(*target(value, file))}"
        elif name in ("properties", "patternProperties"):
            made[name] = {
                one: _localised(inner, file, of, one if name == "properties" else "")
                for one, inner in value.items()
            }
        elif name in ("examples", "enum", "const", "default", "required", "dependentRequired"):
            made[name] = value
        else:
            made[name] = _localised(value, file, of, "")
    words = of.words(node)
    made.update({name: value for name, value in words.items() if name in node})
    if "description" in words:
        made["markdownDescription"] = _hover(words, node.get("enum", []), key, of)
    return made


def _hover(words: Schema, values: list[str], key: str, of: Language) -> str:
    """Return what an editor shows: the description, the values to choose from, an example."""
    parts = [str(words["description"])]
    if values:
        meanings = zip(values, words["enumDescriptions"], strict=True)
        parts.append("\n".join(f"- `{value}`{of.colon}{meaning}" for value, meaning in meanings))
    examples = words.get("examples", [])
    if examples:
        lines = (block(key, one) if key else flow(one) for one in examples)
        parts.append("```yaml\n" + "\n".join(lines) + "\n```")
    return "\n\n".join(parts)
