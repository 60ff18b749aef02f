"""A record comes back as it was, and what is made up in a stranger's pickle is no record."""

from __future__ import annotations

import pickle
from datetime import date
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from pathlib import Path, PurePosixPath
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledgebook import pipeline
from pledgebook.cache import records
from pledgebook.findings import Finding
from pledgebook.model.quantity import Open
from pledgebook.outputs.site.measured import Measured
from pledgebook.outputs.site.sheet import Fact, Sheet
from pledgebook.outputs.site.standing import Status

BILINGUAL = Path(__file__).parents[1] / "cases/bilingual/commitment.yaml"

facts = st.builds(Fact, label=st.text(), value=st.text(), anchor=st.text())
findings = st.builds(
    Finding,
    rule=st.just("hedge"),
    at=st.tuples(st.text() | st.integers()),
    args=st.dictionaries(st.text(), st.text()),
)
members = st.sampled_from(Status) | st.sampled_from(Open)
plain = st.dates() | st.decimals(allow_nan=False) | st.fractions() | st.just(PurePosixPath("a/b"))


@given(st.lists(facts | findings | members | plain).map(tuple))
def test_records_come_back_as_they_were(given_records: tuple[object, ...]) -> None:
    found = records.load(records.dump(given_records))
    assert found == given_records
    assert [type(one) for one in found] == [type(one) for one in given_records]


def test_a_record_that_two_hold_is_still_one() -> None:
    fact = Fact(label="a", value="b", anchor="c")
    one, other = records.load(records.dump((fact, fact)))
    assert one is other


def test_a_record_without_slots_comes_back_without_what_it_only_keeps() -> None:
    commitment = pipeline.load(BILINGUAL.read_bytes(), "commitment.yaml").commitment
    assert commitment is not None
    assert commitment.clauses()
    found = records.load(records.dump(commitment))
    assert found == commitment
    assert "_clauses" in vars(commitment)
    assert "_clauses" not in vars(found)
    assert found.clauses() == commitment.clauses()


def test_a_named_tuple_comes_back() -> None:
    measured = Measured(*(str(number) for number in range(len(Measured._fields))))
    found = records.load(records.dump(measured))
    assert (type(found), found) == (Measured, measured)


def named(kind: type[Any], module: str = "") -> bytes:
    """Return what names a kind in a pickle."""
    return b"c%s\n%s\n" % ((module or kind.__module__).encode(), kind.__name__.encode())


def value(one: object) -> bytes:
    """Return plain data as part of a pickle, without its first two bytes and its last."""
    return pickle.dumps(one, protocol=2)[2:-1]


def called(kind: type[Any], *values: object) -> bytes:
    """Return what puts a record together in a pickle."""
    return named(kind) + value(values) + pickle.REDUCE


def changed(thing: bytes, *state: object) -> bytes:
    """Return what sets something of a thing in a pickle."""
    return thing + value(state[0] if len(state) == 1 else state) + pickle.BUILD


def load(*parts: bytes) -> Any:
    return records.load(b"".join((pickle.PROTO, b"\x05", *parts, pickle.STOP)))


def test_pickles_can_be_made_up_here() -> None:
    """Else the others would be refused for what they are not about."""
    assert load(called(Fact, "a", "b", "c")) == Fact(label="a", value="b", anchor="c")
    assert load(called(Status, "published")) is Status.PUBLISHED


@pytest.mark.parametrize(
    ("kind", "values"),
    [
        (Fact, ("too", "few")),
        (Fact, ("one", "too", "many", "values")),
        (Measured, ("too", "few")),
        (Status, ("no status",)),
        (Status, ()),
        (Status, ("New", "a b c")),
        (Sheet, ()),
        (date, ("no date",)),
        (Decimal, ("no number",)),
        (Fraction, (1, 0)),
        (PurePosixPath, (1,)),
    ],
)
def test_what_is_no_record_is_not_put_together(kind: type[Any], values: tuple[Any, ...]) -> None:
    with pytest.raises(ValueError, match=r".") as raised:
        load(called(kind, *values))
    assert "not part of a record" not in str(raised.value)


@pytest.mark.parametrize("kind", [Fact, Sheet, Status, Measured, date, Fraction, PurePosixPath])
@pytest.mark.parametrize("state", [({"spoilt": 1},), (None, {"spoilt": 1})], ids=["dict", "slots"])
def test_nothing_of_a_kind_can_be_set(kind: type[Any], state: tuple[object, ...]) -> None:
    with pytest.raises(ValueError, match="has no state"):
        load(changed(named(kind), *state))
    assert not hasattr(kind, "spoilt")


@pytest.mark.parametrize(
    "state", [({"_value_": "draft"},), (None, {"spoilt": 1})], ids=["value", "attribute"]
)
@pytest.mark.parametrize("end", [b"", b"?"], ids=["whole", "broken"])
def test_members_of_enumerations_stay_as_they_are(state: tuple[object, ...], end: bytes) -> None:
    before = dict(vars(Status.PUBLISHED))
    with pytest.raises(ValueError, match=r"changes <Status\.PUBLISHED|invalid load key"):
        load(changed(called(Status, "published"), *state), end)
    assert vars(Status.PUBLISHED) == before
    assert load(called(Status, "published")) is Status.PUBLISHED


def test_a_kind_is_not_handed_out_to_be_called_otherwise() -> None:
    with pytest.raises(ValueError, match="must be a type"):
        load(named(Fact), value(()), pickle.NEWOBJ)


@pytest.mark.parametrize(
    ("kind", "module"),
    [
        (Enum, "pledgebook.bind"),  # which uses it, and does not define it
        (Path, "pledgebook.cache.store"),
        (Path, "pathlib"),
        (Exception, "builtins"),
    ],
)
def test_what_is_not_ours_is_refused(kind: type[Any], module: str) -> None:
    with pytest.raises(ValueError, match="not part of a record"):
        load(named(kind, module))
