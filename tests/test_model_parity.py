"""The schemas are the published truth; the model must say the same, shape by shape.

`Walk` goes through schema and model together. Data made from the schemas' own shapes is bound, so
that a union which nothing can read is found.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping
from typing import get_args, get_type_hints

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from pledgebook.bind import bind, field_name
from pledgebook.model import (
    acts,
    clause,
    commitment,
    log_map,
    money,
    timing,
    units,
    waiver,
    words,
)
from pledgebook.model.clause import Clause
from pledgebook.model.commitment import CHAPTERS, Commitment
from pledgebook.model.log_map import LogMap
from pledgebook.model.node import Node
from pledgebook.model.quantity import BOUNDS, Absent, NthWorkingDay, Open, Quantity

from .parity.drawing import Data
from .parity.patterns import (
    DATE,
    END,
    EVERY,
    ISO,
    NAME,
    NTH,
    NUMBER,
    OWN_ACT,
    OWN_CHAPTER,
    amounts,
    iso,
    quantities,
    rate,
)
from .parity.published import BASE, BY_ID, LOG_MAP, REGISTRY, ROOT, Spec
from .parity.types import wrong_types
from .parity.walk import PLAIN_CHOICES, PLAIN_WORDS, Walk, is_node, walked


def test_the_model_says_what_the_schema_says() -> None:
    walk = walked()
    assert walk.plain == PLAIN_CHOICES | PLAIN_WORDS.keys()


def test_no_class_of_the_model_is_left_over() -> None:
    declared = {
        kind
        for module in (clause, commitment, money, timing, waiver, words)
        for kind in vars(module).values()
        if is_node(kind) and kind is not Node
    }
    acts_apart = declared - {timing.Deadline}
    assert {kind for kind, _, _ in walked().seen} == acts_apart


def test_the_mapping_of_a_log_says_what_its_schema_says() -> None:
    walk = Walk()
    walk.node(Spec.of(BY_ID[LOG_MAP], LOG_MAP), LogMap)
    declared = {kind for kind in vars(log_map).values() if is_node(kind) and kind is not Node}
    assert {kind for kind, _, _ in walk.seen} == declared
    assert walk.plain == {"LogMap.encoding"}


def test_the_acts_of_a_clause_are_the_timed_acts() -> None:
    properties = BY_ID[BASE + "clause.schema.json"]["properties"]
    referred = [key for key, node in properties.items() if "acts.schema" in node.get("$ref", "")]
    assert referred == list(acts.TIMED_ACTS)
    shapes = BY_ID[BASE + "acts.schema.json"]["$defs"]
    assert list(shapes) == ["timed-name", *acts.TIMED_ACTS]
    deadline = Spec.of({"$ref": "timing.schema.json#/$defs/deadline"}, ROOT)
    (own,) = BY_ID[BASE + "clause.schema.json"]["patternProperties"].items()
    assert own[0] == f"^{OWN_ACT}{END}"
    for spec in [Spec.of(own[1], ROOT), *(Spec.of(properties[act], ROOT) for act in referred)]:
        assert spec.node["pattern"] == deadline.node["pattern"]
        walk = Walk()
        walk.same(spec, timing.Deadline | timing.Agreed, "acts")
        assert timing.Deadline in {kind for kind, _, _ in walk.seen}
    assert get_type_hints(Clause)["acts"] == Mapping[str, timing.Deadline]


def test_the_names_of_timed_acts_are_listed() -> None:
    listed = "|".join([*acts.TIMED_ACTS, OWN_ACT])
    name = BY_ID[BASE + "acts.schema.json"]["$defs"]["timed-name"]
    assert name["pattern"] == f"^(?:{listed}){END}"
    assert OWN_ACT.startswith(acts.OWN_ACT)


def test_the_chapters_stand_in_their_default_order() -> None:
    properties = BY_ID[ROOT]["properties"]
    chapters = [key for key, node in properties.items() if "chapters." in node.get("$ref", "")]
    assert chapters == list(CHAPTERS)
    order = Spec.of(properties["chapters"]["items"], ROOT).node
    assert order["pattern"] == f"^(?:{'|'.join([*CHAPTERS, OWN_CHAPTER])}){END}"
    assert order["propertyNames"]["pattern"] == order["pattern"]


def test_a_chapter_of_a_letters_own_is_one_of_clauses() -> None:
    ((pattern, node),) = BY_ID[ROOT]["patternProperties"].items()
    assert pattern == f"^{OWN_CHAPTER}{END}"
    assert OWN_CHAPTER.startswith(commitment.OWN_CHAPTER)
    walk = Walk()
    walk.same(Spec.of(node, ROOT), get_args(get_type_hints(Commitment)["own"])[1], "own")
    assert Clause in {kind for kind, _, _ in walk.seen}


def quantity_pattern(shape: str) -> str:
    pattern: str = BY_ID[BASE + "values.schema.json"]["$defs"][shape]["pattern"]
    return pattern


@pytest.mark.parametrize(
    ("shape", "written"),
    [
        ("quantity", amounts(frozenset(units.Kind), True) + "|" + ISO),
        ("duration", amounts(units.TIME, False) + "|" + ISO),
        ("money", amounts(units.MONEY, True)),
        ("percent", amounts(frozenset({units.Kind.PERCENT}), False)),
        ("people", amounts(frozenset({units.Kind.PEOPLE}), False)),
    ],
)
def test_units_are_those_of_the_table(shape: str, written: str) -> None:
    assert quantity_pattern(shape) == f"^(?:{written}){END}"


def schema_reads(shape: str, text: str) -> bool:
    return re.search(quantity_pattern(shape), text) is not None


spelling = st.sampled_from([*units.spellings(), "月", "分", "h", "個月", "", " 天"])
nearly = st.builds(
    "".join,
    st.tuples(
        st.sampled_from(["", *BOUNDS, "大约", "at least"]),
        st.from_regex(NUMBER, fullmatch=True),
        st.sampled_from(["", "-2", "-", "~3", ".", "．5"]),
        st.sampled_from(["", " ", "  ", "　"]),
        spelling,
        st.sampled_from(["", "/年", "/月", "/", "/ 年", "\n", "。"]),
    ),
)
nearly_iso = st.from_regex(
    r"P[0-9]{0,2}[YMWD]{0,2}T?[0-9]{0,3}[HMS]?[0-9]{0,2}[MS]?", fullmatch=True
)


@given(st.one_of(nearly, nearly_iso, quantities(EVERY), rate, st.text(max_size=12)))
@settings(max_examples=500)
def test_quantity_reads_what_the_pattern_lets_through(text: str) -> None:
    assert Quantity.reads(text) == schema_reads("quantity", text)


@given(st.one_of(quantities(EVERY), rate, iso))
def test_quantity_parses_what_it_reads(text: str) -> None:
    assert Quantity.reads(text)
    assert Quantity.parse(text).kind in units.Kind


@given(st.one_of(st.from_regex(NTH, fullmatch=True), st.text(max_size=10)))
def test_nth_working_day_reads_what_the_pattern_lets_through(text: str) -> None:
    assert NthWorkingDay.reads(text) == (re.fullmatch(NTH, text) is not None)


@given(st.integers(0, 9999), st.integers(0, 99), st.integers(0, 99))
@settings(max_examples=300)
def test_a_date_is_one_that_the_calendar_has(year: int, month: int, day: int) -> None:
    text = f"{year:04}-{month:02}-{day:02}"
    assert (re.fullmatch(DATE, text) is not None) == (1900 <= year < 2100 and is_date(text))


def test_every_day_of_two_centuries_is_a_date() -> None:
    first, last = dt.date(1900, 1, 1), dt.date(2099, 12, 31)
    date = re.compile(DATE)
    days = (dt.date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    assert all(date.fullmatch(day.isoformat()) for day in days)
    assert [d for d in ("1900-02-29", "2026-02-29", "2026-04-31") if date.fullmatch(d)] == []


def is_date(text: str) -> bool:
    try:
        dt.date.fromisoformat(text)
    except ValueError:
        return False
    return True


def test_words_for_no_number_are_not_names_of_definitions() -> None:
    """`none` stands before a name in the pattern of a deadline, and the model agrees."""
    for value in (*Absent, *Open):
        assert re.fullmatch(NAME, value.value)
    assert bind(timing.Deadline, "none").in_ is Absent.NONE
    assert bind(timing.Deadline, "at-once").in_ == "at-once"


DATA = Data()
CLAUSE = Spec.of({"$ref": "clause.schema.json"}, ROOT)
CLAUSE_CHECK = Draft202012Validator({"$ref": BASE + "clause.schema.json"}, registry=REGISTRY)
# One act stands for all of them: `test_the_acts_of_a_clause_are_the_timed_acts`.
FIELDS = [key for key in CLAUSE.node["properties"] if key not in acts.TIMED_ACTS] + ["arrive"]
DRAWING = settings(
    max_examples=30,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)


@pytest.mark.parametrize("key", FIELDS)
@given(data=st.data())
@DRAWING
def test_bind_takes_what_the_schema_takes(key: str, data: st.DataObject) -> None:
    value = data.draw(DATA.of(CLAUSE.at("properties", key), 3))
    assume(CLAUSE_CHECK.is_valid({key: value}))
    bound = bind(Clause, {key: value})
    held = bound.acts[key] if key in acts.TIMED_ACTS else getattr(bound, field_name(key))
    assert held is not None
    assert wrong_types(bound, Clause) == []


HEAD = [key for key in BY_ID[ROOT]["properties"] if key not in CHAPTERS]
LETTER = {
    "pledgebook": 1,
    "id": "letter",
    "title": "承诺书",
    "language": "zh",
    "version": {"number": 1, "date": "2026-11-22"},
    "project": {"name": "示例项目"},
    "parties": {"provider": {"name": "示例科技有限公司"}, "customer": {"name": "示例用户单位"}},
    "statements": {"attitude": {"text": "我公司珍视每一位用户的意见。"}},
    "warranty": {"quality": {"lasts": "3年"}},
}
LOG_MAP_CHECK = Draft202012Validator(BY_ID[LOG_MAP], registry=REGISTRY)
LETTER_CHECK = Draft202012Validator(BY_ID[ROOT], registry=REGISTRY)


@pytest.mark.parametrize("key", HEAD)
@given(data=st.data())
@DRAWING
def test_bind_takes_a_head_that_the_schema_takes(key: str, data: st.DataObject) -> None:
    value = data.draw(DATA.of(Spec.of(BY_ID[ROOT]["properties"][key], ROOT), 4))
    letter = LETTER | {key: value}
    assume(LETTER_CHECK.is_valid(letter))
    assert wrong_types(bind(Commitment, letter), Commitment) == []


@pytest.mark.parametrize("key", sorted(BY_ID[LOG_MAP]["properties"]))
@given(data=st.data())
@DRAWING
def test_bind_takes_a_mapping_that_the_schema_takes(key: str, data: st.DataObject) -> None:
    value = data.draw(DATA.of(Spec.of(BY_ID[LOG_MAP]["properties"][key], LOG_MAP), 4))
    mapping = {"map": 1, "shape": "tickets", "id": "工单号"} | {key: value}
    assume(LOG_MAP_CHECK.is_valid(mapping))
    assert wrong_types(bind(LogMap, mapping), LogMap) == []
