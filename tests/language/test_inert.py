"""Words of an author do nothing: no template runs in them, and no HTML begins in them.

Every text of every fixture is replaced by words that would do harm if they were taken for more
than text, as far as the schema lets them stand there.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import replace
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest
from lxml import etree
from tests import harm
from tests.harm import HARM, found

from pledgebook import pipeline
from pledgebook.book import Ledger, ledger
from pledgebook.outputs import data, letter, site
from pledgebook.outputs.site.standing import Status, VersionLink
from pledgebook.pipeline.building import Edition, Way, build
from pledgebook.pipeline.publishing import around, made, publish
from pledgebook.wording import tongues

from .fixture import FOLDER, load, read

FILES = sorted(FOLDER.glob("*.md"))
BOOK = HARM.replace("7777", "6666")
ATOM = {"feed", "id", "title", "updated", "link", "entry", "author", "name", "summary", "generator"}


@cache
def harmed(path: Path) -> tuple[pipeline.Loaded, frozenset[harm.Route]]:
    """Return a fixture with harm in each text that may hold it, and where it stands."""
    source = load(read(path).fragment).document
    assert source is not None
    return harm.harmed(source.data)


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


def built(loaded: pipeline.Loaded, path: Path) -> dict[str, bytes]:
    """Return the site of a book that published a letter without harm, then the one with it."""
    before = load(read(path).fragment)
    after = replace(
        loaded,
        texts={
            language: replace(one, version=replace(one.version, number=2))
            for language, one in loaded.texts.items()
        },
    )
    spoken = tuple(one.value for one in after.texts)
    compared = tuple(one.value for one in after.texts if one in before.texts)
    day = dt.date(2026, 11, 22)
    links = (VersionLink(number=1, date=day), VersionLink(number=2, date=day, compared=compared))
    one = Edition(loaded=after, status=Status.PUBLISHED, versions=links, current=spoken)
    editions = (
        one,
        replace(one, loaded=before, frozen=True),
        replace(one, frozen=True, before=before),
    )
    found = ledger.append(Ledger(), "fixture", day, b"1")
    book = site.Book(title=BOOK, ledger=ledger.append(found, "fixture", day, b"2"))
    done = [made([build(edition, None, Way()) for edition in editions], book)]
    return {str(file.path): file.content for file in publish(around(done, book), done)}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_harm_is_printed_in_the_letter(path: Path) -> None:
    loaded, places = harmed(path)
    assert len(places) >= 4
    assert loaded.commitment is not None
    words = inert(letter.html(tongues.letter(loaded.commitment), form=letter.Form.PAPER))
    assert HARM in words
    assert "60481729" not in words


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_harm_is_printed_on_the_site(path: Path) -> None:
    files = built(harmed(path)[0], path)
    pages = {name: inert(text.decode()) for name, text in files.items() if name.endswith(".html")}
    assert len(pages) >= 9
    for name, words in pages.items():
        assert BOOK in words, name
        assert HARM in words or name.startswith(("fixture/v1/", "compare/")), name
        assert "60481729" not in words
    assert b"\\u003cscript" in files["assets/search-data.js"]
    for name in ("search-data", "compare-data"):
        assert b"</script" not in files[f"assets/{name}.js"]
    names = {etree.QName(one).localname for one in etree.fromstring(files["feed.xml"]).iter()}
    assert names <= ATOM
    assert HARM in json.loads(files["changes.json"])["versions"][0]["texts"]["zh"]["title"]
    json.loads(files["ledger.json"])


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_harm_is_kept_in_the_data(path: Path) -> None:
    loaded, places = harmed(path)
    assert loaded.document is not None
    content = json.loads(data.text(loaded.document.data))
    assert all(found(content, at) == HARM for at in places)


def test_every_kind_of_text_was_tried() -> None:
    tried = {str(at[-1]) for path in FILES for at in harmed(path)[1] if isinstance(at[-1], str)}
    assert {"title", "name", "called", "means", "text", "note", "reach", "place"} <= tried
