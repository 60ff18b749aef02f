"""Every rule is explained, in both languages, from what the program itself knows of it."""

from __future__ import annotations

import re

import pytest

from pledgebook import checks
from pledgebook.findings import Severity
from pledgebook.pipeline import rules
from pledgebook.report import explained, explaining
from pledgebook.wording import reasons
from pledgebook.wording.messages import Lang

LANGS: tuple[Lang, ...] = ("zh", "en")
HAN = re.compile("[\u4e00-\u9fff]")
CODE = re.compile(r"`([^`]+)`")
in_both_languages = pytest.mark.parametrize("lang", LANGS)


def test_every_check_has_its_reason_and_every_reason_a_check() -> None:
    assert sorted(reasons.ALL) == sorted(rules.CHECKS)
    assert set(reasons.CHINESE) <= set(rules.CHECKS)


@pytest.mark.parametrize("rule", rules.CHECKS)
@in_both_languages
def test_a_check_is_explained_with_samples(rule: str, lang: Lang) -> None:
    told = explaining.explain(rule, lang)
    assert bool(HAN.search(told.reason)) == (lang == "zh")
    assert re.search("[。？]$" if lang == "zh" else "[.?]$", told.reason)
    assert told.fails
    assert told.passes
    assert told.said
    lines = list(explained.lines(told, lang))
    assert lines[0].startswith(f"{rule} · ")
    assert [one for one in told.fails if f"  ✗ {one}" not in lines] == []
    assert [one for one in told.passes if f"  ✓ {one}" not in lines] == []


@pytest.mark.parametrize("rule", sorted(reasons.CHINESE))
def test_both_languages_show_the_same_code(rule: str) -> None:
    zh, en = (explaining.explain(rule, lang) for lang in LANGS)
    for part in ("fails", "passes"):
        shown = [
            [code for sample in getattr(one, part) for code in CODE.findall(sample)]
            for one in (zh, en)
        ]
        assert len(getattr(zh, part)) == len(getattr(en, part))
        assert [code for code in shown[0] if code not in shown[1] and len(code) > 12] == []
        assert {code for code in shown[0] if ":" in code} == {c for c in shown[1] if ":" in c}


def test_code_is_shown_where_nobody_worded_the_samples() -> None:
    documentation = "Why.\n\nFAIL: `a: 1; b` beside `c`, twice;\n`d: 2`.\nPASS: `e`.\n"
    fail, _, passes = documentation.partition("FAIL:")[2].partition("PASS:")
    assert list(explaining._split(fail)) == ["`a: 1; b` beside `c`, twice", "`d: 2`"]
    assert list(explaining._codes(fail)) == ["`a: 1; b`、`c`", "`d: 2`"]
    assert list(explaining._codes(passes)) == ["`e`"]


@pytest.mark.parametrize("rule", [*rules.SOURCES, "yaml/tab-indent", "tier-order/below"])
@in_both_languages
def test_every_source_and_every_kind_is_explained_by_its_sentence(rule: str, lang: Lang) -> None:
    told = explaining.explain(rule, lang)
    assert bool(HAN.search(told.reason)) == (lang == "zh")
    assert all(rules.within(one.rule, (rule,)) for one in told.said)
    assert told.said
    assert not told.waivable


def test_notes_are_no_rules() -> None:
    assert "name-twice/first" not in rules.kinds("name-twice")
    assert not rules.exists("name-twice/first")
    assert rules.kinds("bound-gap") == ("bound-gap", "bound-gap/both")


def test_a_rule_with_kinds_of_both_severities_has_both() -> None:
    told = explaining.explain("chapter-list", "en")
    assert told.severities == (Severity.ERROR, Severity.WARNING)
    assert explaining.explain("chapter-list/empty", "en").severities == (Severity.WARNING,)


@pytest.mark.parametrize("module", checks.ALL, ids=lambda module: module.RULE)
def test_warnings_are_declared_where_there_are_some(module: object) -> None:
    declared = getattr(module, "WARNINGS", ())
    assert all(rules.exists(one) for one in declared)
    assert all(rules.within(one, (module.RULE,)) for one in declared)  # type: ignore[attr-defined]
    with open(str(module.__file__), encoding="utf-8") as file:  # type: ignore[attr-defined]  # noqa: PTH123
        code = file.read()
    assert ("Severity.WARNING" in code or "gathered(" in code) == bool(declared)


@in_both_languages
def test_all_rules_are_listed_once(lang: Lang) -> None:
    lines = list(explained.listed(lang))
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert sorted(listed) == sorted((*rules.CHECKS, *rules.SOURCES))
    assert "pledgebook explain" in lines[-1]
