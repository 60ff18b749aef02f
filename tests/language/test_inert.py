"""Words of an author do nothing: no template runs in them, and no HTML begins in them.

Every text of every fixture is replaced by words that would do harm if they were taken for more
than text, as far as the schema lets them stand there.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from pledgebook import derive, pipeline, schema
from pledgebook.outputs import data, letter, site, sla
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status
from pledgebook.wording import tongues

from .fixture import FOLDER, load, read

FILES = sorted(FOLDER.glob("*.md"))
HARM = "{{7*7}}{%if%}<script>alert(1)</script>"
Route = tuple[str | int, ...]


def texts(node: Any, at: Route = ()) -> Iterator[Route]:
    """Yield the route of every text in a document."""
    if isinstance(node, str):
        yield at
    elif isinstance(node, dict | list):
        for key, value in node.items() if isinstance(node, dict) else enumerate(node):
            yield from texts(value, (*at, key))


def put(node: Any, at: Route, text: str) -> None:
    for key in at[:-1]:
        node = node[key]
    node[at[-1]] = text


def found(node: Any, at: Route) -> Any:
    for key in at:
        node = node[key]
    return node


def refused(document: Any) -> Iterator[Sequence[str | int]]:
    """Yield the routes at which ``document`` may not be as it is."""
    forbidden = schema.check(document, "commitment")
    findings = forbidden or pipeline.load(json.dumps(document).encode(), "harm.yaml").findings
    for one in findings:
        assert isinstance(one.at, tuple), one
        yield one.at


@cache
def harmed(path: Path) -> tuple[pipeline.Loaded, frozenset[Route]]:
    """Return a fixture with harm in each text that may hold it, and where it stands."""
    source = load(read(path).fragment).document
    assert source is not None
    places = set(texts(source.data))
    document = json.loads(json.dumps(source.data))
    for at in places:
        put(document, at, HARM)
    while bad := list(refused(document)):
        kept = {at for at in places if any(at[: len(each)] == tuple(each) for each in bad)}
        assert kept, bad
        for at in kept:
            put(document, at, found(source.data, at))
        places -= kept
    return pipeline.load(json.dumps(document).encode(), "harm.yaml"), frozenset(places)


class Words(HTMLParser):
    """The words of a page, and the content of its scripts."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.scripts: list[str] = []
        self._tags: list[str] = []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert not [name for name, _ in attrs if name.startswith("on")]
        if tag == "script":
            self.scripts.append("")
        self._tags.append(tag)

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            self.scripts[-1] += data
        else:
            self.words.append(data)


def inert(html: str) -> str:
    """Return the words of a page in which nothing of an author has come to life."""
    assert "<script>alert" not in html
    page = Words(html)
    assert [one for one in page.scripts if one and not one.lstrip().startswith(("{", "["))] == []
    for one in filter(None, page.scripts):
        json.loads(one)
    return "".join(page.words)


def made(loaded: pipeline.Loaded) -> Page:
    assert loaded.commitment is not None
    text = tongues.letter(loaded.commitment)
    definitions = sla.data(derive.sla(loaded.commitment))
    return page(loaded.commitment, text, definitions, Standing(status=Status.DRAFT))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_harm_is_printed_in_the_letter(path: Path) -> None:
    loaded, places = harmed(path)
    assert len(places) >= 4
    assert loaded.commitment is not None
    words = inert(letter.html(tongues.letter(loaded.commitment), form=letter.Form.PAPER))
    assert HARM in words
    assert "49" not in words


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_harm_is_printed_on_the_site(path: Path) -> None:
    loaded, _ = harmed(path)
    pages = {str(file.path): file for file in site.render([made(loaded)], site.Book(title=HARM))}
    for name in ("index.html", "fixture/index.html"):
        words = inert(pages[name].content.decode())
        assert HARM in words
        assert "49" not in words
    search = pages["assets/search-data.js"].content.decode()
    assert "</script" not in search


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_harm_is_kept_in_the_data(path: Path) -> None:
    loaded, places = harmed(path)
    assert loaded.document is not None
    content = json.loads(data.text(loaded.document.data))
    assert all(found(content, at) == HARM for at in places)


def test_every_kind_of_text_was_tried() -> None:
    tried = {str(at[-1]) for path in FILES for at in harmed(path)[1] if isinstance(at[-1], str)}
    assert {"title", "name", "called", "means", "text", "note", "reach", "place"} <= tried
