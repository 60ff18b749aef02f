"""Letters from many trades, each fact of which is carried by data that is not idle.

``cases/letters/<nn>/coverage.yaml`` maps the facts; `coverage_walk` says how.
"""

from __future__ import annotations

import json
import re
import shutil
from pathlib import Path
from typing import Any

import pytest
import yaml

from pledgebook import pipeline
from pledgebook.cli import main

from . import coverage_walk as walk

FOLDER = Path(__file__).parent / "cases" / "letters"
# The facts as they were first written down; kept beside the checkout, and only on some machines.
SOURCE = Path(__file__).parents[2] / "shared" / "cases" / "letters"
CASES = {
    path.parent.name: walk.Case(
        name=path.parent.name, commitment=path.with_name("commitment.yaml"), coverage=path
    )
    for path in sorted(FOLDER.glob("*/coverage.yaml"))
}
each = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def source_facts(case: walk.Case) -> dict[str, str]:
    if not SOURCE.is_dir():
        pytest.skip("the list of facts is not on this machine")
    (path,) = SOURCE.glob(f"{case.name}-*.yaml")
    data: Any = yaml.safe_load(path.read_text("utf-8"))
    return {fact["id"]: fact["fact"] for fact in data["facts"]}


def test_twenty_letters_are_walked_and_none_is_passed_over() -> None:
    assert len(CASES) == 20
    assert list(CASES) == sorted(folder.name for folder in FOLDER.iterdir())


@each
def test_a_letter_can_be_made_of_it(case: walk.Case) -> None:
    loaded = pipeline.load(case.commitment.read_bytes(), "commitment.yaml")
    assert loaded.issuable
    assert loaded.commitment is not None
    assert loaded.commitment.id == f"case-{case.name}"


@each
def test_the_facts_are_numbered_without_a_gap(case: walk.Case) -> None:
    facts = list(case.facts)
    assert facts == [f"{case.name}-{number:02}" for number in range(1, len(facts) + 1)]


@each
def test_every_fact_is_mapped_and_none_with_a_number_by_words_alone(case: walk.Case) -> None:
    facts = source_facts(case)
    assert list(case.facts) == list(facts)
    alone = walk.texts(case)
    assert not {fact: facts[fact] for fact in alone if any(map(str.isdigit, facts[fact]))}


@each
def test_at_most_a_quarter_of_the_facts_is_text_alone_and_none_with_a_number(
    case: walk.Case,
) -> None:
    assert 4 * len(walk.texts(case)) <= len(case.facts)
    assert not walk.numbers_in_text(case)


@each
def test_with_each_changed_value_the_letter_may_still_be_issued(case: walk.Case) -> None:
    assert not walk.unsound(case)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book of all cases, built as its owner would."""
    book = tmp_path_factory.mktemp("cases")
    book.joinpath("pledgebook.toml").write_text('title = "Cases"\n', "utf-8")
    for case in CASES.values():
        folder = book / "commitments" / f"case-{case.name}"
        folder.mkdir(parents=True)
        shutil.copy(case.commitment, folder)
    assert main(["--lang", "en", "build", str(book), "--out", str(book / "site")]) == 0
    return book / "site"


@pytest.mark.heavy
def test_all_build_to_letters_and_pages(built: Path) -> None:
    index = built.joinpath("index.html").read_text("utf-8")
    for name in CASES:
        folder = built / f"case-{name}"
        assert folder.joinpath("letter.pdf").read_bytes().startswith(b"%PDF-")
        assert json.loads(folder.joinpath("sla.json").read_bytes())["commitment"]["id"]
        assert f'href="case-{name}/' in index


@pytest.mark.heavy
@each
def test_its_page_speaks_its_language_alone(case: walk.Case, built: Path) -> None:
    page = built.joinpath(f"case-{case.name}", "index.html").read_text("utf-8")
    language = re.search(r'<html[^>]* lang="([a-z]+)', page)
    assert language is not None
    assert language[1] == case.data["language"]
    if language[1] == "en":
        assert not re.findall("[\u3400-\u9fff]", page)
