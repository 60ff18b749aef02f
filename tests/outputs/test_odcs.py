"""The data contract of a commitment: what its schema says, and what is left out."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft201909Validator
from tests import founding, small

from pledgebook import derive, source
from pledgebook.outputs import odcs, sla

SCHEMA = Path(__file__).parents[3] / "shared" / "standards" / "odcs-json-schema-v3.1.0.json"
LETTER = """\
severities: {critical: {title: 重大}, ordinary: {title: 一般}}
clocks: {office: {title: 工作时间, week: {mon-fri: 09:00-17:00}, holidays: none}}
warranty:
  quality: {title: 质保期, from: accepted, lasts: 3年}
  after: {title: 保外服务, after: quality, lasts: unlimited}
  mileage: {title: 里程, from: accepted, lasts: {first: [3年, 60000公里]}}
response:
  faults:
    title: 故障处置
    when: [critical, quality]
    clock: office
    from: notice
    respond: {in: 2小时, target: 95%}
availability:
  uptime:
    title: 可用性
    of: monthly-uptime
    target: 99.90%
    measure: {unit: minute, window: calendar-month}
visits:
  patrol: {title: 巡检, when: quality, every: 1年, times: 至少2次, does: inspect}
remedies:
  credit: {title: 赔付, when: faults, does: apologize}
quality: {system: {title: 质量体系}}
"""


def content(fragment: str = LETTER) -> dict[str, Any]:
    return sla.data(derive.sla(small.commitment(fragment)))


def properties(data: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {one["id"]: one for one in odcs.contract(data, "draft")["slaProperties"]}


@pytest.mark.parametrize("name", founding.NAMES)
def test_samples_are_what_the_standard_says(name: str) -> None:
    if not SCHEMA.exists():
        pytest.skip(f"left out: the schema of the standard is not at {SCHEMA}")
    data = sla.data(derive.sla(founding.commitment(name)))
    validator = Draft201909Validator(json.loads(SCHEMA.read_text("utf-8")))
    contract = odcs.contract(data, "draft")
    assert [error.message for error in validator.iter_errors(contract)] == []
    assert list(validator.iter_errors({**contract, "slaProperties": [{"property": "x"}]}))
    ids = [one["id"] for one in contract["slaProperties"]]
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("name", founding.NAMES)
def test_every_promise_is_said_or_listed(name: str) -> None:
    data = sla.data(derive.sla(founding.commitment(name)))
    kinds = ("terms", "periods", "recurrences", "availability", "remedies", "unmeasured")
    promised = sorted(one["id"] for kind in kinds for one in data.get(kind, ()))
    said = [one.replace("__", "+").replace("_", "/") for one in properties(data)]
    assert sorted([*said, *(one.id for one in odcs.unsaid(data))]) == promised


def test_the_yaml_reads_back_as_the_contract() -> None:
    document, faults = source.read(odcs.text(content(), "active"), "contract.yaml")
    assert faults == ()
    assert document is not None
    assert document.data == odcs.contract(content(), "active")
    assert document.data["status"] == "active"


def test_numbers_keep_their_unit_and_words_their_meaning() -> None:
    found = {name: (one["value"], one.get("unit")) for name, one in properties(content()).items()}
    assert found == {
        "response_faults_respond": (7200, "s"),
        "warranty_quality": (3, "year"),
        "warranty_after": ("unlimited", None),
        "availability_uptime": ("99.90", "%"),
        "visits_patrol_every": (1, "year"),
    }
    assert properties(content())["visits_patrol_every"]["valueExt"] == 2
    assert properties(content())["availability_uptime"]["property"] == "availability"


def test_the_reader_is_told_what_the_pair_does_not_say() -> None:
    told = properties(content())
    assert told["response_faults_respond"]["description"] == (
        "故障处置；从“接到通知”到“响应”，按“工作时间”计时；按时的至少 95%；限重大；限质保期"
    )
    assert told["warranty_after"]["description"] == "保外服务；接在“质保期”之后"


def test_what_the_standard_cannot_say_is_listed() -> None:
    left_out = {one.id: one.reason for one in odcs.unsaid(content())}
    assert left_out["warranty/mileage"] == "length-of-several"
    assert left_out["remedies/credit"] == "remedy"
    custom = {
        one["property"]: one["value"] for one in odcs.contract(content(), "x")["customProperties"]
    }
    assert custom["notInThisStandard"] == [f"{id_}: {why}" for id_, why in left_out.items()]
