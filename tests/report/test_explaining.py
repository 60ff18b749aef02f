"""Every rule is explained, in both languages, from what the program itself knows of it."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from pledgebook import checks
from pledgebook.checks import across
from pledgebook.findings import Severity
from pledgebook.pipeline import rules
from pledgebook.report import explained, explaining
from pledgebook.wording import reasons
from pledgebook.wording.messages import ALL, Lang

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


@pytest.mark.parametrize("module", checks.ALL, ids=lambda module: module.RULE)
def test_what_is_no_error_is_declared(module: ModuleType) -> None:
    code = Path(str(module.__file__)).read_text("utf-8")
    lenient = "Severity.WARNING" in code or "gathered(" in code
    assert lenient == (Severity.WARNING in rules.severities(module.RULE))
    if "Severity.ERROR" in code:
        assert Severity.ERROR in rules.severities(module.RULE)


def test_a_rule_that_finds_errors_or_warnings_says_both() -> None:
    assert explained.standing(explaining.explain("hedge", "zh"), "zh") == "错误、提醒 · 可以豁免"
    assert not set(checks.LENIENT) & set(checks.EITHER)


@pytest.mark.parametrize("rule", rules.CHECKS)
def test_what_points_at_a_place_is_a_note(rule: str) -> None:
    """Its sentence is of a place beside that of the finding, so it is no rule."""
    module = next(one for one in (*checks.ALL, *across.ALL) if rule == one.RULE)
    code = Path(str(module.__file__)).read_text("utf-8")
    notes = re.findall(r'(?:note|also)=f"\{RULE\}/([a-z-]+)"', code)
    assert [one for one in notes if not ALL[f"{rule}/{one}"].note] == []


@in_both_languages
def test_all_rules_are_listed_once(lang: Lang) -> None:
    lines = list(explained.listed(lang))
    listed = [line.split()[0] for line in lines if line.startswith("  ")]
    assert sorted(listed) == sorted((*rules.CHECKS, *rules.SOURCES))
    assert "pledgebook explain" in lines[-1]
