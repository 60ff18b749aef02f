"""Every check is registered, explained, tested, and has its sentences; no sentence is idle."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest
from tests.small import commitment

from pledgebook import checks, texts
from pledgebook.wording.messages import ALL
from pledgebook.wording.messages.checks import MESSAGES as BASICS
from pledgebook.wording.messages.contradictions import MESSAGES as CONTRADICTIONS
from pledgebook.wording.messages.omissions import MESSAGES as OMISSIONS
from pledgebook.wording.messages.prose import MESSAGES as PROSE

from .sample import findings

MESSAGES = {**BASICS, **CONTRADICTIONS, **OMISSIONS, **PROSE}
FOLDER = Path(checks.__file__).parent
FILES = sorted(path for path in FOLDER.glob("*.py") if path.stem != "__init__")
IDS = [module.RULE for module in checks.ALL]


def code(module: ModuleType) -> str:
    return Path(str(module.__file__)).read_text("utf-8")


def rules(module: ModuleType) -> set[str]:
    """Return the rules that the code of a check can emit: ``RULE``, and ``{RULE}/…``."""
    text = code(module)
    found = {f"{module.RULE}/{end}" for end in re.findall(r'f"\{RULE\}/([a-z-]+)"', text)}
    return found | ({module.RULE} if re.search(r"rule=RULE\b|else RULE\b", text) else set())


def samples(module: ModuleType) -> tuple[list[str], list[str]]:
    """Return the code in the FAIL and in the PASS part of a check's documentation."""
    assert module.__doc__ is not None
    fail, _, passes = module.__doc__.partition("FAIL:")[2].partition("PASS:")
    return re.findall(r"`([^`]+)`", fail), re.findall(r"`([^`]+)`", passes)


def test_every_file_is_registered_once() -> None:
    registered = [Path(str(module.__file__)).stem for module in checks.ALL]
    assert sorted(registered) == [path.stem for path in FILES]
    assert len(set(IDS)) == len(IDS)


@pytest.mark.parametrize("module", checks.ALL, ids=IDS)
def test_has_a_rule_and_a_check(module: ModuleType) -> None:
    stem = Path(str(module.__file__)).stem
    assert stem.replace("_", "-") == module.RULE
    assert callable(module.check)
    assert module.check.__doc__


@pytest.mark.parametrize("module", checks.ALL, ids=IDS)
def test_is_explained_with_a_failing_and_a_passing_sample(module: ModuleType) -> None:
    assert module.__doc__ is not None
    assert re.fullmatch(r".+\.\n\n.*FAIL: .+\nPASS: .+\.\n", module.__doc__, re.DOTALL)
    failing, passing = samples(module)
    assert failing
    assert passing


@pytest.mark.parametrize("module", checks.ALL, ids=IDS)
def test_its_samples_stand_in_its_test(module: ModuleType) -> None:
    test = Path(__file__).with_name(f"test_{Path(str(module.__file__)).name}")
    told = test.read_text("utf-8")
    failing, passing = samples(module)
    assert [sample for sample in (*failing, *passing) if sample not in told] == []


@pytest.mark.parametrize("module", checks.ALL, ids=IDS)
def test_every_rule_it_can_emit_has_its_sentences(module: ModuleType) -> None:
    assert rules(module)
    for rule in rules(module):
        assert re.search("[\u4e00-\u9fff]", ALL[rule].zh)
        assert not re.search("[\u4e00-\u9fff]", ALL[rule].en.replace("天", ""))
        assert not ALL[rule].zh.endswith("。")
        assert not ALL[rule].en.endswith(".")


def test_no_sentence_is_idle() -> None:
    emitted = {rule for module in checks.ALL for rule in rules(module)} | {texts.RULE}
    assert set(MESSAGES) == {rule for rule in emitted if not rule.startswith("letter/")}


@pytest.mark.parametrize("rule", sorted(MESSAGES))
def test_both_languages_name_the_same_things(rule: str) -> None:
    message = MESSAGES[rule]
    named = [set(re.findall(r"\{([a-z_]+)\}", text)) for text in (message.zh, message.en)]
    assert named[0] == named[1]


@pytest.mark.parametrize("module", checks.ALL, ids=IDS)
def test_says_nothing_of_a_letter_without_mistakes(module: ModuleType) -> None:
    assert findings(module, "") == []


def test_all_checks_run_one_after_the_other() -> None:
    letter = commitment("response: {a: {when: gone}}\nclocks: {b: {daily: 00:00-23:59}}")
    assert [one.rule for one in checks.run(letter)] == [
        "undefined-name",
        "clause-says-nothing",
        "clock-window/last-minute",
        "unused-name",
    ]


def test_what_measures_waits_for_a_zone_that_exists() -> None:
    letter = commitment(
        "days: {day: calendar, zone: Asia/Beijing}\n"
        "response: {a: {from: notice, respond: 1小时}, b: {from: notice, respond: 3天}}"
    )
    assert [one.rule for one in checks.run(letter)] == ["unknown-zone"]
