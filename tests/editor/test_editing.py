"""What an editor offers, explains and finds, with the schemas that this project ships."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any

import pytest

from pledgebook import source

from .samples import ROOT, SAMPLES
from .server import Open, Server

pytestmark = pytest.mark.heavy

CHINESE = ROOT / "commitments" / "software-60-months" / "commitment.yaml"
LINE = "    respond: 2小时"  # in its clause system-faults
ENGLISH = ROOT / "templates" / "new" / "cloud.en.yaml"


@pytest.fixture(scope="module")
def server() -> Iterator[Server]:
    """Run what a Chinese editor runs."""
    with Server("zh-cn") as running:
        yield running


@pytest.fixture
def chinese(server: Server) -> Iterator[Open]:
    """Open a Chinese letter."""
    file = Open(server, CHINESE)
    yield file
    file.close()


@pytest.fixture
def english() -> Iterator[Open]:
    """Open an English letter, in an English editor."""
    with Server("en") as running:
        yield Open(running, ENGLISH)


def bundle(language: str) -> dict[str, Any]:
    path = ROOT / "schemas" / "bundle" / f"commitment.{language}.json"
    found: dict[str, Any] = json.loads(path.read_bytes())
    return found


def test_a_sound_letter_has_no_problems(chinese: Open, english: Open) -> None:
    assert chinese.problems == []
    assert english.problems == []


def test_a_key_is_explained_by_its_name_and_what_it_means(chinese: Open) -> None:
    said = chinese.hover("warranty")
    warranty = bundle("zh")["$defs"]["chapters.warranty"]
    assert said.startswith(f"#### {warranty['title']}\n\n{warranty['description']}\n")
    assert "```yaml\nwarranty:\n" in said


def test_every_key_of_a_clause_is_explained_by_its_own_name(chinese: Open) -> None:
    """Keys share shapes, so an editor may mix up their names."""
    document, _ = source.read(chinese.text.encode(), CHINESE.name)
    assert document is not None
    whole = bundle("zh")
    clause = whole["$defs"]["clause"]["properties"]
    keys = [
        (str(route[2]), span)
        for route, span in document.keys.items()
        if f"chapters.{route[0]}" in whole["$defs"] and len(route) == 3
    ]
    assert len(keys) > 40
    for key, span in keys:
        own = explained(clause[key], whole)
        shown = chinese.hover_at(span.line - 1, span.column)
        assert shown.startswith(f"#### {own['title']}\n\n{own['description']}"), (key, shown)


def explained(node: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    """Return the shape that explains a key: its own, or the first that it refers to."""
    while "title" not in node:
        node = whole["$defs"][node["$ref"].removeprefix("#/$defs/")]
    return node


def test_keys_of_a_clause_are_offered_with_what_they_mean(chinese: Open) -> None:
    chinese.change(chinese.text.replace(LINE, f"{LINE}\n    ", 1))
    offered = chinese.completions("    ")
    clause = bundle("zh")["$defs"]["clause"]["properties"]
    written = {"title", "when", "unless", "clock", "from", "respond", "otherwise"}
    assert set(offered) == set(clause) - written
    without = [key for key, one in offered.items() if not one.get("documentation")]
    assert without == []
    charge = offered["charge"]["documentation"]["value"]
    assert "收费" in charge
    assert re.search("```yaml\ncharge: ", charge)
    assert offered["arrive"]["insertText"].startswith("arrive: ")


def test_values_are_offered(chinese: Open) -> None:
    chinese.change(chinese.text.replace(LINE, f"{LINE}\n    charge: ", 1))
    assert {"free", "at-cost", "priced"} <= set(chinese.completions("    charge: "))
    chinese.change(chinese.text.replace("    charge: \n", "    binding: \n", 1))
    offered = chinese.completions("    binding: ")
    assert {"firm", "efforts"} <= set(offered)
    assert "尽力" in str(offered["efforts"]["documentation"])


def test_a_key_that_is_not_one_is_found_where_it_stands(chinese: Open) -> None:
    row = chinese.text.split("\n").index(LINE)
    chinese.change(chinese.text.replace(LINE, "    respnd: 2小时", 1))
    [(at, said)] = chinese.problems
    assert at == row
    assert "respnd" in said
    assert re.search("[\u4e00-\u9fff]", said)


def test_a_quantity_that_is_none_is_found_and_the_right_way_told(chinese: Open) -> None:
    row = chinese.text.split("\n").index(LINE)
    chinese.change(chinese.text.replace(LINE, "    respond: 2小", 1))
    deadline = bundle("zh")["$defs"]["timing.deadline"]
    assert chinese.problems == [(row, deadline["patternErrorMessage"])]
    chinese.change(chinese.text.replace("    respond: 2小", LINE, 1))
    assert chinese.problems == []


def test_what_fragments_lend_is_missed_where_none_is_used(chinese: Open) -> None:
    row = chinese.text.split("\n").index("parties:")
    chinese.change(re.sub(r"^use: .*$", "# use", chinese.text, count=1, flags=re.MULTILINE))
    [(at, said)] = chinese.problems
    assert at == row
    assert "provider" in said


def test_english_letters_are_explained_in_english(english: Open) -> None:
    said = english.hover("availability")
    own = bundle("en")["$defs"]["chapters.availability"]
    assert said.startswith(f"#### {own['title']}\n\n{own['description']}\n")
    assert not re.search("[\u4e00-\u9fff]", said)
    english.change(english.text.replace("respond: 15 minutes", "respond: 15 min", 1))
    [(_, problem)] = english.problems
    assert problem == bundle("en")["$defs"]["timing.deadline"]["patternErrorMessage"]


def test_every_sample_is_sound_in_an_editor(server: Server) -> None:
    found = {}
    for path in SAMPLES:
        file = Open(server, path)
        found[path.relative_to(ROOT).as_posix()] = file.problems
        file.close()
    assert {name: problems for name, problems in found.items() if problems} == {}
