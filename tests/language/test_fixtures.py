"""Every clause type and every value shape: the letter's words and the terms they give."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from pledgebook import schema
from pledgebook.model import acts, clause, commitment, money, timing, words
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.node import Node

from .fixture import FOLDER, definitions, letter, load, read, terms

FILES = sorted(FOLDER.glob("*.md"))
SHAPES = "abcdefghijklm"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_gives_its_letter_and_its_terms(path: Path, golden: Callable[[Path, str], None]) -> None:
    fixture = read(path)
    loaded = load(fixture.fragment)
    assert loaded.findings == ()
    assert loaded.commitment is not None
    golden(path, fixture.written(letter(loaded.commitment), terms(loaded.commitment)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_gives_valid_definitions(path: Path) -> None:
    loaded = load(read(path).fragment)
    assert loaded.commitment is not None
    assert schema.check(definitions(loaded.commitment), "sla") == ()


def test_every_chapter_and_shape_has_a_fixture() -> None:
    names = [path.stem for path in FILES]
    wanted = [f"chapter-{number:02}-{key}" for number, key in enumerate(CHAPTERS, 1)]
    assert [name for name in names if name.startswith("chapter-")] == wanted
    assert [name[6] for name in names if name.startswith("shape-")] == list(SHAPES)
    assert [name[6:8] for name in names if name.startswith("value-")] == [
        f"{number:02}" for number in range(1, 16)
    ]


def test_every_field_of_the_model_is_shown() -> None:
    shown = {field for path in FILES for field in _given(_commitment(path))}
    known = {
        f"{kind.__name__}.{field.name}"
        for module in (clause, commitment, money, timing, words)
        for kind in vars(module).values()
        if isinstance(kind, type) and issubclass(kind, Node) and kind is not Node
        for field in dataclasses.fields(kind)
        if field.name != "at"
    }
    assert known - shown == set()


def test_every_act_and_every_listed_value_is_shown() -> None:
    found = {act for path in FILES for _, _, one in _commitment(path).clauses() for act in one.acts}
    assert set(acts.TIMED_ACTS) <= found
    values = {value for path in FILES for value in _enums(_commitment(path))}
    known = {
        member
        for module in (clause, money, timing, words)
        for kind in vars(module).values()
        if isinstance(kind, type) and getattr(kind, "__members__", None)
        for member in kind
    }
    assert {str(member) for member in known - values} == set()


def _commitment(path: Path) -> Commitment:
    found = load(read(path).fragment).commitment
    assert found is not None
    return found


def _nodes(value: Any) -> Iterator[Any]:
    """Yield every value of a commitment, the inner ones too."""
    yield value
    inner: list[Any] = []
    if isinstance(value, Node):
        inner = [getattr(value, field.name) for field in dataclasses.fields(value)]
    elif isinstance(value, Mapping):
        inner = list(value.values())
    elif isinstance(value, tuple):
        inner = list(value)
    for one in inner:
        yield from _nodes(one)


def _given(value: Any) -> Iterator[str]:
    """Yield the fields that a commitment fills, as ``Class.field``."""
    for node in _nodes(value):
        if isinstance(node, Node):
            for field in dataclasses.fields(node):
                if getattr(node, field.name) not in (None, (), {}):
                    yield f"{type(node).__name__}.{field.name}"


def _enums(value: Any) -> Iterator[Any]:
    yield from (node for node in _nodes(value) if hasattr(type(node), "__members__"))
