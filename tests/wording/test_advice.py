"""A sentence in its two halves: what is wrong, and what to write."""

from __future__ import annotations

import pytest

from pledgebook.wording.advice import halves
from pledgebook.wording.messages import Lang, checks, fragments, schema, yaml


@pytest.mark.parametrize(
    ("rule", "args", "lang", "wrong", "instead"),
    [
        ("name-twice", {"name": "a"}, "zh", "名字“a”在本文件里用了两次", "请给其中一个换个名字"),
        (
            *("name-twice", {"name": "a"}, "en"),
            *("the name “a” is used twice in this letter", "give one of them another name"),
        ),
        (
            *("undefined-name/meant", {"name": "x", "meant": "y"}, "zh"),
            *("“x”没有定义", "是不是想写“y”？"),
        ),
        (
            *("schema/missing-key", {"key": "id", "title": "编号"}, "zh"),
            *("缺少“id”（编号）", "请补上"),
        ),
        ("schema/too-long", {"limit": 9}, "zh", "内容太长", "最多 9 个字"),
        ("yaml/empty-key", {}, "zh", "冒号前面缺少名称", ""),
    ],
)
def test_the_halves(
    rule: str, args: dict[str, str | int], lang: Lang, wrong: str, instead: str
) -> None:
    assert halves(rule, args, lang) == (wrong, instead)


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_what_a_file_says_does_not_move_the_border(lang: Lang) -> None:
    named = halves("name-twice", {"name": "甲：请乙。a: b. c; d"}, lang)
    assert [one.replace("甲：请乙。a: b. c; d", "a") for one in named] == list(
        halves("name-twice", {"name": "a"}, lang)
    )


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_nothing_is_told_where_nothing_is_to_be_done(lang: Lang) -> None:
    wrong, instead = halves("year-not-published", {"year": 2031, "known": "2026"}, lang)
    assert ("2031" in wrong, instead) == (True, "")


def test_most_rules_tell_what_to_write() -> None:
    rules = [rule for one in (yaml, schema, checks, fragments) for rule in one.MESSAGES]
    silent = [rule for rule in rules if not halves(rule, {}, "zh")[1]]
    assert len(rules) > 100
    assert len(silent) < len(rules) / 8
