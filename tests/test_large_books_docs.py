"""The pages about large books tell of every option that helps, and both show the same."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pledgebook.cli import main

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {lang: (DOCS / f"large-books.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}
OPTION = re.compile(r"(?<![\w-])--[a-z][a-z-]*")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_options_of_build_that_are_told_exist(
    lang: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["build", "--help"]) == 0
    known = set(OPTION.findall(capsys.readouterr().out))
    without_dask = re.sub(r"(?m)^\S*/dask .*$", "", PAGES[lang])
    told = set(OPTION.findall(without_dask))
    assert told <= known
    assert {"--jobs", "--cache", "--no-cache", "--explain", "--scheduler"} <= told


def test_both_pages_show_the_same() -> None:
    def parts(page: str) -> list[object]:
        blocks = re.findall(r"```\w+\n(.*?)```", page, re.DOTALL)
        code = [[line for line in one.splitlines() if line[:1] != "#"] for one in blocks]
        return [code, page.count("\n## "), page.count("\n| "), sorted(OPTION.findall(page))]

    assert parts(PAGES["zh"]) == parts(PAGES["en"])


def test_a_cluster_is_set_up_in_ten_lines() -> None:
    (block,) = re.findall(
        r"<!-- a cluster of your own -->\n```sh\n(.*?)```", PAGES["en"], re.DOTALL
    )
    assert 0 < len(block.splitlines()) <= 10
