"""The pages' scripts in a real browser count and judge as the Python engine does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, sync_playwright
from tests.chromium import CHROMIUM, FLAGS
from tests.site import drawing, pages, suites

pytestmark = pytest.mark.browser

DRAWN = drawing.suite(seed=20261129, count=600)


@pytest.fixture(scope="module")  # while it runs, no other event loop can
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(FLAGS))
        yield browser
        browser.close()


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pages.written(tmp_path_factory.mktemp("page"))


def test_every_file_of_cases_passes(browser: Browser, page: Path) -> None:
    given = [suites.content(path) for path in suites.files()]
    found = pages.results(browser, page, given, "Asia/Shanghai")
    assert [*map(suites.unexpected, given, found)] == [{}] * len(given)


def test_the_example_of_the_format_passes(browser: Browser, page: Path) -> None:
    given = suites.content(suites.example())
    (found,) = pages.results(browser, page, [given], "Asia/Shanghai")
    assert suites.unexpected(given, found) == {}


@pytest.mark.parametrize("tz", ["Asia/Shanghai", "Pacific/Apia"])
def test_drawn_cases_come_out_as_in_python_wherever_the_reader_is(
    browser: Browser, page: Path, tz: str
) -> None:
    (found,) = pages.results(browser, page, [DRAWN], tz)
    wanted = suites.by_python(DRAWN)
    assert {name: found[name] for name in wanted if found[name] != wanted[name]} == {}
    assert set(found) == set(wanted)


def test_the_drawn_cases_reach_every_verdict() -> None:
    """What is never drawn is never compared."""
    found = suites.by_python(DRAWN).values()
    seen = Counter(one.get("reason") or one.get("status") or "computed" for one in found)
    wanted = {
        "computed", "met", "breached", "pending", "not_yet", "misuse", "out-of-scope",
        "scope-attribute-missing", "no-start", "stop-before-start", "closed-without-stop",
        "before-validity", "after-validity", "requirement-not-met", "bad-timestamp",
        "calendar-not-published", "never-due", "not-started",
    }  # fmt: skip
    assert wanted <= set(seen), wanted - set(seen)
    assert any(one.get("at_risk") for one in found)
    assert any(one.get("paused") for one in found)
    warned = {warning for one in found for warning in one.get("warnings", ())}
    assert warned == {"pause-end-without-start", "reopen-without-stop"}
