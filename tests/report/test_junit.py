"""JUnit XML: its schema, and a case for every finding."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from lxml import etree
from tests.report import hostile, whole

from pledgebook.report import FORMATS, Subject, content
from pledgebook.report.told import inert
from pledgebook.wording.messages import Lang, say

XSD = Path(__file__).parents[3] / "shared" / "standards" / "junit-10.xsd"


def root(*subjects: Subject, lang: Lang = "zh") -> Any:
    return etree.fromstring(content("junit", subjects, lang))


def test_it_is_valid() -> None:
    if not XSD.exists():
        pytest.skip(f"left out: JUnit XML against its schema, which is not there ({XSD.name})")
    schema = etree.XMLSchema(etree.parse(str(XSD)))
    for subjects in (whole.subjects(), [], [hostile.subject("".join(hostile.TEXTS))]):
        schema.assertValid(root(*subjects))
    assert not schema.validate(etree.fromstring("<testsuites><testcase/></testsuites>"))


def test_an_error_fails_a_warning_is_skipped_and_a_sound_file_passes() -> None:
    sound = Subject(name="c.yaml", document=None, findings=())
    warned = hostile.subject("x", name="b.yaml", error=False)
    suites = root(hostile.subject("x"), warned, sound)
    assert (suites.get("tests"), suites.get("failures")) == ("3", "1")
    told = [(suite.get("name"), [child.tag for child in suite[0]]) for suite in suites]
    assert told == [("a.yaml", ["failure"]), ("b.yaml", ["skipped"]), ("c.yaml", [])]


def test_what_is_waived_is_skipped_with_its_reason() -> None:
    [waived] = root(*whole.subjects()).xpath("//skipped[@type='waived']")
    assert waived.get("message") == "理由：招标文件|如此"
    assert "没有接上" in waived.text
    error = root(hostile.accepted("客户\n要求"))
    assert error.get("failures") == "0"
    assert [one.get("message") for one in error.iter("skipped")][-1] == "理由：客户 要求"


def test_cases_of_one_name_are_told_apart() -> None:
    suites = root(*whole.subjects(), hostile.subject("x", count=2))
    names = [(case.get("classname"), case.get("name")) for case in suites.iter("testcase")]
    assert len(set(names)) == len(names) > 12
    assert ("a.yaml", "name-twice (2)") in names
    assert ("commitments/broken/commitment.yaml", "schema/missing-key /language") in names


@given(hostile.texts())
@settings(max_examples=60, deadline=None)
def test_xml_gives_back_what_was_said(text: str) -> None:
    name = inert(text) or "a"
    [suite] = root(hostile.subject(text, name=name))
    [[failure]] = suite
    assert failure.get("message") == inert(say("name-twice", {"name": text}, "zh"))
    first, second = failure.text.split("\n")
    assert first.endswith(f":1:3：{failure.get('message')}")
    assert second.endswith(inert(say("name-twice/first", {"name": text}, "zh")))
    assert list(FORMATS["junit"]([], "zh"))
