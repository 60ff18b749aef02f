"""The reference and the editors' schemas are made from the schemas, and are fresh."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pledgebook import schema, source

from .language.fixture import FOLDER, HEAD, read

ROOT = Path(__file__).resolve().parents[1]
HAN = re.compile(r"[\u4e00-\u9fff]")
CHINESE_TEXT = re.compile(r"zh: [^,}]+|^\| `zh`<.*$", re.MULTILINE)  # of a text in both languages
CODES = ("zh", "en")
MADE = (
    "schemas/fragment.schema.json",
    *(f"docs/{page}.{code}.md" for page in ("reference", "clauses", "rules") for code in CODES),
    *(
        f"schemas/bundle/{root}.{code}.json"
        for root in ("commitment", "fragment")
        for code in CODES
    ),
)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make everything anew, in a folder of its own."""
    folder = tmp_path_factory.mktemp("reference")
    tool, path = ROOT / "generator/tools/reference", str(ROOT / "generator")
    environment = {**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, tool, folder], env=environment, check=True)
    return folder


@pytest.mark.parametrize("name", MADE)
def test_is_fresh(name: str, made: Path) -> None:
    now = (ROOT / name).read_text("utf-8")
    assert now == (made / name).read_text("utf-8"), f"{name} is old: run `make reference`"


def test_nothing_else_is_made(made: Path) -> None:
    found = {str(path.relative_to(made)) for path in made.rglob("*") if path.is_file()}
    assert found == set(MADE)


@pytest.mark.parametrize("code", CODES)
def test_every_link_of_the_page_leads_somewhere(code: str) -> None:
    text = (ROOT / f"docs/reference.{code}.md").read_text("utf-8")
    anchors = re.findall(r'<a id="([^"]+)">', text)
    assert len(anchors) == len(set(anchors))
    assert set(re.findall(r"\]\(#([^)]+)\)", text)) <= set(anchors)


def test_the_english_page_speaks_english() -> None:
    text = (ROOT / "docs/reference.en.md").read_text("utf-8")
    units = text.index('<a id="units">')
    assert not HAN.search(CHINESE_TEXT.sub("", text[:units]).replace("立即", ""))


def bundle(code: str) -> dict[str, Any]:
    text = (ROOT / f"schemas/bundle/commitment.{code}.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


def nodes(node: Any) -> list[dict[str, Any]]:
    if isinstance(node, list):
        return [one for inner in node for one in nodes(inner)]
    if not isinstance(node, dict):
        return []
    return [node, *(one for inner in node.values() for one in nodes(inner))]


@pytest.mark.parametrize("code", CODES)
def test_a_bundle_stands_alone(code: str) -> None:
    whole = bundle(code)
    Draft202012Validator.check_schema(whole)
    for node in nodes(whole):
        if isinstance(node.get("$ref"), str):
            assert node["$ref"].removeprefix("#/$defs/") in whole["$defs"]
        assert "x-en" not in node


def titled(node: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """Return what an editor shows for a key: its own words, or those of the shape it refers to."""
    if "title" in node:
        return node
    return titled(whole["$defs"][node["$ref"].removeprefix("#/$defs/")], whole)


@pytest.mark.parametrize("code", CODES)
def test_a_bundle_explains_everything(code: str) -> None:
    whole = bundle(code)
    for node in nodes(whole):
        for inner in node.get("properties", {}).values():
            shown = titled(inner, whole)
            assert shown["markdownDescription"].startswith(shown["description"])
    said = [
        node["description"] for node in nodes(whole) if isinstance(node.get("description"), str)
    ]
    assert len(said) > 300
    if code == "en":
        assert [text for text in said if HAN.search(text.replace("立即", ""))] == []


@pytest.mark.parametrize("code", CODES)
def test_words_stand_beside_a_reference_alone(code: str) -> None:
    """Editors that meet more beside a reference show the words of what it refers to."""
    for node in nodes(bundle(code)):
        if "$ref" in node and "title" in node:
            assert node.keys() <= {"$ref", "title", "description", "markdownDescription"}


@pytest.mark.parametrize("code", CODES)
def test_a_key_with_words_has_its_conditions_to_itself(code: str) -> None:
    """Editors call a condition that keys share by the title of the key they met last."""
    whole = bundle(code)
    for node in nodes(whole):
        end = node
        while "$ref" in end:
            end = whole["$defs"][end["$ref"].removeprefix("#/$defs/")]
        assert not ("$ref" in node and "title" in node and "if" in end), node["title"]


def data(fragment: str) -> dict[str, Any]:
    given = set(re.findall(r"^([a-z-]+):", fragment, re.MULTILINE))
    head = "".join(f"{key}: {text}\n" for key, text in HEAD.items() if key not in given)
    document, faults = source.read((head + fragment).encode(), "commitment.yaml")
    assert document is not None
    assert faults == ()
    found: dict[str, Any] = document.data
    return found


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.md")), ids=lambda path: path.stem)
def test_a_bundle_judges_as_the_schemas_do(path: Path) -> None:
    """What is right stays right, and what is wrong in one place is wrong for both."""
    validator = Draft202012Validator(bundle("en"))
    right = data(read(path).fragment)
    assert validator.is_valid(right)
    for key, value in right.items():
        wrong = right | {key: {"no-such": {"nothing": 1}} if isinstance(value, dict) else 0}
        assert bool(schema.check(wrong, "commitment")) == (not validator.is_valid(wrong))
