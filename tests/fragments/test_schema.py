"""The schema of fragments is that of a commitment, without a head and with nothing required."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pledgebook import schema

ROOT = Path(__file__).parents[2]
HEAD = {"pledgebook", "id", "title", "language", "version", "project"}
ABOUT = {"waive"}  # what an author says of a letter, each for itself


def test_it_shares_the_shapes_of_a_commitment() -> None:
    whole, part = schema.load("commitment"), schema.load("fragment")
    assert set(whole["properties"]) - set(part["properties"]) == HEAD | ABOUT
    assert part["patternProperties"] == whole["patternProperties"]
    for key, node in part["properties"].items():
        if key != "parties":
            assert node == whole["properties"][key]


def test_nothing_is_required_but_something_is_said() -> None:
    assert schema.check({"parties": {"maker": {"name": "示例设备厂商"}}}, "fragment") == ()
    assert schema.check({"events": {"won": {"title": "中标"}}}, "fragment") == ()
    assert [one.rule for one in schema.check({}, "fragment")] == ["schema/too-few"]


@pytest.mark.parametrize("code", ["zh", "en"])
def test_an_editor_judges_a_fragment_the_same(code: str) -> None:
    text = (ROOT / f"schemas/bundle/fragment.{code}.json").read_text("utf-8")
    bundle: dict[str, Any] = json.loads(text)
    validator = Draft202012Validator(bundle)
    right: list[dict[str, Any]] = [
        {"parties": {"provider": {"name": "示例科技有限公司"}}},
        {"clocks": {"office": {"week": {"mon-fri": "09:00-18:00"}}}, "use": ["company"]},
    ]
    wrong = [{}, {"id": "x"}, {"days": {"day": "lunar"}}, {"use": ["../x"]}, {"parties": {"a": {}}}]
    for data in (*right, *wrong):
        assert validator.is_valid(data) == (schema.check(data, "fragment") == ()) == (data in right)
