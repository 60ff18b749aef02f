"""The pages' scripts in a real browser count and judge as the Python engine does."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser
from tests.site import drawing, pages, suites

from pledgebook.model.verdict import Status, VerdictReason

pytestmark = pytest.mark.browser

DRAWN = drawing.suite(seed=20261129, count=800)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return pages.written(tmp_path_factory.mktemp("page"))


@pytest.fixture(scope="module")
def wanted() -> suites.Plain:
    return suites.by_python(DRAWN)


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
    browser: Browser, page: Path, wanted: suites.Plain, tz: str
) -> None:
    (found,) = pages.results(browser, page, [DRAWN], tz)
    assert {name: found[name] for name in wanted if found[name] != wanted[name]} == {}
    assert set(found) == set(wanted)


def test_the_drawn_cases_reach_every_verdict(wanted: suites.Plain) -> None:
    """What is never drawn is never compared."""
    found = wanted.values()
    evaluated = [one for one in found if "at_risk" in one]
    assert {one["status"] for one in evaluated} == {status.value for status in Status}
    reasons = {one["reason"] for one in evaluated if one["status"] != "excluded"} - {None}
    assert reasons == set(VerdictReason)
    for flag in ("at_risk", "paused", "open"):
        assert {one[flag] for one in evaluated} == {False, True}
    warned = {warning for one in evaluated for warning in one["warnings"]}
    assert warned == {"pause-end-without-start", "reopen-without-stop"}
