"""One run tells what is wrong with the shape of a file, and with the names in it."""

from __future__ import annotations

import copy
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests import small

from pledgebook import pipeline, schema
from pledgebook.pipeline.sound import sound

WRONG = """\
pledgebook: 1
id: w
title: 售后服务承诺书
language: zh
version: {number: 1, date: "2026/11/22"}
project: {nam: 示例项目}
parties: {provider: {name: 示例科技有限公司, called: 我公司}, customer: {name: 示例用户单位}}
severities: {critical: {titel: 重大故障}, severe: 5}
items: {mail: {title: 邮件服务}}
warranty: {quality: {title: 质保期, from: acceptd, lasts: 36月, charge: free}}
response:
  faults: {when: [qualty, critical, severe], from: notce, respond: 30 min, arrive: 0小时}
  others: {rows: [{when: pone, respond: soon}, {whn: fax, respond: 2小时}]}
"""


def told(text: str) -> list[tuple[int, str]]:
    """Return what is told of a file: in which line, by which rule."""
    loaded = pipeline.load(text.encode(), "commitment.yaml")
    assert loaded.document is not None
    return sorted((loaded.document.where(one.at).line, one.rule) for one in loaded.findings)


def test_names_are_judged_beside_what_the_schema_refuses() -> None:
    assert told(WRONG) == [
        (5, "schema/wrong-form-meant"),
        (6, "schema/unknown-key-meant"),
        (8, "schema/unknown-key-meant"),
        (8, "schema/wrong-type"),
        (9, "name-twice/built-in"),
        (10, "schema/wrong-form-meant"),
        (10, "undefined-name/meant"),
        (12, "schema/wrong-form-meant"),
        (12, "undefined-name/meant"),
        (12, "undefined-name/meant"),
        (12, "zero-length"),
        (13, "schema/unknown-key-meant"),
        (13, "undefined-name"),
        (13, "undefined-name/meant"),
    ]


def test_a_name_whose_declaration_is_refused_is_not_called_undefined() -> None:
    broken = WRONG.replace("[qualty, critical, severe]", "severe").replace("notce", "notice")
    assert [rule for line, rule in told(broken) if line == 12] == [
        "schema/wrong-form-meant",
        "zero-length",
    ]


def test_a_name_that_is_nearly_written_right_is_told_where_it_is_declared_alone() -> None:
    broken = WRONG.replace("{critical: ", "{Critical: ")
    assert (8, "schema/bad-key-meant") in told(broken)
    names = [rule for line, rule in told(broken) if line == 12 and rule.startswith("undefined")]
    assert len(names) == 2  # qualty, notce


def test_places_in_lists_do_not_move() -> None:
    data = yaml.safe_load(WRONG)
    found = sound(data, schema.check(data, "commitment"))
    assert found is not None
    assert found["response"]["others"]["rows"][1] == {"respond": "2小时"}
    assert data == yaml.safe_load(WRONG)


def test_too_little_is_nothing() -> None:
    assert sound([], ()) is None
    assert all(rule.startswith("schema/") for _, rule in told("pledgebook: 1\n"))


PIECES = (5, "", "x y", [], {}, [5], {"a": 5}, {"x y": {}}, "36月", None, [{}], True)
LETTER = "response: {a: {rows: [{respond: 1天}, {arrive: 2天}]}}\n"


def spoiled(letter: Any, number: int, piece: Any) -> None:
    """Put ``piece`` in place of the part of ``letter`` that ``number`` leads to."""
    container = letter
    while True:
        keys = list(container) if isinstance(container, dict) else list(range(len(container)))
        number, chosen = divmod(number, len(keys))
        inside = container[keys[chosen]]
        if not isinstance(inside, dict | list) or not inside or number % 2:
            container[keys[chosen]] = copy.deepcopy(piece)
            return
        container, number = inside, number // 2


@given(spoils=st.lists(st.tuples(st.integers(0, 10**6), st.sampled_from(PIECES)), min_size=1))
def test_what_is_sound_satisfies_the_schema(spoils: list[tuple[int, Any]]) -> None:
    """Whatever is broken in a letter, what is left of it is a letter, or nothing."""
    letter: Any = small.data(LETTER)
    for number, piece in spoils:
        spoiled(letter, number, piece)
    found = sound(letter, schema.check(letter, "commitment"))
    assert found is None or schema.check(found, "commitment") == ()
