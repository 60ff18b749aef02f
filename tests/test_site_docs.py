"""The files of the site for programs are what the page about them and their schemas say."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator, FormatChecker

from pledgebook.cli import main

from .parity.published import BASE, BY_ID, REGISTRY, ROOT

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {name: (DOCS / name).read_text("utf-8") for name in ("site.zh.md", "site.en.md")}
ROW = re.compile(r"^\| `([^`]+)` \|.*\| `([a-z-]+)\.schema\.json` \|$", re.MULTILINE)
COMMITMENT_JSON = BY_ID[f"{BASE}commitment-json.schema.json"]


def wrong(name: str, data: Any) -> list[str]:
    schema = BY_ID[f"{BASE}{name}.schema.json"]
    judge = Draft202012Validator(schema, registry=REGISTRY, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message[:200]}" for error in judge.iter_errors(data)]


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_the_built_book_keeps_its_schema(page: str, built: Path) -> None:
    files = {path: name for path, name in ROW.findall(PAGES[page]) if path.endswith(".json")}
    assert len(files) == 5
    for path, name in files.items():
        pattern = re.sub("<[^>]+>", "*", path)
        found = [*built.glob(pattern), *built.glob(pattern.replace("*/", "*/v*/"))]
        assert found, path
        for file in found:
            assert wrong(name, json.loads(file.read_bytes())) == [], file


@pytest.mark.parametrize("page", PAGES)
def test_every_file_of_the_built_book_is_told(page: str, built: Path) -> None:
    known = {path.rpartition("/")[2] for path in re.findall(r"`([^`]+\.[a-z]+)`", PAGES[page])}
    known |= {"SHA256SUMS", "letter.docx"}
    made = {path.name for path in built.rglob("*") if path.is_file() and "assets" not in path.parts}
    assert made <= known, made - known


@pytest.mark.parametrize("page", PAGES)
def test_every_option_shown_exists(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in ("verify", "verify-log"):
        assert main([command, "--help"]) == 0
    known = {"--check", *re.findall(r"--[a-z-]+", capsys.readouterr().out)}
    assert set(re.findall(r"--[a-z][a-z-]+", PAGES[page])) <= known


def test_both_pages_tell_of_the_same() -> None:
    chinese, english = (ROW.findall(text) for text in PAGES.values())
    assert [(re.sub("<[^>]+>", "", path), name) for path, name in chinese] == [
        (re.sub("<[^>]+>", "", path), name) for path, name in english
    ]


def test_commitment_json_has_what_a_commitment_has() -> None:
    """What it shares with others stands in it, and its severities have a rank."""
    source = BY_ID[ROOT]
    assert COMMITMENT_JSON["properties"].keys() == source["properties"].keys() - {"use", "waive"}
    assert COMMITMENT_JSON["patternProperties"].keys() == source["patternProperties"].keys()
    assert COMMITMENT_JSON["required"] == source["required"]


@pytest.mark.parametrize(
    "change",
    [
        {"pledgebook": 2},
        {"severities": {"critical": {"title": "重大故障"}}},
        {"use": ["company"]},
    ],
)
def test_the_schema_refuses_what_is_none(change: dict[str, Any], built: Path) -> None:
    file = next(iter(sorted(built.glob("*/commitment.json"))))
    assert wrong("commitment-json", json.loads(file.read_bytes()) | change)
