"""The page in a real browser: it fits, it is for everyone, it fetches nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page
from tests.outputs.check import sample

from pledgebook.outputs.check import FORMS, Report
from pledgebook.wording.messages import Lang

pytestmark = pytest.mark.browser

WATCH = "addEventListener('securitypolicyviolation', e => console.error('policy', e.blockedURI))"
HOSTILE = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>" + "长" * 80


@pytest.fixture
def wrong() -> Iterator[list[str]]:
    """Hold what a page did that it should not; there must be nothing in the end."""
    found: list[str] = []
    yield found
    assert found == []


def opened(
    browser: Browser, folder: Path, report: Report, lang: Lang, width: int, wrong: list[str]
) -> Page:
    """Return the page in a tab; what it should not do is added to ``wrong``."""
    path, asked = folder / "report.html", list[str]()
    path.write_bytes(FORMS["html"](report, lang))
    tab = browser.new_page(viewport={"width": width, "height": 900}, color_scheme="light")
    tab.add_init_script(WATCH)
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("dialog", lambda dialog: wrong.append(dialog.message))
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto(path.as_uri())
    wrong += [url for url in asked if url != path.as_uri()]
    return tab


def violations(tab: Page) -> list[str]:
    answer = Axe().run(tab, options={"preload": False, "resultTypes": ["violations"]}).response
    assert answer["passes"]
    return [
        f"{found['id']}: {node['html']}"
        for found in answer["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("width", [390, 1280])
def test_the_page_fits_and_everyone_can_use_it(
    browser: Browser,
    tmp_path: Path,
    report: Report,
    lang: Lang,
    width: int,
    wrong: list[str],
) -> None:
    tab = opened(browser, tmp_path, report, lang, width, wrong)
    tab.evaluate("document.querySelectorAll('details').forEach(one => one.open = true)")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(tab) == []
    tab.close()


def test_the_style_is_in_force_and_strangers_words_do_nothing(
    browser: Browser, tmp_path: Path, wrong: list[str]
) -> None:
    tab = opened(browser, tmp_path, sample.hostile(HOSTILE), "zh", 390, wrong)
    background = tab.evaluate("getComputedStyle(document.body).backgroundColor")
    assert background == "rgb(250, 249, 246)"
    assert tab.locator("script, img").count() == 0
    assert tab.evaluate("document.documentElement.scrollWidth") <= 390
    tab.close()


def test_traces_are_closed_on_the_screen_and_told_on_paper(
    browser: Browser, tmp_path: Path, report: Report, wrong: list[str]
) -> None:
    tab = opened(browser, tmp_path, report, "zh", 1280, wrong)
    line = tab.get_by_text("逾期 50天9小时50分钟，还没有完成")
    assert not line.is_visible()
    tab.emulate_media(media="print")
    assert line.is_visible()
    assert not tab.get_by_text("怎样算出来的").first.is_visible()
    tab.close()
