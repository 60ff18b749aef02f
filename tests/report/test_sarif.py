"""SARIF 2.1.0: its schema, and what a reader tracks findings by."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given, settings
from jsonschema import validators
from tests.report import hostile, whole

from pledgebook.findings import Waived
from pledgebook.report import FORMATS, Subject
from pledgebook.wording.messages import ALL, Lang, say

from .sample import LETTER, letter, subject

SCHEMA = Path(__file__).parents[3] / "shared" / "standards" / "sarif-schema-2.1.0.json"


def run(subjects: Sequence[Subject], lang: Lang = "zh") -> Any:
    (text,) = FORMATS["sarif"](subjects, lang)
    [found] = json.loads(text)["runs"]
    return found


def prints(one: Subject) -> dict[str, str]:
    """Return the fingerprint of each result by its rule and place in the letter."""
    return {
        f"{result['ruleId']} {place.get('logicalLocations')}": result["partialFingerprints"]
        for result in run([one])["results"]
        for place in result["locations"]
    }


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_it_is_valid(lang: Lang) -> None:
    if not SCHEMA.exists():
        pytest.skip(f"left out: SARIF against its schema, which is not there ({SCHEMA.name})")
    schema = json.loads(SCHEMA.read_text("utf-8"))
    valid = validators.validator_for(schema)(schema)
    for subjects in (whole.subjects(), [], [hostile.subject("".join(hostile.TEXTS), name="甲 乙")]):
        (text,) = FORMATS["sarif"](subjects, lang)
        assert [one.message for one in valid.iter_errors(json.loads(text))] == []
    assert list(valid.iter_errors({"version": "2.1.0", "runs": [{}]}))


def test_a_fingerprint_stays_when_lines_are_added_above_and_the_text_is_corrected() -> None:
    more = "response: {faults: {when: qualty, respond: 0分钟}}\nzonf: 1\n"
    before, after = letter(more), subject(f"# 改过\n\n{LETTER}{more.replace('0分钟', '0小时')}")
    assert len(prints(before)) >= 2
    assert prints(before) == prints(after)
    lines = [one["locations"][0]["physicalLocation"]["region"] for one in run([after])["results"]]
    assert min(one["startLine"] for one in lines) == 11


def test_no_two_findings_have_one_fingerprint() -> None:
    copy = subject(LETTER + "zonf: 1\n", name="other/commitment.yaml")
    found = run([*whole.subjects(), letter("zonf: 1\n"), copy, hostile.subject("x", count=3)])
    every = [one["partialFingerprints"]["pledgebook/v1"] for one in found["results"]]
    assert len(every) > 15
    assert len(set(every)) == len(every)
    assert [one["partialFingerprints"]["primaryLocationLineHash"] for one in found["results"]] == (
        every
    )


@pytest.mark.parametrize(
    ("name", "uri", "based"),
    [
        ("commitments/a/commitment.yaml", "commitments/a/commitment.yaml", True),
        ("旧 承诺书#1%.yaml", "%E6%97%A7%20%E6%89%BF%E8%AF%BA%E4%B9%A6%231%25.yaml", True),
        ("a:b.yaml", "a%3Ab.yaml", True),
        ("/data/a.yaml", "file:///data/a.yaml", False),
    ],
)
def test_files_are_named_from_the_folder_of_the_check(name: str, uri: str, based: bool) -> None:
    [result] = run([hostile.subject("x", name=name)])["results"]
    [place] = result["locations"]
    location = place["physicalLocation"]["artifactLocation"]
    assert location == {"uri": uri} | ({"uriBaseId": "%SRCROOT%"} if based else {})
    assert unquote(uri).removeprefix("file://") == name


def test_columns_are_characters_and_related_places_follow() -> None:
    one = letter("events: {晚: {title: 迟}, late: {title: 迟到}}\nitems: {late: {title: 件}}\n")
    whole_run = run([one])
    twice = [one for one in whole_run["results"] if one["ruleId"] == "name-twice"]
    related = twice[0]["relatedLocations"]
    assert whole_run["columnKind"] == "unicodeCodePoints"
    assert [place["id"] for place in related] == [1]
    assert related[0]["physicalLocation"]["region"] == {"startLine": 9, "startColumn": 25}
    assert related[0]["message"]["text"] == "“late”先在这里出现"


def test_what_is_waived_is_suppressed_with_its_reason() -> None:
    found = run(whole.subjects())["results"]
    [waived] = [one for one in found if "suppressions" in one]
    [suppression] = waived["suppressions"]
    assert waived["ruleId"] == "bound-gap"
    assert (suppression["kind"], suppression["justification"]) == ("inSource", "招标文件|如此")
    assert suppression["location"]["physicalLocation"]["region"]["startLine"] == 19


def test_a_finding_keeps_its_fingerprint_when_its_like_is_waived() -> None:
    both = hostile.subject("x", count=2)
    first, second = both.findings
    half = replace(
        both,
        findings=(replace(second),),
        waived=(Waived(finding=replace(first), because="说好的", at=()),),
    )
    before, after = (
        {one["partialFingerprints"]["pledgebook/v1"] for one in run([one])["results"]}
        for one in (both, half)
    )
    assert before == after
    assert len(after) == 2


def test_a_rule_explains_itself_in_both_languages() -> None:
    for lang, first in (("zh", "名字“…”在本文件里用了两次"), ("en", "the name “…” is used twice")):
        [rule] = run([hostile.subject("x")], lang)["tool"]["driver"]["rules"]
        assert rule["shortDescription"]["text"].startswith(first)
        assert rule["help"]["text"].startswith(first)
        assert "用了两次" in rule["help"]["text"]
        assert "is used twice" in rule["help"]["text"]
        for form in ("text", "markdown"):
            assert "名字在全文只指一样东西" in rule["help"][form]
            assert "A name means one thing in the whole letter" in rule["help"][form]


@given(hostile.texts())
@settings(max_examples=60, deadline=None)
def test_what_a_letter_says_stays_what_it_is(text: str) -> None:
    [result] = run([hostile.subject(text)])["results"]
    message = result["message"]["text"]
    assert message.replace("\\](", "](") == say("name-twice", {"name": text}, "zh")
    assert message.count("](") == message.count("\\](")
    assert result["ruleId"] in ALL
