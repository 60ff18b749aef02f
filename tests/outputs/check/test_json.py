from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.outputs.check import sample
from tests.outputs.check.test_forms import HOSTILE
from tests.parity.published import BASE, REGISTRY

from pledgebook.outputs.check import FORMS, Report

SCHEMA = {"$ref": f"{BASE}sla-report.schema.json"}


def data(report: Report) -> Any:
    return json.loads(FORMS["json"](report, "zh"))


def wrong(found: Any) -> list[str]:
    check = Draft202012Validator(SCHEMA, registry=REGISTRY)
    return [f"{error.json_path}: {error.message}" for error in check.iter_errors(found)]


@pytest.mark.parametrize("hostile", [False, True])
def test_it_is_as_its_schema_says(hostile: bool, report: Report) -> None:
    assert wrong(data(sample.hostile(HOSTILE) if hostile else report)) == []


def test_the_schema_knows_every_key(report: Report) -> None:
    """Whatever is not in the schema is refused, so that keys cannot be added in silence."""
    found = data(report)
    for holder in objects(found):
        holder["surprise"] = 1
        assert wrong(found) != [], holder
        del holder["surprise"]


def objects(node: Any) -> Iterator[dict[str, Any]]:
    free = ("args", "problems", "warnings", "period", "each", "tier", "within")
    if isinstance(node, dict):
        yield node
        for name, inner in list(node.items()):
            if name not in free:
                yield from objects(inner)
    elif isinstance(node, list):
        yield from (one for inner in node[:1] for one in objects(inner))


def test_numbers_agree_with_each_other(report: Report) -> None:
    found = data(report)
    assert found["result"] == "missed"
    for term in found["terms"]:
        counts = {one["status"]: one["tickets"] for one in term["counts"]}
        assert term["met"] == counts.get("met", 0)
        assert term["eligible"] == term["met"] + counts.get("breached", 0)
        assert sum(one["eligible"] for one in term["months"]) == term["eligible"]
    for breach in found["breaches"]:
        last = "as-of" if breach["open"] else "stop"
        [end] = [step for step in breach["trace"] if step["kind"] == last]
        assert end["sum"] == breach["elapsed_s"]


def test_windows_and_what_is_owed(report: Report) -> None:
    found = data(report)
    [uptime] = found["availability"]
    assert [one["result"] for one in uptime["windows"]] == [
        *("met", "missed", "not_judged", "running")
    ]
    september = uptime["windows"][1]
    assert (september["agreed_s"], september["down_s"], september["level"]) == (
        *(30 * 86_400, 8 * 3600),
        "98.88",
    )
    credit, late = found["owed"]
    assert credit["payment"]["amount"] == "2500.00"
    assert credit["claim"]["until"] == "2026-10-30"
    assert late["because"][0]["ticket"] == "GD-002"
    assert (late["payment"]["amount"], late["payment"]["amount_most"]) == ("1000.00", "1200.00")
    assert found["owed_for"] == {"counted": 1, "breaches": 5}
    assert found["outages"]["complete_from"] == "2026-08-01"
