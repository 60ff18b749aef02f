"""A book whose every field would do harm: each page in a browser, where all of it stays text."""

from __future__ import annotations

import datetime as dt
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.harm import harmed

from pledgebook import pipeline
from pledgebook.bind import bind
from pledgebook.book import Ledger, ledger
from pledgebook.localize import localize
from pledgebook.model.commitment import Commitment
from pledgebook.outputs import site
from pledgebook.outputs.site.standing import Status, VersionLink
from pledgebook.pipeline.building import Edition, Way, build
from pledgebook.pipeline.publishing import around, made, publish

pytestmark = pytest.mark.browser

BOOKS = Path(__file__).parents[2]
MARKUP = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(2)><svg onload=alert(3)>"
LINK = "javascript:alert(4)//data:text/html,<script>alert(5)</script>"
# What the loader refuses is put in behind it: the site does not rely on the loader.
UNSEEN = ("alert(", "\u202e\u2028alert(")
WATCH = "addEventListener('securitypolicyviolation', e => console.error('policy', e.blockedURI))"


def loaded(path: str, name: str, harm: str) -> tuple[pipeline.Loaded, pipeline.Loaded]:
    """Return a letter as it is and with harm in it, its next version."""
    document = pipeline.load((BOOKS / path).read_bytes(), path).document
    assert document is not None
    data = dict(document.data)
    data |= {"id": name, "version": data["version"] | {"number": 1}}
    found, places = harmed(data, harm)
    assert len(places) > 20
    assert found.document is not None
    text = json.dumps(found.document.data, ensure_ascii=False).replace(*UNSEEN)
    hostile = json.loads(text)
    hostile["version"]["number"] = 2
    texts = {one: bind(Commitment, localize(hostile, one)) for one in found.texts}
    before = pipeline.load(json.dumps(data).encode(), "before.yaml")
    return before, replace(found, texts=texts)


def editions(before: pipeline.Loaded, after: pipeline.Loaded) -> Iterator[Edition]:
    day = dt.date(2026, 11, 22)
    spoken = tuple(one.value for one in after.texts)
    links = tuple(VersionLink(number=number, date=day, compared=spoken) for number in (1, 2))
    one = Edition(loaded=after, status=Status.PUBLISHED, versions=links, current=spoken)
    yield one
    yield replace(one, loaded=before, frozen=True)
    yield replace(one, frozen=True, before=before)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    found, built = Ledger(), []
    for path, name, harm in (
        ("bad/template-and-script/commitment.yaml", "markup", MARKUP),
        ("cases/bilingual/commitment.yaml", "link", LINK),
    ):
        for number in (1, 2):
            found = ledger.append(found, name, dt.date(2026, 11, number), b"")
        shown = editions(*loaded(path, name, harm))
        built.append([build(one, None, Way()) for one in shown])
    book = site.Book(title=MARKUP.replace(*UNSEEN), ledger=found)
    all_made = [made(one, book) for one in built]
    for file in publish(around(all_made, book), all_made):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    return folder


def test_no_word_of_a_hostile_book_comes_to_life(browser: Browser, root: Path) -> None:
    wrong: list[str] = []
    context = browser.new_context()
    context.add_init_script(WATCH)
    tab = context.new_page()
    tab.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss())[1])
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on(
        "request",
        lambda request: (
            None if request.url.startswith((root.as_uri(), "data:")) else wrong.append(request.url)
        ),
    )
    pages = sorted(root.rglob("*.html"))
    kinds = {path.relative_to(root).parts[0] for path in pages}
    assert {"index.html", "compare", "portfolio", "history", "by-customer", "link"} <= kinds
    for path in pages:
        tab.goto(path.as_uri())
        assert "<img src=x onerror=\u202e" in tab.locator("body").inner_text(), path
        assert tab.locator("img, svg[onload], [onerror]").count() == 0
        schemes = tab.locator("a").evaluate_all("all => [...new Set(all.map(a => a.protocol))]")
        assert {*schemes} <= {"file:", "tel:", "mailto:", "https:"}, path
    tab.goto(f"{root.as_uri()}/index.html")
    for typed in (MARKUP, LINK):
        tab.locator("#q").fill(typed.replace(*UNSEEN))
        assert typed.replace(*UNSEEN) in tab.locator("#hits").inner_text()
    tab.goto(f"{root.as_uri()}/compare/index.html")
    for left, right in (("markup", "link"), ("link", "link/v1"), ("markup", "markup/v2")):
        tab.locator("select[name=left]").select_option(left)
        tab.locator("select[name=right]").select_option(right)
        assert tab.locator(".compared tbody tr").count() > 0
    context.close()
    assert wrong == []
