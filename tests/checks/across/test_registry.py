"""Every rule across a book is registered, explained, tested, worded and has its reason."""

from __future__ import annotations

import re
from pathlib import Path
from types import ModuleType

import pytest

from pledgebook.checks import across
from pledgebook.checks.across import shipped, trace
from pledgebook.wording.messages.across import MESSAGES
from pledgebook.wording.reasons import ALL as REASONS

FOLDER = Path(across.__file__).parent
APART = {"__init__", Path(shipped.__file__).stem, Path(trace.__file__).stem}
IDS = [module.RULE for module in across.ALL]


def code(module: ModuleType) -> str:
    return Path(str(module.__file__)).read_text("utf-8")


def rules(module: ModuleType) -> set[str]:
    text = code(module)
    kinds = {f"{module.RULE}/{end}" for end in re.findall(r'f"\{RULE\}/([a-z-]+)"', text)}
    return kinds | ({module.RULE} if re.search(r"rule=RULE\b", text) else set())


def test_every_file_is_registered_once() -> None:
    files = {path.stem for path in FOLDER.glob("*.py")} - APART
    assert sorted(Path(str(module.__file__)).stem for module in across.ALL) == sorted(files)
    assert [stem.replace("_", "-") for stem in sorted(files)] == sorted(IDS)


@pytest.mark.parametrize("module", across.ALL, ids=IDS)
def test_is_explained_with_a_failing_and_a_passing_sample(module: ModuleType) -> None:
    assert re.fullmatch(r".+\.\n\n.*FAIL: .+\nPASS: .+\.\n", str(module.__doc__), re.DOTALL)
    test = Path(__file__).with_name(f"test_{Path(str(module.__file__)).name}").read_text("utf-8")
    samples = re.findall(r"`([^`]+)`", str(module.__doc__).partition("FAIL:")[2])
    assert [one for one in samples if one not in test] == []


def test_every_rule_has_its_sentence_and_its_reason_and_no_sentence_is_idle() -> None:
    assert {rule for module in across.ALL for rule in rules(module)} == set(MESSAGES)
    assert set(IDS) <= set(REASONS)


@pytest.mark.parametrize("rule", sorted(MESSAGES))
def test_both_languages_name_the_same_things(rule: str) -> None:
    zh, en = MESSAGES[rule].zh, MESSAGES[rule].en
    assert set(re.findall(r"\{(\w+)\}", zh)) == set(re.findall(r"\{(\w+)\}", en))
    assert re.search("[\u4e00-\u9fff]", zh)
    assert not re.search("[\u4e00-\u9fff]", en)
