"""What a check tells and what fails it: options, settings of the book, and which of them counts."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from .conftest import Program, Write

TWO = (
    "groups: {size: {small: {title: 小, bound: 低于200元}, big: {title: 大, bound: 超过200元}}}\n"
    "fees: {sorted: {when: [small, big], charge: free}}\n"
    "remedies: {credit: {pay: {share: 5%, of: monthly-fee}}}\n"
)
ERROR = "acts: {our-look: {title: 查看}}\nvisits: {look: {when: gone, does: our-look}}\n"


def told(program: Program, *options: str) -> tuple[int, list[str]]:
    said = program("check", "--format", "json", *options)
    return said.status, [one["rule"] for one in json.loads(said.out)["findings"]]


def settle(text: str) -> None:
    Path("pledgebook.toml").write_text(f"[check]\n{text}\n", encoding="utf-8")


@pytest.mark.parametrize(
    ("options", "rules"),
    [
        ((), ["bound-gap", "remedy-unreached"]),
        (("--select", "bound-gap"), ["bound-gap"]),
        (("--select", "zone-not-said"), []),
        (("--select", "zone-not-said,remedy-unreached"), ["remedy-unreached"]),
        (("--select", "zone-not-said", "--select", "bound-gap"), ["bound-gap"]),
        (("--ignore", "bound-gap"), ["remedy-unreached"]),
        (("--ignore", "bound-gap/both"), ["bound-gap", "remedy-unreached"]),
        (("--select", "bound-gap", "--ignore", "bound-gap"), []),
    ],
)
def test_rules_can_be_chosen(
    options: tuple[str, ...], rules: list[str], program: Program, write: Write
) -> None:
    write(more=TWO)
    assert told(program, *options) == (0, rules)


def test_what_is_left_out_is_counted(program: Program, write: Write) -> None:
    write(more=TWO)
    said = program("check", "--ignore", "bound-gap", "--lang", "en")
    assert said.err.startswith("1 more are not listed, by select or ignore; 0 of them are errors")
    assert said.err.count("\n") == 1


def test_on_a_terminal_it_is_told_once_where_to_read_why(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(more=TWO)
    assert program("check").err == ""
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert program("check").err.count("pledgebook explain") == 1
    write(more="")
    assert program("check").err == ""


@pytest.mark.parametrize("rule", ["bound-gap", "undefined-name"])
def test_what_keeps_a_letter_from_being_made_is_always_told(
    rule: str, program: Program, write: Write
) -> None:
    write(more=TWO + ERROR)
    status, rules = told(program, "--select", rule)
    assert status == 1
    assert "undefined-name" in rules
    write(more="warrenty: 1\n")
    assert told(program, "--select", rule) == (1, ["schema/unknown-key-meant"])


@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_a_rule_that_is_none_is_a_wrong_call(option: str, program: Program, write: Write) -> None:
    write()
    said = program("check", option, "bound-gip")
    assert said.status == 2
    assert "没有“bound-gip”这条规则，是不是想写“bound-gap”？" in said.err
    assert "pledgebook explain 列出全部规则" in program("check", option, "qqq").err


def test_what_is_never_ignored_is_a_wrong_call(program: Program, write: Write) -> None:
    write()
    for rule in ("undefined-name", "schema", "yaml/tab-indent"):
        said = program("check", "--ignore", rule)
        assert (said.status, said.out) == (2, "")
        assert f"“{rule}”不能忽略" in said.err


def test_a_check_may_fail_on_warnings(program: Program, write: Write) -> None:
    write(more=TWO)
    assert told(program, "--fail-on", "error")[0] == 0
    assert told(program, "--fail-on", "warning")[0] == 1
    assert told(program, "--fail-on", "warning", "--ignore", "bound-gap,remedy-unreached")[0] == 0


def test_the_settings_of_the_book_hold_until_an_option_says_otherwise(
    program: Program, write: Write
) -> None:
    write(more=TWO)
    settle('ignore = ["bound-gap"]\nfail-on = "warning"')
    assert told(program) == (1, ["remedy-unreached"])
    assert told(program, "commitments/doors/commitment.yaml") == (1, ["remedy-unreached"])
    assert told(program, "--ignore", "remedy-unreached") == (1, ["bound-gap"])
    assert told(program, "--select", "bound-gap") == (0, [])
    assert told(program, "--fail-on", "error") == (0, ["remedy-unreached"])
    settle('select = ["bound-gap"]')
    assert told(program) == (0, ["bound-gap"])
    assert told(program, "--select", "remedy-unreached") == (0, ["remedy-unreached"])


def test_other_commands_take_no_notice(program: Program, write: Write) -> None:
    write(more=TWO + ERROR)
    settle('select = ["bound-gap"]')
    assert program("publish", "doors").status == 1
    assert program("build", "--no-letters").status == 1


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (
            'ignore = ["bound-gip"]',
            "pledgebook.toml:2:1: 错误：没有“bound-gip”这条规则，是不是想写",
        ),
        ('select = ["qqq"]', "pledgebook.toml:2:1: 错误：没有“qqq”这条规则；pledgebook explain"),
        ('ignore = ["schema"]', "pledgebook.toml:2:1: 错误：“schema”不能忽略"),
        ("ignore = 3", "pledgebook.toml:1:1: 错误：[check] 里只能写"),
        ('fail-on = "never"', "pledgebook.toml:1:1: 错误：[check] 里只能写"),
        ("fail = 1", "pledgebook.toml:1:1: 错误：[check] 里只能写"),
    ],
)
def test_settings_that_say_nothing_sound_are_wrong_configuration(
    text: str, said: str, program: Program, write: Write
) -> None:
    write()
    settle(text)
    for path in (".", "commitments/doors/commitment.yaml"):
        found = program("check", path)
        assert found.status == 2
        assert found.out.startswith(said)
        assert found.out.count("pledgebook.toml") == 1
