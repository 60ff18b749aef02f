"""A record comes back as it was, and what is made up in a stranger's pickle is no record."""

from __future__ import annotations

import dataclasses as dc
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook.cache import records
from pledgebook.findings import Finding
from pledgebook.model.quantity import Open
from pledgebook.outputs.site.sheet import Fact, Sheet
from pledgebook.outputs.site.standing import Status

facts = st.builds(Fact, label=st.text(), value=st.text(), anchor=st.text())
findings = st.builds(
    Finding,
    rule=st.just("hedge"),
    at=st.tuples(st.text() | st.integers()),
    args=st.dictionaries(st.text(), st.text()),
)


@given(st.lists(facts | findings | st.sampled_from(Status) | st.sampled_from(Open)).map(tuple))
def test_records_come_back_as_they_were(given_records: tuple[object, ...]) -> None:
    found = records.load(records.dump(given_records))
    assert found == given_records
    assert [type(one) for one in found] == [type(one) for one in given_records]


def test_a_record_that_two_hold_is_still_one() -> None:
    fact = Fact(label="a", value="b", anchor="c")
    one, other = records.load(records.dump((fact, fact)))
    assert one is other


class _Together:
    """A pickle of this is a call of what puts records together, with what it is given."""

    def __init__(self, *given: Any) -> None:
        self._given = given

    def __reduce__(self) -> tuple[Any, tuple[Any, ...]]:
        return records.together, self._given


@pytest.mark.parametrize(
    "given",
    [
        (Fact, "too", "few"),
        (Fact, "one", "too", "many", "values"),
        (Status, "published"),
        (Sheet,),
        ("Fact", "a", "b", "c"),
        ([], "a"),
        (),
    ],
)
def test_what_is_no_record_is_not_put_together(given: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=r"values for|must be called|argument|unhashable"):
        records.load(pickle.dumps(_Together(*given), protocol=5))


@dc.dataclass(frozen=True)
class _Loose:
    words: str


def test_a_record_without_slots_is_not_put_together_from_values() -> None:
    assert b"together" not in records.dump(_Loose(words="a"))
    with pytest.raises((TypeError, AttributeError)):
        records.together(_Loose, "a")
