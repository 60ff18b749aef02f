"""The preview in a real browser: the page follows the file, and a theme fetches nothing."""

from __future__ import annotations

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser

from .conftest import Served

pytestmark = pytest.mark.browser


def test_a_page_follows_its_file_and_its_mistakes(served: Served, browser: Browser) -> None:
    served.write(months=36)
    (served.root / "pledgebook.toml").write_text('theme = "theme"\n', "utf-8")
    styles = served.root / "theme/site.css"
    styles.parent.mkdir()
    styles.write_text(
        '@import url("https://evil.example/a.css");\n'
        "h1 { color: rgb(0, 105, 92); background: url(https://evil.example/a.png) }\n",
        "utf-8",
    )
    served.update()
    tab = browser.new_page(viewport={"width": 320, "height": 800})
    answered: list[str] = []
    tab.on("requestfinished", lambda request: answered.append(request.url))
    address = f"http://127.0.0.1:{served.port}/"
    tab.goto(f"{address}doors/")
    assert tab.locator("h1").evaluate("e => getComputedStyle(e).color") == "rgb(0, 105, 92)"
    assert "36个月" in tab.locator("main").inner_text()
    path = served.write(months=24)
    served.update()
    tab.locator("main", has_text="24个月").wait_for()
    good = path.read_text("utf-8")
    path.write_text(good.replace("title:", "titel:", 1), "utf-8")
    served.update()
    told = tab.locator(".preview-faults")
    told.wait_for()
    assert "commitment.yaml:3:1" in told.inner_text()
    assert "24个月" in tab.locator("main").inner_text()
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    for scheme in ("light", "dark"):
        tab.emulate_media(color_scheme=scheme)
        result = Axe().run(tab, options={"preload": False}).response
        # What the theme of this test does to a heading is not the preview's.
        assert [one for one in result["violations"] if one["id"] != "color-contrast"] == []
        assert ".preview-faults" not in str(result["violations"])
    path.write_text(good, "utf-8")
    served.update()
    told.wait_for(state="detached")
    assert [url for url in answered if not url.startswith((address, "data:"))] == []
    tab.close()
