"""What the conformance schema refuses, and what it says to write instead."""

from __future__ import annotations

import copy
from collections.abc import Iterator
from typing import Any

import pytest
from tests.test_schemas import subschemas

from pledgebook import schema
from pledgebook.wording.messages import say

PARTS = ("conformance", "conformance-terms", "conformance-values")
EVENT = {"at": "2026-03-02T09:00:00", "event": "reported"}
SAMPLE: dict[str, Any] = {
    "suite": "mine",
    "version": 1,
    "calendars": {"office": {"tz": "Asia/Shanghai", "week": {"0": [["09:00", "24:00"]]}}},
    "cases": [
        {
            "id": "a",
            "op": "due",
            "why": "One hour from nine is ten.",
            "calendar": "office",
            "from": "2026-03-02T09:00:00+08:00",
            "budget_s": 3600,
            "expect": {"due": "2026-03-02T10:00:00+08:00"},
        },
        {
            "id": "b",
            "op": "evaluate",
            "why": "A start without an offset.",
            "term": {
                "id": "t",
                "metric": "respond",
                "budget": {"amount": 1, "unit": "s"},
                "clock": "office",
                "start": {"events": ["reported"]},
                "stop": {"event": "done", "take": "first"},
                "reopen": None,
                "validity": [{"from": None}],
            },
            "ticket": {"id": "T", "events": [EVENT]},
            "as_of": "2026-03-31T00:00:00Z",
            "expect": {"status": "invalid", "reason": "timestamp-without-zone", "due": None},
        },
    ],
}


def changed(value: Any, *route: str | int) -> dict[str, Any]:
    data = copy.deepcopy(SAMPLE)
    inner: Any = data
    for step in route[:-1]:
        inner = inner[step]
    inner[route[-1]] = value
    return data


def test_a_file_may_be_as_small_as_this() -> None:
    assert schema.check(SAMPLE, "conformance") == ()


def test_2359_is_refused_with_what_to_write_instead() -> None:
    route = ("calendars", "office", "week", "0", 0, 1)
    (one,) = schema.check(changed("23:59", *route), "conformance")
    assert one.at == route
    assert "24:00" in say(one.rule, one.args, "zh")
    assert "Write 24:00" in say(one.rule, one.args, "en")
    assert schema.check(changed("23:59", *route[:-1], 0), "conformance") == ()
    assert schema.check(changed("30:00", *route), "conformance") == ()


@pytest.mark.parametrize(
    ("value", "route"),
    [
        ("24:00", ("calendars", "office", "week", "0", 0, 0)),
        ("00:00", ("calendars", "office", "week", "0", 0, 1)),
        ([], ("calendars", "office", "week", "7")),
        (["2026-13-01"], ("calendars", "office", "holidays")),
        ({"as_weekday": 7}, ("calendars", "office", "workdays")),
        (2, ("version",)),
        ("add_years", ("cases", 0, "op")),
        ("2026-03-02T09:00:00", ("cases", 0, "from")),
        (-1, ("cases", 0, "budget_s")),
        (1, ("cases", 0, "n")),
        ("short", ("cases", 0, "why")),
        ({}, ("cases", 0, "expect")),
        ({"seconds": 1}, ("cases", 0, "expect")),
        ("invalidated", ("cases", 1, "expect", "status")),
        ("middle", ("cases", 1, "term", "stop", "take")),
        ({"event": "again", "mode": "restart"}, ("cases", 1, "term", "reopen")),
        (1.5, ("cases", 1, "term", "warn_at")),
        ([], ("cases", 1, "term", "start", "events")),
        ("week", ("cases", 1, "term", "budget", "unit")),
        (7, ("cases", 1, "ticket", "events", 0, "at")),
    ],
)
def test_what_no_implementation_could_read_is_refused(
    value: Any, route: tuple[str | int, ...]
) -> None:
    found = schema.check(changed(value, *route), "conformance")
    assert found
    assert all(isinstance(one.at, tuple) and one.at[0] == route[0] for one in found)


def parts() -> Iterator[tuple[str, dict[str, Any]]]:
    """Yield every schema that describes something; a condition only tells two shapes apart."""
    for name in PARTS:
        for where, node in subschemas(dict(schema.load(name)), name):
            if not where.endswith("/if"):
                yield where, node


def test_every_list_and_object_is_closed_and_bounded() -> None:
    for where, node in parts():
        if node.get("type") == "array":
            assert {"minItems", "maxItems"} <= node.keys(), where
        if "properties" in node and "then" not in node:
            assert node["additionalProperties"] is False, where
        if isinstance(node.get("additionalProperties"), dict):
            assert {"maxProperties", "propertyNames"} <= node.keys(), where


def test_every_property_has_a_title_in_both_languages() -> None:
    for where, node in parts():
        for key, inner in node.get("properties", {}).items():
            if "$ref" not in inner:
                assert inner["title"], f"{where}/{key}"
                assert inner["x-en"]["title"], f"{where}/{key}"
        if "pattern" in node:
            assert node["patternErrorMessage"], where
            assert node["x-en"]["patternErrorMessage"], where
