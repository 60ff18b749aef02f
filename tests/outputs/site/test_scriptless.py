"""The samples as they are built, without scripts: all is there, and every link leads on."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser
from tests.outputs.site.test_pages import read

# What waits for a script: its control would do nothing.
CONTROLS = ":is(button, input, select, textarea, [role=button]):visible"
PARTS = "main :is(section, article, table, ul, ol, dl, p)"
# Also what explains a picture that a phone does not show.
WAITING = ".scripted, [hidden], details:not([open]), .ladders > .hint"
# Parts that are shown and say nothing, and parts that say something and are not shown.
WRONG = f"""all => all.filter(one => !one.closest("{WAITING}")
    && one.checkVisibility() !== Boolean(one.textContent.trim())).map(one => one.outerHTML)"""


def pages(root: Path) -> list[Path]:
    return sorted(root.rglob("*.html"))


def test_every_link_of_the_samples_leads_to_a_place(built: Path) -> None:
    found = {page: read(page.read_text("utf-8")) for page in pages(built)}
    ids = {page: set(one.ids) for page, one in found.items()}
    editions = set(re.findall(r'"key":"([^"]+)"', (built / "assets/compare-data.js").read_text()))
    followed = 0
    for page, one in found.items():
        for _, _, link in one.links:
            parts = urlsplit(link)
            if parts.scheme:
                assert parts.scheme in ("tel", "mailto", "https"), (page, link)
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            assert target.is_file(), (page, link)
            fragment = unquote(parts.fragment)
            if fragment.startswith("left="):  # what the page compares, no place in it
                assert fragment.removeprefix("left=") in editions, (page, link)
            elif fragment:
                assert fragment in ids[target], (page, link)
            followed += 1
    assert followed > 1000


@pytest.mark.browser
@pytest.mark.heavy
@pytest.mark.parametrize("width", [320, 1200])
def test_every_page_of_the_samples_is_whole_and_offers_nothing_idle(
    browser: Browser, built: Path, width: int
) -> None:
    context = browser.new_context(
        java_script_enabled=False, viewport={"width": width, "height": 800}
    )
    tab = context.new_page()
    for page in pages(built):
        tab.goto(page.as_uri())
        assert tab.locator("h1").is_visible(), page
        assert tab.locator(CONTROLS).count() == 0, page
        assert tab.locator(PARTS).evaluate_all(WRONG) == [], page
    context.close()
