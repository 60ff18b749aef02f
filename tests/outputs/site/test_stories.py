"""What the readers of the site come for, walked in a browser over the samples as they are built."""

from __future__ import annotations

import io
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Browser
from pypdf import PdfReader

from pledgebook.outputs import site
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.standing import Status

pytestmark = pytest.mark.browser


def test_an_operator_abroad_learns_at_night_whom_to_call_and_by_when(
    browser: Browser, built: Path
) -> None:
    phone = {"width": 390, "height": 844}
    context = browser.new_context(timezone_id="America/New_York", viewport=phone)
    tab = context.new_page()
    tab.clock.install(time="2026-11-29T18:05:00Z")  # 02:05 on the next day in Shanghai
    tab.goto(f"{built.as_uri()}/index.html")
    tab.locator("#q").fill("服务器")
    tab.locator(".result h3 a", has_text="服务器及存储设备").click()
    assert tab.locator(".call").first.get_attribute("href") == "tel:01000000000"
    tab.locator("fieldset label", has_text="关键问题").click()
    times = tab.locator("#dues time:visible").all_inner_texts()
    assert times[0] == "2026-11-30 周一 04:05"
    assert times[-1] == "2026-11-30 周一 10:05"
    assert "Asia/Shanghai" in tab.locator(".when").first.inner_text()
    tab.locator("#dues a:visible", has_text="说明原因").first.click()
    assert tab.url.endswith("#remedies/name-cause")
    assert tab.locator("[id='remedies/name-cause']").is_visible()
    context.close()


def test_an_officer_compares_and_archives_by_keyboard_alone(browser: Browser, built: Path) -> None:
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    tab = context.new_page()

    def follow(name: str) -> None:
        link = tab.get_by_role("link", name=name).first
        for _ in range(200):
            tab.keyboard.press("Tab")
            if link.evaluate("one => one === document.activeElement"):
                break
        tab.keyboard.press("Enter")

    tab.goto(f"{built.as_uri()}/index.html")
    follow("比较承诺")
    tab.wait_for_url("**/compare/index.html*")
    tab.locator("select[name=left]").focus()
    tab.keyboard.press("ArrowDown")
    assert "#left=" in tab.url
    signs = " ".join(tab.locator(".compared td.sign").all_inner_texts())
    assert "甲更有利" in signs or "乙更有利" in signs
    cell = tab.locator(".compared td a").first
    cell.focus()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/index.html#*/*")
    tab.goto(f"{built.as_uri()}/servers-storage/index.html")
    follow("逐条查看变化")
    tab.wait_for_url("**/servers-storage/v2/changes/index.html")
    assert tab.get_by_text("承诺的内容没有变化").is_visible()
    tab.go_back()
    tab.locator(".verify summary").focus()
    tab.keyboard.press("Enter")
    assert tab.get_by_text("pledgebook verify letter.pdf").is_visible()
    for link in tab.locator(".downloads li a").all():
        assert (built / "servers-storage" / (link.get_attribute("href") or "?")).is_file()
    context.close()


def test_a_draft_says_so_and_prints_as_the_letter(
    browser: Browser, make_page: Callable[..., Page], tmp_path: Path
) -> None:
    for file in site.render([make_page(status=Status.DRAFT, versions=())], site.Book(title="汇编")):
        target = tmp_path / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    tab = browser.new_page()
    tab.goto(f"{tmp_path.as_uri()}/door-control/index.html")
    assert tab.locator(".notice", has_text="草稿").is_visible()
    pdf = PdfReader(io.BytesIO(tab.pdf()))
    # Chromium's PDF gives some letters as the radicals that look the same.
    said = unicodedata.normalize("NFKC", "".join(page.extract_text() for page in pdf.pages))
    assert "按下表处置" in said
    assert "与其他承诺比较" not in said
    tab.close()
