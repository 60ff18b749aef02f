"""The pages on themes list what is there for a theme, and nothing else."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.outputs.site.conftest import make_page  # noqa: F401 - a fixture

from pledgebook.book.theme import Replacement, Theme
from pledgebook.cli import main
from pledgebook.outputs import site
from pledgebook.outputs.environment import environment
from pledgebook.outputs.site import Page

ROOT = Path(__file__).parents[1]
PAGES = {
    name: (ROOT / "docs" / name).read_text("utf-8") for name in ("themes.zh.md", "themes.en.md")
}
page_of = pytest.mark.parametrize("document", PAGES.values(), ids=PAGES)


def rows(document: str, *heads: str) -> dict[str, str]:
    """Return what the tables with these heads list, with the second column."""
    found: dict[str, str] = {}
    for table in re.findall(r"(?:^\|.*\n)+", document, re.MULTILINE):
        head, _, *lines = table.splitlines()
        if head.split("|")[1].strip() in heads:
            for line in lines:
                _, names, second, *_ = line.split("|")
                found |= dict.fromkeys(re.findall(r"`([^`]+)`", names), second.strip())
    return found


@page_of
def test_variables_of_styles_are_those_of_the_site(document: str) -> None:
    css = (ROOT / "site/assets/site.css").read_text("utf-8")
    there = re.findall(r"^  (--[a-z0-9-]+):", css, re.MULTILINE)
    listed = {name for name in rows(document, "变量", "variable") if name.startswith("--")}
    assert listed == set(there)


@page_of
def test_blocks_are_those_of_the_templates(document: str) -> None:
    names = ("base", "index", "commitment", "version")
    there = {
        block
        for name in names
        for block in environment().get_template(f"site/{name}.html.j2").blocks
    }
    assert set(rows(document, "块", "block")) == there


@page_of
def test_a_theme_can_use_every_variable_and_block(
    document: str,
    make_page: Callable[..., Page],  # noqa: F811
) -> None:
    variables = rows(document, "变量", "variable")
    shared = [one for one, where in variables.items() if where in ("全部", "all")]
    assert len(shared) > 5
    templates = []
    for name in ("index.html.j2", "commitment.html.j2"):
        used = [*shared, *(one for one, where in variables.items() if where == f"`{name}`")]
        assert len(used) > len(shared)
        shown = " ".join(f"{{{{ {one} is defined }}}}-{{{{ {one} }}}}" for one in used)
        blocks = [
            one
            for one, where in rows(document, "块", "block").items()
            if where in ("`base.html.j2`", f"`{name}`")
        ]
        replaced = "".join(
            f"{{% block {one} %}}{{{{ super() }}}}<!--{one}-->{{% endblock %}}"
            for one in blocks
            if one not in ("masthead", "header")
        )
        text = (
            f'{{% extends "shipped/site/{name}" %}}{replaced}'
            f"{{% block masthead %}}{shown}<!--masthead-->{{% endblock %}}"
        )
        templates.append(Replacement(name=f"site/{name}", file=name, text=text))
    book = site.Book(title="示例", theme=Theme(templates=tuple(templates)))
    made = {str(file.path): file.content.decode() for file in site.render([make_page()], book)}
    for path, names in {
        "index.html": templates[0],
        "door-control/index.html": templates[1],
    }.items():
        asked = re.findall(r"block (\w+) %", names.text)
        assert len(asked) > 6
        assert [one for one in asked if f"<!--{one}-->" not in made[path]] == []
        assert "False-" not in made[path]


@page_of
def test_every_option_of_serve_is_explained_and_no_other(
    document: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["serve", "--help"]) == 0
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out)) - {"--help"}
    preview = document.split("\n## ")[1]
    assert set(re.findall(r"--[a-z]+", preview)) == known
