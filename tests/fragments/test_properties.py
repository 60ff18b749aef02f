"""What holds of any letter and any fragments."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook import pipeline, report
from pledgebook.report import Subject
from pledgebook.source import Document, Pointer

from .shelf import document, library, used

NAMES = st.sampled_from(["a", "b", "c"])
NAMED = st.dictionaries(
    NAMES, st.fixed_dictionaries({"title": st.sampled_from("甲乙丙")}), min_size=1
)
PART = st.fixed_dictionaries(
    {},
    optional={
        "events": NAMED,
        "items": NAMED,
        "severities": NAMED,
        "days": st.fixed_dictionaries({"day": st.sampled_from(["calendar", "working"])}),
    },
).filter(bool)
TEXT = st.text("ab: -[]{}\n甲#&*|use,.x", max_size=40)


def yaml(data: dict[str, Any]) -> str:
    """Write ``data``, one key a line."""
    return "".join(f"{key}: {value}\n" for key, value in data.items()).replace("'", "")


def pointers(data: Any, at: Pointer = ()) -> list[tuple[Pointer, Any]]:
    if not isinstance(data, dict):
        return [(at, data)]
    return [(at, data), *(one for key in data for one in pointers(data[key], (*at, key)))]


def at(found: Document, pointer: Pointer) -> Any:
    data = found.data
    for step in pointer:
        data = data[step]
    return data


@given(own=PART, one=PART, other=PART)
@settings(deadline=None)
def test_what_is_merged_stands_where_it_is_said_to(
    own: dict[str, Any], one: dict[str, Any], other: dict[str, Any]
) -> None:
    text = f"use: [one, other]\n{yaml(own)}"
    found = used(text, one=yaml(one), other=yaml(other)).document
    files = {
        "letter.yaml": document(text),
        "fragments/one.yaml": document(yaml(one)),
        "fragments/other.yaml": document(yaml(other)),
    }
    for pointer, value in pointers(found.data):
        if len(pointer) > 1 or not isinstance(value, dict):
            place = found.where(pointer)
            there = files[place.file].where(pointer)
            assert (place.line, place.column) == (there.line, there.column)
            assert at(files[place.file], pointer) == value
    for key, value in own.items():
        for pointer, _ in pointers(value, (key,)):
            assert found.where(pointer).file == "letter.yaml"
    assert set(found.data) == {"use", *own, *one, *other}


@given(letter=TEXT, one=TEXT, other=TEXT, uses=st.sampled_from(["[one]", "[one, other]", "one"]))
@settings(deadline=None, max_examples=200)
def test_no_bytes_are_too_much(letter: str, one: str, other: str, uses: str) -> None:
    shelf = library(one=f"use: [other]\n{one}", other=other)
    loaded = pipeline.load(f"use: {uses}\n{letter}".encode(), "letter.yaml", shelf)
    assert loaded.findings
    subjects = [
        Subject(name=each.file, document=each.document, findings=each.findings)
        for each in shelf.fragments
    ]
    subjects.append(Subject(name=loaded.name, document=loaded.document, findings=loaded.findings))
    for reporter in report.FORMATS.values():
        assert list(reporter(subjects, "zh"))
