"""Every fact of the five founding letters is carried by data, and the data is not idle.

``cases/founding/coverage/S?.yaml`` says for each fact which values of the commitment carry it
(``at``), what stands there (``is``), and another value (``changed``) that must change the letter,
and `sla.json` too where the fact can be measured.
"""

from __future__ import annotations

import copy
import dataclasses
import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT202012

from pledgebook import derive, resources, source, wording
from pledgebook.bind import bind
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.quantity import Quantity
from pledgebook.wording.prose import LetterText

# Letter, commitment, number of facts: S1-01 to S1-35, and so on.
FOUNDING = (
    ("S1", "software-60-months", 35),
    ("S2", "classroom-electronics", 16),
    ("S3", "servers-storage", 44),
    ("S4", "information-system-12-months", 32),
    ("S5", "highway-monitoring", 40),
)
LETTERS = {letter: commitment for letter, commitment, _ in FOUNDING}
# What the text tree says to the program only, never to a reader.
SILENT = {"anchor", "id", "key", "keys", "months", "after"}
CASES = Path(__file__).parent / "cases" / "founding"
COMMITMENTS = Path(__file__).parents[1] / "commitments"


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """One value that carries a fact; ``judged`` says whether `sla.json` holds it too."""

    fact: str
    at: str
    value: Any
    changed: Any
    judged: bool

    def __str__(self) -> str:
        return f"{self.fact}{self.at}"


@cache
def load(path: Path) -> Any:
    document, faults = source.read(path.read_bytes(), path.name)
    assert document is not None
    assert not faults, [(fault.rule, document.where(fault.span)) for fault in faults]
    return document.data


def commitment(letter: str) -> Any:
    return load(COMMITMENTS / LETTERS[letter] / "commitment.yaml")


def facts(letter: str) -> dict[str, Any]:
    return dict(load(CASES / "coverage" / f"{letter}.yaml"))


def carried(letter: str) -> Iterator[Carried]:
    for fact, entry in facts(letter).items():
        for one in entry["carried"]:
            yield Carried(
                fact=fact,
                at=one["at"],
                value=one["is"],
                changed=one["changed"],
                judged=entry["measured"] and one.get("sla", True),
            )


def steps(data: Any, at: str) -> Iterator[tuple[Any, Any]]:
    """Yield each container on the way to ``at``, a JSON pointer, with the key taken from it."""
    for part in at.removeprefix("/").split("/"):
        key = int(part) if isinstance(data, list) else part
        yield data, key
        data = data[key]


def found(data: Any, at: str) -> Any:
    *_, (container, key) = steps(data, at)
    return container[key]


def with_value(data: Any, at: str, value: Any) -> Any:
    """Return a copy of ``data`` with ``value`` at ``at``."""
    fresh = copy.deepcopy(data)
    *_, (container, key) = steps(fresh, at)
    container[key] = value
    return fresh


@cache
def validator() -> Draft202012Validator:
    registry: Registry[Any] = Registry()
    for entry in resources.folder("schemas").iterdir():
        if entry.name.endswith(".schema.json"):
            schema = json.loads(entry.read_text("utf-8"))
            registry = registry.with_resource(schema["$id"], Resource(schema, DRAFT202012))
    root = "https://pledgebook.example/1/commitment.schema.json"
    return Draft202012Validator(registry.contents(root), registry=registry)


def errors(data: Any) -> list[str]:
    return [f"{list(error.path)}: {error.message}" for error in validator().iter_errors(data)]


def words(node: object) -> Iterator[str]:
    """Yield what a reader sees of a letter or of a part of it."""
    if isinstance(node, str):
        yield node
    elif isinstance(node, tuple):
        for part in node:
            yield from words(part)
    elif dataclasses.is_dataclass(node):
        for field in dataclasses.fields(node):
            if field.name not in SILENT:
                yield from words(getattr(node, field.name))


def seen(letter: LetterText, at: str) -> list[str]:
    """Return the text of the clause that ``at`` points into; of the whole letter elsewhere."""
    chapter, name, *_ = at.removeprefix("/").split("/")
    if chapter not in CHAPTERS:
        return list(words(letter))
    clauses = [clause for part in letter.chapters for clause in part.clauses]
    return [
        text for clause in clauses if clause.anchor == f"{chapter}/{name}" for text in words(clause)
    ]


def spoken(one: Carried) -> str:
    """Return how a letter says a quantity: ``每天1500元`` a rate, ``每季度`` a frequency."""
    amount, _, rate = str(one.value).partition("/")
    if rate:
        return f"每{rate}{amount}"
    if one.at.endswith("/every"):
        return "每" + amount.removeprefix("1").removeprefix("个")
    return amount


def changed_letters(letter: str) -> Iterator[tuple[Carried, Commitment]]:
    data = commitment(letter)
    for one in carried(letter):
        yield one, bind(Commitment, with_value(data, one.at, one.changed))


def test_all_167_facts_are_mapped() -> None:
    expected = [f"{letter}-{n:02}" for letter, _, count in FOUNDING for n in range(1, count + 1)]
    assert [fact for letter in LETTERS for fact in facts(letter)] == expected
    assert len(expected) == 167


@pytest.mark.parametrize("letter", LETTERS)
def test_entries_have_one_shape(letter: str) -> None:
    for fact, entry in facts(letter).items():
        assert {"measured", "carried"} <= entry.keys() <= {"measured", "carried", "text"}, fact
        assert isinstance(entry["measured"], bool), fact
        assert entry["carried"], fact
        for one in entry["carried"]:
            assert {"at", "is", "changed"} <= one.keys() <= {"at", "is", "changed", "sla"}, fact


@pytest.mark.parametrize("letter", LETTERS)
def test_each_value_stands_where_it_is_said_to(letter: str) -> None:
    data = commitment(letter)
    wrong = [
        f"{one}: {found(data, one.at)!r}, not {one.value!r}"
        for one in carried(letter)
        if found(data, one.at) != one.value
    ]
    assert not wrong


@pytest.mark.parametrize("letter", LETTERS)
def test_each_measured_fact_has_a_value_that_is_judged(letter: str) -> None:
    judged = {one.fact for one in carried(letter) if one.judged}
    assert {fact for fact, entry in facts(letter).items() if entry["measured"]} == judged


def test_at_most_a_quarter_of_the_facts_is_text_alone_and_none_with_a_number() -> None:
    texts = {fact for letter in LETTERS for fact, entry in facts(letter).items() if "text" in entry}
    values = [one for letter in LETTERS for one in carried(letter) if one.fact in texts]
    assert 0 < 4 * len(texts) <= 167
    assert not [str(one) for one in values if any(sign.isdigit() for sign in str(one.value))]


@pytest.mark.parametrize("letter", LETTERS)
def test_each_changed_value_is_another_one_that_the_schema_accepts(letter: str) -> None:
    data = commitment(letter)
    assert not errors(data)
    assert not [str(one) for one in carried(letter) if one.changed == one.value]
    refused = {
        str(one): found_errors
        for one in carried(letter)
        if (found_errors := errors(with_value(data, one.at, one.changed)))
    }
    assert not refused


@pytest.mark.parametrize("name", LETTERS.values())
def test_the_contradictory_versions_are_commitments_too(name: str) -> None:
    data = load(CASES / f"{name}.yaml")
    assert not errors(data)
    assert data["id"] == name
    assert bind(Commitment, data).id == name


@pytest.mark.parametrize("name", LETTERS.values())
def test_the_contradictory_versions_say_where_they_contradict(name: str) -> None:
    lines = (CASES / f"{name}.yaml").read_text("utf-8").splitlines()[1:]
    assert [line for line in lines if "# 矛盾" in line]


@pytest.mark.parametrize("letter", LETTERS)
def test_each_changed_value_changes_its_own_clause(letter: str) -> None:
    before = wording.letter(bind(Commitment, commitment(letter)))
    idle = [
        str(one)
        for one, changed in changed_letters(letter)
        if seen(wording.letter(changed), one.at) == seen(before, one.at)
    ]
    assert not idle


@pytest.mark.parametrize("letter", LETTERS)
def test_each_number_stands_with_its_unit_in_its_own_clause(letter: str) -> None:
    text = wording.letter(bind(Commitment, commitment(letter)))
    numbers = [one for one in carried(letter) if Quantity.reads(str(one.value))]
    assert numbers
    assert not [str(one) for one in numbers if spoken(one) not in "".join(seen(text, one.at))]


@pytest.mark.parametrize("letter", LETTERS)
def test_each_judged_value_changes_what_a_machine_checks(letter: str) -> None:
    before = derive.sla(bind(Commitment, commitment(letter)))
    idle = [
        str(one)
        for one, changed in changed_letters(letter)
        if one.judged and derive.sla(changed) == before
    ]
    assert not idle
