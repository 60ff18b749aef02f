"""Templates of a theme: whatever they say, they are filled or refused, and reach nothing."""

from __future__ import annotations

from pathlib import PurePosixPath

from target import ROOT, Target

from pledgebook.book.theme import Replacement, Theme
from pledgebook.outputs import theming
from pledgebook.outputs.site.filling import Book, fill
from pledgebook.outputs.site.paging import leaves
from pledgebook.outputs.theming import ThemeRefused

_NAME = "index.html.j2"
_FILE = f"theme/templates/site/{_NAME}"
_OWN = (
    '{% extends "shipped/site/index.html.j2" %}\n{% block footer %}{{ book_title }}{% endblock %}',
    '{% extends "shipped/site/index.html.j2" %}{% block footer %}{% for a in [1, 2] %}'
    "{{ loop.index * a }}{% set x = 'a' * 9 %}{{ x | upper }}{% endfor %}{% endblock %}",
    "{% macro m(a, b=1) %}{{ a ~ b }}{% endmacro %}{{ m(book_title) }}",
)


def target() -> Target:
    """Return the target, which begins with shipped templates and with small ones of a theme."""
    shipped = [path.read_bytes() for path in sorted((ROOT / "templates/site").glob("*.j2"))]
    samples = [*shipped, *(one.encode() for one in _OWN)]
    return Target(name="theme", samples=samples, run=_run, ending=".j2")


def _run(content: bytes) -> None:
    text = content.decode("utf-8", "replace")  # what is no UTF-8 is refused when it is read
    theme = Theme(templates=(Replacement(name=f"site/{_NAME}", file=_FILE, text=text),))
    told = [finding.rule for finding in theming.check(theme)]
    book = Book(title="示例", theme=theme)
    context: dict[str, object] = {
        "pages": [],
        "leaf": leaves((), 1)[0],
        "count": 0,
        "facets": (),
        "clauses": 0,
        "alternates": (),
    }
    try:
        fill(_NAME, PurePosixPath(), context, "zh", book)
    except ThemeRefused as refused:
        told.append(refused.finding.rule)
    assert all(rule.startswith("theme/") for rule in told), told
