from __future__ import annotations

import dataclasses as dc
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from tests import founding, small
from tests.parity.drawing import Data
from tests.parity.published import BY_ID, ROOT, Spec

from pledgebook import schema
from pledgebook.bind import bind
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import Commitment
from pledgebook.model.node import Node
from pledgebook.model.timing import Deadline, Moment
from pledgebook.model.walk import route, walk

BOOK = Path(__file__).parents[2] / "commitments"
RESPONSE = "response: {a: {from: notice, respond: 1小时}}"


def test_yields_every_object_from_the_outside_in() -> None:
    letter = small.commitment(
        "response: {a: {from: {first: [notice, occurrence]}, respond: 1小时,"
        " rows: [{when: phone, arrive: {in: 4小时, from: notice}}]}}"
    )
    inside = [(type(node), node.at) for node in walk(letter.response["a"])]
    at = ("response", "a")
    assert inside == [
        (Clause, at),
        (Deadline, (*at, "respond")),
        (Clause, (*at, "rows", 0)),
        (Deadline, (*at, "rows", 0, "arrive")),
        (Moment, (*at, "rows", 0, "arrive", "from")),
        (Moment, (*at, "from")),
        (Moment, (*at, "from", "first", 0)),
        (Moment, (*at, "from", "first", 1)),
    ]


def test_yields_nothing_of_what_is_no_object() -> None:
    assert list(walk(None)) == list(walk("x")) == list(walk(("a", "b"))) == list(walk({})) == []


@pytest.mark.parametrize(
    ("field", "index", "expected"),
    [
        ("when", 0, ("response", "a", "when", 0)),
        ("clock", None, ("response", "a", "clock")),
        ("from_", None, ("response", "a", "from")),
        ("end_of", None, ("response", "a", "end-of")),
    ],
)
def test_a_route_is_written_as_in_the_yaml(
    field: str, index: int | None, expected: tuple[str | int, ...]
) -> None:
    assert route(Clause(at=("response", "a")), field, index) == expected


def reached(data: Any, at: tuple[str | int, ...]) -> Any:
    for step in at:
        data = data[step]
    return data


@pytest.mark.parametrize("name", founding.NAMES)
def test_every_object_of_a_founding_letter_knows_where_it_stands(name: str) -> None:
    document = founding.loaded(name).document
    assert document is not None
    nodes = list(walk(founding.commitment(name)))
    for node in nodes:
        assert document.written(node.at) == node.at
    assert len({(type(node), node.at) for node in nodes}) == len(nodes)
    assert len(nodes) > 50


DRAWN = Data()


@given(data=st.data())
@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
def test_every_object_of_any_letter_knows_where_it_stands(data: st.DataObject) -> None:
    """Routes lead to what was written, and no two objects of a kind stand in one place."""
    key = data.draw(st.sampled_from(sorted(BY_ID[ROOT]["properties"])))
    value = data.draw(DRAWN.of(Spec.of(BY_ID[ROOT]["properties"][key], ROOT), 4))
    letter = small.data("") | {key: value}
    assume(schema.check(letter, "commitment") == ())
    nodes = list(walk(bind(Commitment, letter)))
    for node in nodes:
        written = reached(letter, node.at)
        assert isinstance(node, Node)
        assert isinstance(written, dict | str)
    assert len({(type(node), node.at) for node in nodes}) == len(nodes)


def test_a_route_is_no_part_of_what_an_object_is() -> None:
    first = small.commitment(RESPONSE)
    moved = small.commitment("fees: {b: {charge: free}}\n" + RESPONSE)
    assert first.response["a"] == moved.response["a"]
    assert "at" not in repr(first.response["a"].from_)
    assert [field.name for field in dc.fields(Node)] == ["at"]
