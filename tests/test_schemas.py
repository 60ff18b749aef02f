"""The schemas explain themselves in two languages, bound everything, and stand on their own."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pledgebook import resources

from .parity.published import BY_ID, END, FILES, LOG_MAP, REGISTRY, ROOT, Schema

Node = tuple[str, Schema]

HAN = re.compile(r"[\u4e00-\u9fff]")


def subschemas(node: Any, where: str) -> Iterator[Node]:
    """Yield every schema in ``node`` with the place it stands at."""
    if not isinstance(node, dict):
        return
    yield where, node
    for key in ("properties", "patternProperties", "$defs"):
        for name, inner in node.get(key, {}).items():
            yield from subschemas(inner, f"{where}/{key}/{name}")
    for key in ("items", "additionalProperties", "propertyNames", "if", "then", "else"):
        yield from subschemas(node.get(key), f"{where}/{key}")
    for key in ("anyOf", "oneOf", "allOf"):
        for number, inner in enumerate(node.get(key, ())):
            yield from subschemas(inner, f"{where}/{key}/{number}")


def language_files() -> dict[str, Schema]:
    """Return the files that people write by: commitments and mappings of logs, and their parts."""
    found: set[str] = set()
    queue = [ROOT, LOG_MAP]
    while queue:
        base = queue.pop()
        if base in found:
            continue
        found.add(base)
        for _, node in subschemas(BY_ID[base], ""):
            if "$ref" in node:
                queue.append(target(node["$ref"], base)[0])
    return {name: schema for name, schema in FILES.items() if schema["$id"] in found}


def target(ref: str, base: str) -> tuple[str, Any]:
    """Return the file and the schema that ``ref`` in ``base`` points at."""
    resolved = REGISTRY.resolver(base).lookup(ref)
    file = ref.partition("#")[0]
    return (base.rpartition("/")[0] + "/" + file if file else base), resolved.contents


def follow(node: Schema, base: str) -> Schema:
    """Return a schema with what it refers to below it."""
    while "$ref" in node:
        base, inner = target(node["$ref"], base)
        node = {**inner, **{key: value for key, value in node.items() if key != "$ref"}}
    return node


LANGUAGE = language_files()
ALL = [
    (name, where, node) for name, file in FILES.items() for where, node in subschemas(file, name)
]
OURS = [(name, where, node) for name, where, node in ALL if name in LANGUAGE]


def explained() -> Iterator[tuple[str, Schema, bool]]:
    """Yield what an author sees by name: every property and every shape of the language."""
    for name, where, node in OURS:
        for key in ("properties", "patternProperties", "$defs"):
            for child, inner in node.get(key, {}).items():
                if isinstance(inner, dict):
                    place = f"{where}/{key}/{child}"
                    yield place, follow(inner, LANGUAGE[name]["$id"]), key != "$defs"


EXPLAINED = list(explained())


def test_the_language_is_found() -> None:
    assert len(LANGUAGE) >= 10
    assert len(EXPLAINED) > 300


@pytest.mark.parametrize("name", sorted(FILES))
def test_is_a_valid_schema_of_2020_12(name: str) -> None:
    assert FILES[name]["$schema"] == Draft202012Validator.META_SCHEMA["$id"]
    Draft202012Validator.check_schema(FILES[name])


@pytest.mark.parametrize("name", sorted(FILES))
def test_is_short_enough_to_read(name: str) -> None:
    text = Path(str(resources.folder("schemas") / name)).read_text("utf-8")
    assert text.count("\n") <= 400


def test_every_reference_stays_within_the_folder() -> None:
    for name, where, node in ALL:
        if "$ref" in node:
            file, _ = target(node["$ref"], FILES[name]["$id"])
            assert file in BY_ID, f"{where}: {node['$ref']}"


def test_every_shape_is_used() -> None:
    used = {
        f"{target(node['$ref'], FILES[name]['$id'])[0].rpartition('/')[2]}/$defs/"
        f"{node['$ref'].rpartition('/')[2]}"
        for name, _, node in OURS
        if "#/$defs/" in node.get("$ref", "")
    }
    declared = {
        f"{name}/$defs/{key}" for name in LANGUAGE for key in LANGUAGE[name].get("$defs", {})
    }
    assert declared - used == set()


def test_everything_is_explained_in_chinese_and_english() -> None:
    for place, node, _ in EXPLAINED:
        english = node.get("x-en", {})
        assert HAN.search(node.get("title", "")), f"{place}: no Chinese title"
        assert HAN.search(node.get("description", "")), f"{place}: no Chinese description"
        assert node["description"].endswith(("。", "”")), f"{place}: unfinished sentence"
        assert english.get("title"), f"{place}: no English title"
        assert english.get("description", "").endswith("."), f"{place}: no English description"
        assert not HAN.search(english["title"] + english["description"]), f"{place}: Han in English"


def test_a_description_says_more_than_the_title() -> None:
    for place, node, _ in EXPLAINED:
        assert node["description"].rstrip("。") != node["title"], place


def test_everything_has_an_example_or_names_its_values() -> None:
    bare = {
        place
        for place, node, _ in EXPLAINED
        if not node.get("examples") and "enum" not in node and not place.endswith("/$defs/clauses")
    }
    assert bare == set()


def test_examples_hold_in_both_languages() -> None:
    for name, where, node in OURS:
        chinese = node.get("examples", [])
        english = node.get("x-en", {}).get("examples")
        schema = {"$ref": f"{LANGUAGE[name]['$id']}#{where.removeprefix(name)}"}
        check = Draft202012Validator(schema, registry=REGISTRY)
        for example in (*chinese, *(english or ())):
            assert list(check.iter_errors(example)) == [], f"{where}: {example}"
        if HAN.search(json.dumps(chinese, ensure_ascii=False)):
            assert english is not None, f"{where}: examples only in Chinese"
        if english is not None:
            assert len(english) == len(chinese), where
            spoken = json.dumps(english_only(english), ensure_ascii=False)
            assert where.endswith("/properties/zh") or not HAN.search(spoken), where


def english_only(example: Any) -> Any:
    """Return an example without the Chinese of texts in both languages."""
    if isinstance(example, list):
        return [english_only(one) for one in example]
    if isinstance(example, dict):
        return {key: english_only(one) for key, one in example.items() if key != "zh"}
    return example


def test_values_of_a_choice_are_explained() -> None:
    for _, where, node in OURS:
        if "enum" in node:
            for words in (node["enumDescriptions"], node["x-en"]["enumDescriptions"]):
                assert len(words) == len(node["enum"]), where


def test_a_pattern_says_what_to_write_instead() -> None:
    for _, where, node in OURS:
        if "pattern" in node:
            assert HAN.search(node["patternErrorMessage"]), where
            english = node["x-en"]["patternErrorMessage"]
            assert not HAN.search(english.replace("立即", "")), where


def test_patterns_are_closed_and_ascii() -> None:
    for _, where, node in ALL:
        patterns = [node["pattern"]] if "pattern" in node else []
        for pattern in (*patterns, *node.get("patternProperties", {})):
            assert pattern.startswith("^"), where
            assert pattern.endswith(END), where
            body = pattern.removesuffix(END)
            assert not re.search(r"\\[dDwWsSbBAZz]|(?<!\\)\$", body), f"{where}: {pattern[:60]}"
            re.compile(pattern)


def kinds(node: Schema) -> set[str]:
    kind = node.get("type", ())
    return {kind} if isinstance(kind, str) else set(kind)


def test_everything_has_a_bound() -> None:
    for _, where, node in OURS:
        if "string" in kinds(node) and "enum" not in node:
            assert "maxLength" in node, where
        if "array" in kinds(node):
            assert {"minItems", "maxItems", "items"} <= node.keys(), where
        if "integer" in kinds(node):
            assert {"minimum", "maximum"} <= node.keys(), where
        if isinstance(node.get("additionalProperties"), dict) and "$ref" not in node:
            assert {"maxProperties", "propertyNames"} <= node.keys(), where


def test_objects_are_closed() -> None:
    for _, where, node in OURS:
        if "properties" in node and "type" in node:
            assert "object" in kinds(node), where
            assert node["additionalProperties"] is False, where
        if "object" in kinds(node) and where.rpartition("/")[2] != "if":
            closed = "additionalProperties" in node
            assert closed or node.get("if") == {"type": "object"}, where


def test_a_choice_is_an_enum() -> None:
    for _, where, node in ALL:
        for key in ("oneOf", "anyOf"):
            assert not any("const" in branch for branch in node.get(key, ())), where
