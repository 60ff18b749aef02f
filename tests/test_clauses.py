"""The page of clauses: its examples are accepted, short, and leave nothing of the language out."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from pledgebook.model.commitment import CHAPTERS, Commitment

from .language import gaps

ROOT = Path(__file__).resolve().parents[1]
sys.path.append(str(ROOT / "generator/tools/reference"))

import examples as sources  # noqa: E402 - the tool is a program, not a package
import executed  # noqa: E402

CODES = ("zh", "en")
SUBJECTS = [
    (part, name) for part in ("words", "chapters", "questions") for name in sources.names(part)
]
IDS = [f"{part}-{name}" for part, name in SUBJECTS]


def shown(code: str) -> list[sources.Example]:
    return [
        example
        for part, name in SUBJECTS
        for section in sources.sections(part, name, code)
        for example in section.examples
    ]


def commitments(code: str) -> Iterator[Commitment]:
    for example in shown(code):
        yield executed.execute(example, code).commitment


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize(("part", "name"), SUBJECTS, ids=IDS)
def test_examples_are_accepted_and_worded(part: str, name: str, code: str) -> None:
    found = [one for section in sources.sections(part, name, code) for one in section.examples]
    assert found
    for example in found:
        assert executed.execute(example, code).letters


def test_an_example_with_a_finding_is_refused() -> None:
    wrong = sources.Example(yaml="response: {a: {respnd: 1小时}}\n", source="here.md", line=7)
    with pytest.raises(executed.FaultyExampleError, match=r"here\.md:7.*respnd"):
        executed.execute(wrong, "zh")


@pytest.mark.parametrize("part", ["words", "chapters"])
def test_every_chapter_and_kind_of_words_has_a_small_and_a_full_example(part: str) -> None:
    shapes = json.loads((ROOT / f"schemas/{part}.schema.json").read_text("utf-8"))["$defs"]
    wanted = set(CHAPTERS) if part == "chapters" else set(shapes)
    assert set(sources.names(part)) == wanted
    for name in wanted:
        for code in CODES:
            (section,) = sources.sections(part, name, code)
            small, full = section.examples[:2]
            assert small.yaml.count("\n") <= 3
            assert len(full.yaml) > len(small.yaml)
            for example in (small, full):
                assert re.search(rf"^{name}:", example.yaml, re.MULTILINE)


@pytest.mark.parametrize("code", CODES)
def test_the_common_case_of_no_chapter_needs_more_than_ten_lines(code: str) -> None:
    """The smallest example is the common case; longest of all is one with the words it needs."""
    for name in CHAPTERS:
        (section,) = sources.sections("chapters", name, code)
        assert section.examples[0].yaml.count("\n") <= 10


@pytest.mark.parametrize(("part", "name"), SUBJECTS, ids=IDS)
def test_both_languages_have_the_same_sections(part: str, name: str) -> None:
    zh, en = (sources.sections(part, name, code) for code in CODES)
    assert [section.name for section in zh] == [section.name for section in en]
    for one, other in zip(zh, en, strict=True):
        assert len(one.examples) == len(other.examples), one.name
        assert list(map(keys, one.examples)) == list(map(keys, other.examples)), one.name


def keys(example: sources.Example) -> list[str]:
    """Return the keys at the left margin, which the examples of both languages share."""
    return re.findall(r"^([a-z-]+):", example.yaml, re.MULTILINE)


@pytest.mark.parametrize("code", CODES)
def test_every_key_of_a_clause_occurs(code: str) -> None:
    properties = json.loads((ROOT / "schemas/clause.schema.json").read_text("utf-8"))["properties"]
    written = "\n".join(example.yaml for example in shown(code))
    found = set(re.findall(r"(?:^|[\s{,])([a-z-]+):", written, re.MULTILINE))
    assert set(properties) - found == set()


# What is for the check alone stands on the page of its rules.
WAIVERS = {"Commitment.waive", *(f"Waiver.{field}" for field in ("rule", "at_", "because"))}


@pytest.mark.parametrize("code", CODES)
def test_nothing_of_the_language_is_left_out(code: str) -> None:
    said = list(commitments(code))
    assert gaps.timed_acts(said) == set()
    assert gaps.fields(said) == WAIVERS
    assert gaps.values(said) == set()


def anchors(page: str) -> set[str]:
    return set(re.findall(r'<a id="([^"]+)">', (ROOT / "docs" / page).read_text("utf-8")))


@pytest.mark.parametrize("code", CODES)
def test_links_between_the_pages_lead_somewhere(code: str) -> None:
    for page in (f"clauses.{code}.md", f"reference.{code}.md"):
        text = (ROOT / "docs" / page).read_text("utf-8")
        found = re.findall(r"\]\(([a-z.]*)#([^)]+)\)", text)
        assert {other for other, _ in found} == {"", *(OTHER[page.split(".")[0]].format(code),)}
        assert [link for link in found if link[1] not in anchors(link[0] or page)] == []


OTHER = {"clauses": "reference.{}.md", "reference": "clauses.{}.md"}


@pytest.mark.parametrize("code", CODES)
def test_no_name_is_an_anchor_twice(code: str) -> None:
    text = (ROOT / f"docs/clauses.{code}.md").read_text("utf-8")
    found: list[Any] = re.findall(r'<a id="([^"]+)">', text)
    assert len(found) == len(set(found))


def test_what_a_word_means_reads_on_after_means() -> None:
    text = (ROOT / "docs/clauses.en.md").read_text("utf-8")
    assert "” means " in text
    assert re.findall(r"” means [A-Z][a-z].*", text) == []
