"""``pledgebook explain``: one rule, all rules, and a rule that is none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Program


def test_a_rule_is_explained(program: Program) -> None:
    said = program("explain", "bound-gap", "--lang", "en")
    assert (said.status, said.err) == (0, "")
    head, reason, *_ = said.out.splitlines()
    assert head == "bound-gap · warning · may be waived"
    assert reason.startswith("  Classes told apart by numbers should meet.")
    assert "\n  ✗ `低于200元` beside `超过200元`, for exactly 200 is neither\n" in said.out
    assert said.out.endswith(
        "waive: [{rule: bound-gap, at: chapter/clause/key, because: the reason}]\n"
    )


def test_alone_it_lists_all(program: Program) -> None:
    said = program("explain")
    assert said.status == 0
    assert said.out.startswith("用语与数值\n  undefined-name ")
    assert "\n\n文件与发布\n  yaml " in said.out


@pytest.mark.parametrize(
    ("rule", "said"),
    [
        ("tier-ordr", "没有“tier-ordr”这条规则，是不是想写“tier-order”？\n"),
        ("bound-gap/bath", "没有“bound-gap/bath”这条规则，是不是想写“bound-gap/both”？\n"),
        ("qqq", "没有“qqq”这条规则；pledgebook explain 列出全部规则\n"),
        ("cli/wrong-call", "没有“cli/wrong-call”这条规则；pledgebook explain 列出全部规则\n"),
        ("\x1b[31m", "没有“'\\x1b[31m'”这条规则；pledgebook explain 列出全部规则\n"),
    ],
)
def test_a_rule_that_is_none_is_a_wrong_call(rule: str, said: str, program: Program) -> None:
    found = program("explain", rule)
    assert (found.status, found.out, found.err) == (2, "", said)


def test_python_without_documentation_says_so() -> None:
    done = subprocess.run(
        [sys.executable, "-OO", "-m", "pledgebook", "explain", "bound-gap", "--lang", "en"],
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[2] / "generator")},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert "No samples: Python runs without documentation (-OO)" in done.stdout
