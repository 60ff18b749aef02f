"""The pages on building and on what it costs name what there is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pledgebook.cli import main

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
BUILDING = {lang: (DOCS / f"building.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
COSTS = {lang: (DOCS / f"performance.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
BENCH = "".join(path.read_text("utf-8") for path in (ROOT / "generator/tools/bench").glob("*.py"))
MAKE = (ROOT / "Makefile").read_text("utf-8")
LINE = re.compile(r"^\| `([^`]+)` \|.*\| `make ([a-z-]+)` \|$", re.MULTILINE)


@pytest.mark.parametrize("lang", BUILDING)
def test_every_option_shown_exists(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["build", "--help"]) == main(["check", "--help"]) == 0
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    shown = set(re.findall(r"--[a-z][a-z-]+", BUILDING[lang]))
    assert "--verify-reproducible" in shown
    assert shown <= known


@pytest.mark.parametrize("lang", BUILDING)
def test_whatever_is_told_of_has_its_exit_status(lang: str) -> None:
    rows = [row for row in BUILDING[lang].splitlines() if row.startswith("| ")]
    ends = [re.findall(r"(?:exit status|退出状态) (\d+)", row) for row in rows]
    # the head, Ctrl-C, kill -9, full disk, closed folder, closed cache, two builds, foreign files
    assert ends == [[], ["130"], [], ["2"], ["2"], [], ["2"], ["2"]]


@pytest.mark.parametrize("lang", COSTS)
def test_every_line_is_one_that_its_command_prints(lang: str) -> None:
    lines = LINE.findall(COSTS[lang])
    assert len(lines) == 15
    for name, target in lines:
        assert f'"{name}' in BENCH or f"}}{name}" in BENCH, name
        assert f"\n{target}: " in MAKE
    assert {target for _, target in lines} == set(re.findall(r"^make (.+)$", COSTS[lang], re.M))


@pytest.mark.parametrize("pages", [BUILDING, COSTS], ids=["building", "performance"])
@pytest.mark.parametrize("pattern", [r"^##+ ", r"^```\w*", r"(?<![\w-])--[a-z-]+", r"^\| ", "^- "])
def test_both_languages_have_the_same_parts(pages: dict[str, str], pattern: str) -> None:
    found = [re.findall(pattern, page, re.MULTILINE) for page in pages.values()]
    assert found[0] == found[1]


def test_both_tables_of_costs_have_the_same_lines() -> None:
    assert LINE.findall(COSTS["zh"]) == LINE.findall(COSTS["en"])


def test_every_target_that_is_named_exists() -> None:
    for page in (*BUILDING.values(), *COSTS.values()):
        for target in re.findall(r"`make ([a-z-]+)`", page):
            assert f"\n{target}: " in MAKE, target
