"""Real letters with one thing taken away, made longer or repeated elsewhere: held both ways."""

from __future__ import annotations

import copy
import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from tests import founding

from pledgebook import localize, schema, source
from pledgebook.bind import bind
from pledgebook.changes import changes
from pledgebook.model.commitment import Commitment
from pledgebook.order import Direction
from pledgebook.wording.changed import change_lines

LETTERS = sorted((Path(__file__).parents[1] / "cases" / "letters").glob("*/commitment.yaml"))
NUMBER = re.compile(r"[1-9][0-9]{0,2}")
# What is told of a version is not what it promises.
HEAD = {"pledgebook", "id", "version", "language", "use"}

Route = tuple[str | int, ...]


@cache
def letters() -> tuple[Any, ...]:
    """Return the data of the samples and of the letters from many trades."""
    found = [founding.data(name) for name in founding.NAMES]
    for path in LETTERS:
        document, _ = source.read(path.read_bytes(), path.name)
        assert document is not None
        found.append(document.data)
    return tuple(found)


def routes(data: Any, at: Route = ()) -> Iterator[Route]:
    """Yield the route to everything that a letter says."""
    entries = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in entries:
        if at or key not in HEAD:
            yield (*at, key)
            if isinstance(value, dict | list):
                yield from routes(value, (*at, key))


@cache
def all_routes(number: int) -> tuple[Route, ...]:
    return tuple(routes(letters()[number]))


@st.composite
def pairs(draw: st.DrawFn) -> tuple[Any, Any]:
    """Draw a letter and the same with one to three edits that its schema lets through."""
    number = draw(st.integers(0, len(letters()) - 1))
    edited = copy.deepcopy(letters()[number])
    for _ in range(draw(st.integers(1, 3))):
        *way, last = draw(st.sampled_from(all_routes(number)))
        mutate(edited, way, last, draw(st.integers(2, 9)))
    assume(schema.check(edited, "commitment") == ())
    return letters()[number], edited


def mutate(data: Any, way: list[str | int], last: str | int, factor: int) -> None:
    """Multiply a number in what stands at a route; take away what has none, where it still is."""
    holder = data
    try:
        for key in way:
            holder = holder[key]
        value = holder[last]
    except (KeyError, IndexError, TypeError):
        return
    if isinstance(value, str) and NUMBER.search(value):
        holder[last] = NUMBER.sub(lambda found: str(int(found[0]) * factor), value, count=1)
    else:
        del holder[last]


def commitment(data: Any) -> Commitment:
    return bind(Commitment, localize.localize(data, localize.languages(data)[0]))


def held_both_ways(both: tuple[Any, Any]) -> None:
    old, new = map(commitment, both)
    there, back = changes(old, new), changes(new, old)
    assert Counter(map(repr, there)) == Counter(repr(one.reversed) for one in back)
    assert bool(there) == (old != new)
    assert Direction.SAME not in {one.direction for one in there}
    assert len(change_lines(old, new)) == len(there)


@settings(max_examples=5, deadline=None, derandomize=True)
@given(pairs())
def test_a_few_edits_of_real_letters_are_held_both_ways(both: tuple[Any, Any]) -> None:
    held_both_ways(both)


@pytest.mark.heavy
@settings(max_examples=500, deadline=None)
@given(pairs())
def test_many_edits_of_real_letters_are_held_both_ways(both: tuple[Any, Any]) -> None:
    held_both_ways(both)


@pytest.mark.heavy
def test_every_letter_against_itself_is_no_change() -> None:
    for data in letters():
        assert changes(commitment(data), commitment(copy.deepcopy(data))) == ()
