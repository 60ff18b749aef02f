"""Fragments by their names: read once, judged once, and every way in which they cannot be had."""

from __future__ import annotations

from typing import Any

import pytest

from pledgebook.findings import Finding
from pledgebook.fragments import Content, Fragment, Library, use
from pledgebook.fragments.library import MAX_DEPTH

from .shelf import document, library, told, used


def fragment(shelf: Library, name: str) -> Fragment:
    found = shelf.get(name)
    assert isinstance(found, Fragment)
    return found


def test_a_file_is_read_once() -> None:
    asked: list[str] = []

    def read(name: str) -> Content:
        asked.append(name)
        return Content(file=f"{name}.yaml", content=b"days: {day: calendar}")

    shelf = Library(read, lambda: ["a"])
    for _ in range(3):
        assert use(document("use: [a, a]"), shelf).findings == ()
    assert asked == ["a"]
    assert [one.file for one in shelf.fragments] == ["a.yaml"]


def test_without_use_nothing_is_read() -> None:
    plain = document("id: x")
    assert use(plain, None).document is plain
    assert use(document("- use"), None).whole


@pytest.mark.parametrize("written", ["../x", "/etc/passwd", "company.yaml", "Company", "{a: b}"])
def test_what_is_no_list_of_names_is_left_to_the_schema(written: str) -> None:
    found = used(f"use: [{written}]", company="days: {day: calendar}")
    assert (found.findings, found.whole) == ((), False)
    assert list(found.document.data) == ["use"]


@pytest.mark.parametrize(
    ("written", "rule", "args"),
    [
        ("compny", "use/missing-meant", {"meant": "company"}),
        ("nothing", "use/missing", {"known": "company、office-hours"}),
    ],
)
def test_a_name_that_is_not_there(written: str, rule: str, args: dict[str, Any]) -> None:
    texts = {"company": "days: {day: calendar}", "office_hours": "days: {day: calendar}"}
    found = used(f"use: [company, {written}]", **texts)
    assert told(found.findings) == [(rule, ("use", 1))]
    assert found.findings[0].args == {
        "name": written,
        "path": f"fragments/{written}.yaml",
        **args,
    }
    assert not found.whole
    assert found.document.data["days"] == {"day": "calendar"}


def test_a_book_without_fragments_and_no_book_at_all() -> None:
    assert told(used("use: [a]").findings) == [("use/none", ("use", 0))]
    assert told(use(document("use: [a]"), None).findings) == [("use/no-book", ("use",))]


@pytest.mark.parametrize(
    ("why", "rule"),
    [
        ("book/outside", "use/outside"),
        ("book/not-a-file", "use/unreadable"),
        ("book/unreadable", "use/unreadable"),
        ("book/too-large", "use/unreadable"),
    ],
)
def test_a_file_that_cannot_be_read(why: str, rule: str) -> None:
    shelf = Library(lambda name: Finding(rule=why, at=(), args={"path": name}), list)
    assert told(use(document("use: [a]"), shelf).findings) == [(rule, ("use", 0))]


def test_a_circle_is_told_where_it_closes() -> None:
    shelf = library(a="use: [b]", b="use: [c]", c="use: [a]")
    found = use(document("use: [a]"), shelf)
    assert told(found.findings) == [("use/faulty", ("use", 0))]
    told_in = {one.file: told(one.findings) for one in shelf.fragments}
    assert told_in == {
        "fragments/a.yaml": [("use/faulty", ("use", 0))],
        "fragments/b.yaml": [("use/faulty", ("use", 0))],
        "fragments/c.yaml": [("use/cycle", ("use", 0))],
    }
    assert fragment(shelf, "c").findings[0].args == {"cycle": "a → b → c → a"}


def test_one_that_uses_itself() -> None:
    (found,) = fragment(library(a="use: [a]"), "a").findings
    assert found.args == {"cycle": "a → a"}


def test_they_do_not_nest_for_ever() -> None:
    texts = {f"f{number}": f"use: [f{number + 1}]" for number in range(3 * MAX_DEPTH)}
    shelf = library(**texts)
    assert told(use(document("use: [f0]"), shelf).findings) == [("use/faulty", ("use", 0))]
    assert len(shelf.fragments) == MAX_DEPTH
    assert told(shelf.get(f"f{MAX_DEPTH - 1}").findings) == [  # type: ignore[union-attr]
        ("use/too-deep", ("use", 0))
    ]


def test_faults_of_a_fragment_are_its_own() -> None:
    shelf = library(bad="days: {day: lunar}\nclocks：{}", worse="a: [", listed="- a")
    found = use(document("use: [bad, worse, listed]"), shelf)
    assert told(found.findings) == [("use/faulty", ("use", index)) for index in range(3)]
    rules = {one.file: {each.rule for each in one.findings} for one in shelf.fragments}
    assert rules["fragments/bad.yaml"] == {"schema/not-listed", "yaml/wide-colon"}
    assert rules["fragments/listed.yaml"] == {"schema/wrong-type"}
    assert not any(one.sound for one in shelf.fragments)


@pytest.mark.parametrize("key", ["id", "version", "project", "title", "language", "pledgebook"])
def test_what_a_letter_says_of_itself_is_not_shared(key: str) -> None:
    (found,) = fragment(library(a=f"{key}: x"), "a").findings
    assert found.rule.startswith("schema/unknown-key")


def test_a_fragment_may_hold_a_part_of_anything_else() -> None:
    text = (
        "parties: {provider: {name: 甲}}\nclocks: {office: {daily: 08:00-17:00}}\n"
        "exclusions: {misuse: {means: 使用不当}}\nour-power: {room: {text: 供电。}}\n"
    )
    assert fragment(library(a=text), "a").findings == ()


def test_an_empty_fragment_is_told() -> None:
    (found,) = fragment(library(a=""), "a").findings
    assert found.rule == "yaml/empty"
