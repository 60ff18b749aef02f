"""One schema in one file and one language, as editors want it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from languages import WORDS, Language
from published import Schema, shapes, target
from snippets import block, flow

DIALECT = "https://json-schema.org/draft/2020-12/schema"
ID = "https://pledgebook.example/1/{root}.{code}.json"


# Shapes of these files are keys of their own, so their examples stand under their names.
_KEYS = ("chapters", "words", "acts")


def bundle(name: str, schema: Schema, of: Language) -> Schema:
    """Return ``schema``, called ``name``, with all it refers to, explained in one language."""
    met = shapes(name, schema)
    root = _localised(met[name, ""], name, of, "")
    rest = {
        _name(file, shape): _localised(node, file, of, shape if file in _KEYS else "")
        for (file, shape), node in sorted(met.items())
        if file != name
    }
    _silence_branches(root, rest)
    own = {"$schema": DIALECT, "$id": ID.format(root=name, code=of.code)}
    return own | _spelled_out(root, rest) | {"$defs": _spelled_out(rest, rest)}


def _spelled_out(node: Any, made: Schema) -> Any:
    """Return ``node`` with what a reference beside words leads to in place of the reference.

    Editors call what keys share by the key that they met last, and complete each of them with the
    same examples, unless each has its conditions and its examples to itself.
    """
    if isinstance(node, list):
        return [_spelled_out(one, made) for one in node]
    if not isinstance(node, dict):
        return node
    own = dict(node)
    while "title" in own and _is_short(own, made):
        shape = made[_target(own)]
        snippets = _snippets(own, shape)
        own = shape | {name: own[name] for name in own if name != "$ref"} | snippets
    if "$ref" in own:
        own.pop("defaultSnippets", None)  # an editor would show the words of both
    return {name: _spelled_out(one, made) for name, one in own.items()}


def _snippets(node: Schema, shape: Schema) -> Schema:
    """Return the examples of a key, which come first, and those of its shape."""
    both = [*node.get("defaultSnippets", []), *shape.get("defaultSnippets", [])]
    unique: Schema = {}
    for one in both:
        unique.setdefault(one["label"], one)
    return {"defaultSnippets": list(unique.values())} if both else {}


def _is_short(node: Schema, made: Schema) -> bool:
    """Say whether ``node`` refers to a shape that is no map of many keys, or one with branches."""
    shape = made.get(_target(node), {})
    if "$ref" in shape:
        return _is_short(shape, made)
    return bool(shape) and ("if" in shape or "properties" not in shape)


def _silence_branches(root: Schema, made: Schema) -> None:
    """Take the words from shapes that `then` and `else` lead to: editors would show them as well.

    A shape that something else refers to keeps them, and its branches get one without.
    """
    plain = _plainly_used(root, made)
    leads = [node[key] for node in _nodes(made) for key in _BRANCHES & node.keys()]
    silent = {_target(lead) for lead in leads} & made.keys()
    for lead in leads:
        if _target(lead) in plain & silent:
            lead["$ref"] += ".branch"
    for name in sorted(silent):
        made[f"{name}.branch" if name in plain else name] = _wordless(made[name])


_BRANCHES = {"then", "else"}


def _wordless(node: Schema) -> Schema:
    words = ("title", "description", "markdownDescription", "defaultSnippets")
    return {name: value for name, value in node.items() if name not in words}


def _plainly_used(root: Schema, made: Schema) -> set[str]:
    """Return the shapes that something else than a branch refers to."""
    branches = [id(node[key]) for node in _nodes(made) for key in _BRANCHES & node.keys()]
    return {_target(node) for node in (*_nodes(root), *_nodes(made)) if id(node) not in branches}


def _target(node: Schema) -> str:
    return str(node.get("$ref", "")).removeprefix("#/$defs/")


def _nodes(node: Any) -> Iterator[Schema]:
    if isinstance(node, dict):
        yield node
    inner = node.values() if isinstance(node, dict) else node if isinstance(node, list) else ()
    for one in inner:
        yield from _nodes(one)


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
        if name in _DATA:
            made[name] = value
        elif name in ("properties", "patternProperties"):
            keyed = name == "properties"
            made[name] = {
                one: _localised(inner, file, of, one if keyed else "")
                for one, inner in value.items()
            }
        elif name not in (*_LEFT_OUT, *WORDS, "$ref"):
            made[name] = _localised(value, file, of, "")
    if "$ref" in node:
        made["$ref"] = f"#/$defs/{_name(*target(node['$ref'], file))}"
    return _words(node, key, of) | made


# Data of a schema that is no schema itself, and what a bundle does without or says otherwise.
_DATA = ("enum", "const", "default", "required", "dependentRequired")
_LEFT_OUT = ("x-en", "$defs", "$id", "$schema")


def _words(node: Schema, key: str, of: Language) -> Schema:
    """Return what ``node`` says in one language, as editors show and complete it."""
    words = of.words(node)
    examples = words.pop("examples", [])
    made = {name: value for name, value in words.items() if name in node}
    if "description" in words:
        made["markdownDescription"] = _hover(words, node.get("enum", []), examples, key, of)
    if examples:
        made["defaultSnippets"] = [{"label": flow(one), "body": one} for one in examples]
    return made


def _hover(words: Schema, values: list[str], examples: list[Any], key: str, of: Language) -> str:
    """Return what an editor shows: the description, the values to choose from, an example."""
    parts = [str(words["description"])]
    if values:
        meanings = zip(values, words["enumDescriptions"], strict=True)
        parts.append("\n".join(f"- `{value}`{of.colon}{meaning}" for value, meaning in meanings))
    if examples:
        lines = (block(key, one) if key else flow(one) for one in examples)
        parts.append("```yaml\n" + "\n".join(lines) + "\n```")
    return "\n\n".join(parts)
