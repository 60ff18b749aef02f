"""Findings as one JSON object, for programs."""

from __future__ import annotations

import json
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from pledgebook.report import FORMATS, Subject, counted
from pledgebook.report import json as report

from .sample import letter, subject

PLACE = {
    "file": {"type": "string"},
    "line": {"type": "integer", "minimum": 1},
    "column": {"type": "integer", "minimum": 1},
    "message": {"type": "string", "minLength": 1},
}
FINDING: dict[str, Any] = {
    "type": "object",
    "additionalProperties": False,
    "required": [*PLACE, "rule", "severity", "route", "related"],
    "properties": {
        **PLACE,
        "rule": {"type": "string", "pattern": "^[a-z-]+(/[a-z-]+)*$"},
        "severity": {"enum": ["error", "warning"]},
        "route": {"type": ["string", "null"], "pattern": "^(/|$)"},
        "related": {
            "type": "array",
            "items": {
                "type": "object",
                "required": list(PLACE),
                "additionalProperties": False,
                "properties": PLACE,
            },
        },
    },
}
BECAUSE = {"because": {"type": "string", "minLength": 1}}
WAIVED = {
    **FINDING,
    "required": [*FINDING["required"], *BECAUSE],
    "properties": {**FINDING["properties"], **BECAUSE},
}
SHAPE = {
    "type": "object",
    "required": ["findings", "waived", "summary"],
    "additionalProperties": False,
    "properties": {
        "findings": {"type": "array", "items": FINDING},
        "waived": {"type": "array", "items": WAIVED},
        "summary": {
            "type": "object",
            "required": ["files", "errors", "warnings"],
            "additionalProperties": {"type": "integer", "minimum": 0},
        },
    },
}

BAD = {
    "shape": "zone: a\nsignature: {date: 是}\n",
    "meaning": "events: {late: {title: 迟到}}\nitems: {late: {title: 件}}\n"
    "response: {faults: {when: qualty, respond: 2小时}}\n",
    "yaml": "response：\n  a: [1\n",
    "tab": "response:\n\tfaults: 1\n",
    "waived": "waive: [{rule: remedy-unreached, at: remedies, because: 招标文件如此}]\n"
    "remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}\nevents: {a: {title: ，}}\n",
    "none": "",
}


def told(one: Subject, lang: report.Lang = "zh") -> dict[str, Any]:
    (text,) = report.lines([one], lang)
    content: dict[str, Any] = json.loads(text)
    return content


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("case", BAD)
def test_has_its_shape(case: str, lang: report.Lang) -> None:
    content = told(letter(BAD[case]), lang)
    assert list(Draft202012Validator(SHAPE).iter_errors(content)) == []
    assert bool(content["findings"]) == (case != "none")


@pytest.mark.parametrize("case", BAD)
def test_is_the_same_every_time(case: str) -> None:
    assert list(report.lines([letter(BAD[case])], "zh")) == list(
        report.lines([letter(BAD[case])], "zh")
    )


def test_says_what_the_text_says_in_both_languages() -> None:
    one = letter("days: {day: lunar}\n")
    (zh,), (en,) = told(one)["findings"], told(one, "en")["findings"]
    assert zh == {
        "file": "sample/commitment.yaml",
        "line": 9,
        "column": 13,
        "rule": "schema/not-listed",
        "severity": "error",
        "message": "“lunar”不在可选范围内；可以写：calendar、working、civil",
        "route": "/days/day",
        "related": [],
    }
    assert en["message"].startswith("“lunar” is not one of the choices")
    assert {key: value for key, value in en.items() if key != "message"} == {
        key: value for key, value in zh.items() if key != "message"
    }


def test_counts_files_errors_and_warnings() -> None:
    content = told(letter("zone: a\nzonf: b\n"))
    assert content["summary"] == {"files": 1, "errors": 2, "warnings": 0}
    assert counted([letter("zone: a\n"), letter("zonf: a\n")]) == (2, 0)


def test_names_related_places() -> None:
    found = told(letter(BAD["meaning"]))["findings"]
    first = next(one for one in found if one["rule"] == "name-twice")
    assert (first["rule"], first["line"]) == ("name-twice", 10)
    (related,) = first["related"]
    assert (related["line"], related["column"]) == (9, 10)
    assert related["message"] == "“late”先在这里出现"


def test_a_route_leads_to_something_written() -> None:
    """Where `when: qualty` stands for a list, the route is that of `when`."""
    found = {one["rule"]: one["route"] for one in told(letter(BAD["meaning"]))["findings"]}
    assert found["undefined-name/meant"] == "/response/faults/when"
    odd = told(letter("项目/组~: 1\n"))["findings"]
    assert [one["route"] for one in odd] == ["/项目~1组~0"]


def test_what_could_not_be_read_has_a_place_and_no_route() -> None:
    (one,) = told(subject("pledgebook: [\n"))["findings"]
    assert one["route"] is None
    assert one["line"] >= 1


def test_han_stands_as_itself() -> None:
    (text,) = report.lines([letter("zone: a\n")], "zh")
    assert "不认识" in text
    assert "\\u" not in text


def test_text_and_json_report_the_same_findings() -> None:
    one = letter(BAD["shape"])
    text = list(FORMATS["text"]([one], "zh"))
    for finding in told(one)["findings"]:
        start = (
            f"{finding['file']}:{finding['line']}:{finding['column']}: 错误：{finding['message']}"
        )
        assert any(line.startswith(start) for line in text)
