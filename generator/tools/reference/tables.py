"""How one key is written, in the words of a table's cell."""

from __future__ import annotations

from collections.abc import Iterator

from languages import Language
from published import Schema, load, target


def anchor(file: str, name: str) -> str:
    """Return the anchor of a shape; a chapter or word may be called like a shape."""
    own = name if file in ("values", "timing", "periods", "measure", "money") else f"{file}-{name}"
    return own if name else file


def cell(text: str) -> str:
    """Return ``text`` so that it stays within its cell."""
    return text.replace("|", "\\|").replace("\n", "<br>")


def keys_of(names: list[str], of: Language) -> str:
    """Return keys side by side."""
    return ("、" if of.code == "zh" else ", ").join(f"`{name}`" for name in names)


def requirements(chapter: Schema, of: Language) -> Iterator[str]:
    """Yield which keys each clause of a chapter must have, if any."""
    rule = chapter.get("additionalProperties", {})
    wanted = [key for one in rule.get("anyOf", ()) for key in one["required"]]
    if wanted:
        yield f"{of.say['one-of']}{of.colon}" + keys_of(wanted, of)
    if "required" in rule:
        yield f"{of.say['required']}{of.colon}" + keys_of(rule["required"], of)
    if "else" in rule:  # without rows
        keys = keys_of(rule["else"]["required"], of)
        yield f"{of.say['required']}{of.colon}{keys}{of.say['or-in-rows']}"


def needed() -> list[str]:
    """Return the keys that every letter has."""
    required: list[str] = load("commitment")["required"]
    return required


def maps(node: Schema) -> list[Schema]:
    """Return the references that `if`, `then` and `else` lead to."""
    found: list[Schema] = []
    for key in ("then", "else"):
        inner = node.get(key, {})
        if inner:
            found += [inner] if "$ref" in inner else maps(inner)
    return found


def how(node: Schema, file: str, of: Language) -> str:
    """Return how a value is written: a link to its shape, its choices, or its own pattern."""
    words = of.words(node)
    if "$ref" in node:
        return _link(node["$ref"], file, of)
    if "enum" in node:
        said = zip(node["enum"], words["enumDescriptions"], strict=True)
        return "<br>".join(f"`{value}`{of.colon}{cell(meaning)}" for value, meaning in said)
    if "const" in node:
        return f"{of.say['always']} `{node['const']}`"
    return _simple(node, file, of)


def _simple(node: Schema, file: str, of: Language) -> str:
    kind = node.get("type")
    if kind == "boolean":
        return of.say["boolean"]
    if kind == "integer":
        return f"{of.say['whole']} {node['minimum']}-{node['maximum']}"
    if "pattern" in node:
        return cell(str(of.words(node)["patternErrorMessage"]))
    if kind == "string":
        return of.say["text"]
    if kind == "array":
        return f"{of.say['list-of']} {how(node['items'], file, of)}"
    if "additionalProperties" in node:
        keys = of.words(node["propertyNames"]).get("patternErrorMessage", "")
        return f"{cell(keys)}{of.colon}{how(node['additionalProperties'], file, of)}"
    raise ValueError(node)


def _link(ref: str, file: str, of: Language) -> str:
    owner, name = target(ref, file)
    whole = load(owner)
    words = of.words(whole["$defs"][name] if name else whole)
    return f"[{words['title']}](#{anchor(owner, name)})"
