"""Templates of a theme: what they may do, and how what they do wrong is told."""

from __future__ import annotations

from pathlib import PurePosixPath

import pytest

from pledgebook.book.theme import Replacement, Theme
from pledgebook.outputs import theming
from pledgebook.outputs.environment import environment
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.paging import leaves
from pledgebook.outputs.theming import ThemeRefused
from pledgebook.source import Span

FILE = "theme/templates/site/index.html.j2"
CONTEXT: dict[str, object] = {
    "pages": [],
    "leaf": leaves((), 1)[0],
    "count": 0,
    "facets": (),
    "clauses": 0,
    "alternates": (),
}


def looks(text: str, name: str = "index.html.j2") -> Theme:
    file = FILE.replace("index.html.j2", name)
    return Theme(templates=(Replacement(name=f"site/{name}", file=file, text=text),))


def index(body: str) -> str:
    base = '{% extends "shipped/site/index.html.j2" %}'
    text = f"{base}\n{{% block footer %}}\n{body}{{% endblock %}}"
    book = Book(title="<示例>", theme=looks(text))
    return fill("index.html.j2", PurePosixPath(), CONTEXT, "zh", book).content.decode()


def test_a_template_replaces_a_block_and_keeps_the_rest() -> None:
    assert "<p>&lt;示例&gt;</p>" in index("<p>{{ book_title }}</p>")
    assert '<form id="find"' in index("")


@pytest.mark.parametrize(
    ("body", "rule"),
    [
        ("{{ nothing }}", "theme/undefined"),
        ("{{ book_title.nothing }}", "theme/undefined"),
        ("{{ book_title.__class__.__mro__ }}", "theme/forbidden"),
        ("{{ ''.__class__ }}", "theme/forbidden"),
        ("{{ cycler.__init__.__globals__ }}", "theme/forbidden"),
        ("{{ pages.append(1) }}", "theme/forbidden"),
        ("{{ '{0.__class__}'.format(1) }}", "theme/forbidden"),
        ("{{ 'x' * 1000000000 }}", "theme/forbidden"),
        ("{{ 9 ** 999999999 }}", "theme/forbidden"),
        ("{% for i in range(1000000000) %}x{% endfor %}", "theme/failed"),
        ("{{ 1 / 0 }}", "theme/failed"),
        ("{{ 1 + 'a' }}", "theme/failed"),
        ("{% include 'site/own-none.j2' %}", "theme/missing"),
        ("{% include 'site/../../../../etc/passwd' %}", "theme/missing"),
    ],
)
def test_what_a_template_does_wrong_is_told_with_its_line(body: str, rule: str) -> None:
    with pytest.raises(ThemeRefused) as refused:
        index(body)
    found = refused.value.finding
    assert found.rule == rule
    assert (found.args["path"], found.at) == (FILE, Span(3, 1))
    assert found.args["reason"]


def test_a_fault_of_a_shipped_template_names_it() -> None:
    book = Book(title="示例", theme=looks('{% set lang = "zh" %}', "words.zh.html.j2"))
    with pytest.raises(ThemeRefused) as refused:
        fill("index.html.j2", PurePosixPath(), CONTEXT, "zh", book)
    assert refused.value.finding.rule == "theme/undefined"
    assert str(refused.value.finding.args["path"]).startswith("shipped/site/")


def test_a_page_without_its_policy_is_refused() -> None:
    book = Book(title="示例", theme=looks("<!doctype html><script src=//evil.example></script>"))
    with pytest.raises(ThemeRefused) as refused:
        fill("index.html.j2", PurePosixPath(), CONTEXT, "zh", book)
    assert refused.value.finding.rule == "theme/no-policy"


def test_names_and_syntax_are_checked_before_anything_is_filled() -> None:
    (unknown,) = theming.check(looks("x", "indx.html.j2"))
    assert unknown.rule == "theme/unknown-template"
    assert "index.html.j2" in str(unknown.args["known"])
    assert theming.check(looks("x", "own-logo.html.j2")) == ()
    (syntax,) = theming.check(looks("a\nb {{ c\n{% d"))
    assert (syntax.rule, syntax.args["path"]) == ("theme/syntax", FILE)
    assert syntax.at == Span(2, 1) or syntax.at == Span(3, 1)


def test_themes_do_not_reach_each_other_or_the_shipped_templates() -> None:
    one, other = looks("one", "own-a.j2"), looks("other", "own-a.j2")
    texts = [environment(theme).get_template("site/own-a.j2").render() for theme in (one, other)]
    assert texts == ["one", "other"]
    with pytest.raises(theming.FAULTS):
        environment().get_template("site/own-a.j2")
