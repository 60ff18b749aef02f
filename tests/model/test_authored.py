from __future__ import annotations

import re

from tests.small import commitment

from pledgebook.model.authored import Authored
from pledgebook.model.names import Names

TEXTS = (
    (("title",), "承诺书"),
    (("response", "a", "when", 0), "phone"),
    (("response", "a", "note"), "电话后2小时响应"),
    (("items", "x", "includes", 1), "电源"),
)


def test_names_are_left_out() -> None:
    found = Authored(TEXTS, {"phone"})
    assert [(one.text, one.key) for one in found.words()] == [
        ("承诺书", "title"),
        ("电话后2小时响应", "note"),
        ("电源", "includes"),
    ]
    assert found.whole == "承诺书\0电话后2小时响应\0电源"


def test_finds_each_match_where_it_stands() -> None:
    (first, second) = Authored(TEXTS, {"phone"}).find(re.compile("电."))
    assert (first.words.at, first.start, first.end) == (("response", "a", "note"), 0, 2)
    assert (first.before, first.text, first.after) == ("", "电话", "后2小时响应")
    assert (second.words.at, second.text) == (("items", "x", "includes", 1), "电源")


def test_finds_the_same_by_the_first_sign() -> None:
    authored = Authored(TEXTS, {"phone"})
    pattern = re.compile("(?P<a>电.)|(?P<b>[0-9]小时)|(?P<c>小时响)")
    plain = [(one.start, one.text) for one in authored.find(pattern)]
    assert plain == [(0, "电话"), (3, "2小时"), (0, "电源")]
    assert [
        (one.start, one.text) for one in authored.find(pattern, re.compile("[电0-9小]"))
    ] == plain


def test_what_stands_around_is_near() -> None:
    (hit,) = Authored(((("note",), "甲" * 500 + "乙" + "丙" * 500),), ()).find(re.compile("乙"))
    assert (hit.before, hit.after) == ("甲" * 200, "丙" * 200)


def test_a_letter_has_its_words_once() -> None:
    names = Names(commitment("response: {a: {when: phone, respond: 1小时, note: 电话}}"))
    words = [one.text for one in names.authored.words()]
    assert "电话" in words
    assert not {"phone", "accepted", "sample"} & set(words)
    assert names.authored is names.authored
