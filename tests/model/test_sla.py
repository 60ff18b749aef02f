"""The definitions in the model are those of the published schemas, key by key."""

from __future__ import annotations

import dataclasses as dc
import types
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints

import pytest
from tests.parity.published import BASE, Spec

from pledgebook import schema
from pledgebook.model import sla
from pledgebook.model.sla_words import Calendar, Word
from pledgebook.outputs.sla import data

SHAPES: dict[type, tuple[str, str]] = {
    sla.Sla: ("sla", "#"),
    sla.Term: ("sla-terms", "#/$defs/term"),
    sla.Period: ("sla-terms", "#/$defs/period"),
    sla.Recurrence: ("sla-terms", "#/$defs/recurrence"),
    sla.Availability: ("sla-outcomes", "#/$defs/availability"),
    sla.Remedy: ("sla-outcomes", "#/$defs/remedy"),
    sla.Unmeasured: ("sla-outcomes", "#/$defs/unmeasured"),
    sla.Target: ("sla-promise", "#/$defs/target"),
    sla.Budget: ("sla-values", "#/$defs/budget"),
    sla.Stop: ("sla-terms", "#/$defs/term/properties/stop"),
    Calendar: ("sla-words", "#/$defs/calendar"),
    Word: ("sla-words", "#/$defs/word"),
}


def published(kind: type) -> Spec:
    name, place = SHAPES[kind]
    return Spec.of({"$ref": f"{name}.schema.json{place}"}, BASE + "sla.schema.json")


def members(hint: Any) -> list[Any]:
    """Return the types that a field may hold, None apart."""
    if get_origin(hint) in (Union, types.UnionType):
        return [one for one in get_args(hint) if one is not types.NoneType]
    return [hint]


def json_kind(hint: Any) -> str:
    """Return what a value of a type is in JSON."""
    if hint is str or (isinstance(hint, type) and issubclass(hint, Enum)):
        return "string"
    if hint in (bool, int):
        return "boolean" if hint is bool else "integer"
    return "array" if get_origin(hint) is tuple else "object"


def schema_kinds(spec: Spec) -> set[str]:
    """Return what a value may be in JSON, through every branch of its schema."""
    node = spec.node
    kinds = set(spec.kinds)
    if "enum" in node:
        kinds.add("string")
    if "const" in node:
        kinds.add("integer")
    for branch in ("then", "else"):
        if branch in node:
            kinds |= schema_kinds(spec.at(branch))
    return kinds


@pytest.mark.parametrize("kind", SHAPES)
def test_the_model_has_the_keys_of_the_schema(kind: type) -> None:
    spec = published(kind)
    fields = {field.name.rstrip("_") for field in dc.fields(kind)}
    assert fields == set(spec.node["properties"])


@pytest.mark.parametrize("kind", SHAPES)
def test_every_key_holds_in_json_what_its_field_holds(kind: type) -> None:
    spec, hints = published(kind), get_type_hints(kind)
    for field in dc.fields(kind):
        held = {json_kind(one) for one in members(hints[field.name])}
        assert held == schema_kinds(spec.at("properties", field.name.rstrip("_"))), field.name


@pytest.mark.parametrize(
    ("kind", "key"), [(sla.BudgetUnit, "budget/unit"), (sla.Reason, "unmeasured/reason")]
)
def test_the_words_of_a_choice_are_the_same(kind: type[Enum], key: str) -> None:
    shape = sla.Budget if key.startswith("budget") else sla.Unmeasured
    spec = published(shape).at("properties", key.partition("/")[2])
    assert [one.value for one in kind] == spec.node["enum"]


# --- Whose scope: that of the start, or that of the judgment -------------------------------------


def term(**more: Any) -> dict[str, Any]:
    """Return what is published of the one term of a letter."""
    given = {"budget": sla.Budget(amount=3600, unit=sla.BudgetUnit.SECOND)} | more
    made = sla.Term(
        id="response/faults/respond",
        clause="response/faults",
        metric="respond",
        clock="always",
        start={"event": "notice"},
        stop=sla.Stop(event="respond", take="first"),
        **given,
    )
    lists: dict[str, Any] = {
        field.name: () for field in dc.fields(sla.Sla) if field.name not in ("sla", "commitment")
    }
    whole = lists | {"calendars": {}, "scopes": {}, "terms": (made,)}
    content = data(sla.Sla(sla=1, commitment=HEAD, **whole))
    assert schema.check(content, "sla") == ()
    (found,) = content["terms"]
    return dict(found)


HEAD = {
    "id": "sample",
    "title": "售后服务承诺书",
    "version": 1,
    "date": "2026-11-22",
    "language": "zh",
    "project": "示例项目",
    "provider": "示例科技有限公司",
    "customer": "示例用户单位",
    "day": "calendar",
}


def test_rescope_is_published_where_it_is_set() -> None:
    assert term(rescope=True)["rescope"] is True
    assert "rescope" not in term()


def test_what_is_said_to_be_false_is_published() -> None:
    assert term(dedicated=False)["dedicated"] is False


def test_a_budget_publishes_its_cut_off() -> None:
    budget = sla.Budget(
        amount=2, unit=sla.BudgetUnit.WORKING_DAY, cutoff="17:00", resume="08:30", land="close"
    )
    assert term(budget=budget)["budget"] == {
        "amount": 2,
        "unit": "working_day",
        "land": "close",
        "cutoff": "17:00",
        "resume": "08:30",
    }
