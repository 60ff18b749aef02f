"""The page that compares: its data and its table of all, and both in a browser from a folder."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab
from tests import small

from pledgebook.model.commitment import Commitment
from pledgebook.order import Direction, compare
from pledgebook.outputs import site
from pledgebook.outputs.site import compare as comparing
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.standing import Standing, Status, VersionLink
from pledgebook.wording import tongues

FAST = """
id: fast
title: 一号项目服务承诺书
warranty:
  free: {title: 质保期, from: accepted, lasts: 3年, charge: free}
clocks: {office: {title: 工作时间, week: {mon-fri: "09:00-17:00"}}}
response:
  faults: {title: 故障处置, from: notice, respond: 30分钟, arrive: 4小时}
  advice: {title: 咨询, from: notice, answer: 4小时, clock: office}
visits:
  patrol: {title: 巡检, every: 1个季度, does: [inspect]}
  extra: {title: 加巡, every: 1年, does: [inspect]}
"""
SLOW = """
id: slow
title: 二号项目服务承诺书
warranty:
  free: {title: 质保期, from: accepted, lasts: 12个月, charge: free}
response:
  faults: {title: 故障处置, from: notice, respond: 30分钟, arrive: 8小时, repair: 2天}
  advice: {title: 咨询, from: notice, answer: 8小时}
visits:
  patrol: {title: "巡检</script><b>", every: 3个月, does: [inspect]}
"""


def made(commitment: Commitment, *, frozen: bool = False) -> Page:
    links = tuple(VersionLink(number=n, date=commitment.version.date) for n in (1, 2))
    standing = Standing(
        status=Status.PUBLISHED, versions=links, frozen=frozen, texts=("zh",), current=("zh",)
    )
    return page(tongues.tongue(commitment), {}, standing)


def pages() -> list[Page]:
    fast = small.commitment(FAST)
    version = FAST.replace("arrive: 4小时", "arrive: 1天").replace("  extra", "  more")
    first = small.commitment(version)
    return [made(fast), made(first, frozen=True), made(small.commitment(SLOW))]


def read(script: str) -> Any:
    return json.loads(script.removeprefix("window.pledgebookCompare = ").removesuffix(";\n"))


def signs_of(data: Any, metric: int, old: int) -> str:
    """Return the signs from one grade to all, one after the other."""
    told = re.findall(r"(\d+)(\D)", data["order"][data["metrics"][metric]][old])
    return "".join(sign * int(count) for count, sign in told)


def test_the_data_tells_what_the_order_tells() -> None:
    given = pages()
    data = read(comparing.data(given))
    signs = {"s": Direction.STRONGER, "w": Direction.WEAKER, "=": Direction.SAME}
    ones = [
        (measured.measure, *line[:2])
        for one, edition in zip(given, data["editions"], strict=True)
        for measured, line in zip(one.measured, edition["measures"], strict=True)
    ]
    held = [
        (signs.get(signs_of(data, metric, old)[new], Direction.CHANGED), a, b)
        for a, metric, old in ones
        for b, same, new in ones
        if metric == same
    ]
    assert len({sign for sign, _, _ in held}) == 4
    assert all(compare(a, b) is sign for sign, a, b in held)


def test_texts_and_places_are_those_of_the_letter() -> None:
    data = read(comparing.data(pages()))
    found = [
        [data["metrics"][metric], *(data["texts"][number] for number in said)]
        for metric, _, *said in data["editions"][2]["measures"]
    ]
    assert ["warranty", "12个月", "质保期", "warranty/free", "warranty/free/lasts"] in found
    assert ["repair", "2天", "故障处置", "response/faults", "response/faults/repair"] in found


def test_the_data_is_small_and_inert() -> None:
    script = comparing.data(pages())
    assert "</script>" not in script
    many = comparing.data(pages() * 50)
    assert len(many.encode()) / 150 < 800


def test_the_data_grows_as_its_values_do() -> None:
    def size(count: int) -> int:
        values = (FAST.replace("30分钟", f"{number}分钟") for number in range(1, count))
        data = read(comparing.data([made(small.commitment(one)) for one in values]))
        return len(json.dumps(data["order"]["respond"]))

    assert size(40) < 2.5 * size(20)


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("compare")
    for file in site.render(pages(), site.Book(title="示例承诺汇编")):
        target = folder / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    return folder


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    tab = context.new_page()
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("dialog", lambda dialog: wrong.append(dialog.message))
    yield tab
    context.close()
    assert wrong == []


def shown(tab: Tab) -> dict[str, list[str]]:
    """Return per metric what stands left and right, and the verdict."""
    rows = tab.locator(".compared tbody tr").all()
    return {
        row.locator("th").inner_text(): [
            " ".join(cell.split()) for cell in row.locator("td").all_inner_texts()
        ]
        for row in rows
    }


@pytest.mark.browser
def test_two_commitments_stand_side_by_side(tab: Tab, root: Path) -> None:
    tab.goto(f"{root.as_uri()}/compare/index.html#left=fast&right=slow")
    found = shown(tab)
    assert found["响应"] == ["30分钟 故障处置", "30分钟 故障处置", "＝ 相同"]
    assert found["到达现场"] == ["4小时 故障处置", "8小时 故障处置", "◀ 甲更有利"]
    assert found["答复"] == ["4小时，工作时间 咨询", "8小时 咨询", "◇ 无法排序"]
    assert found["质保期"][2] == "◀ 甲更有利"
    assert found["巡访频次"][0] == "每年4次 巡检 每年1次 加巡"
    assert found["巡访频次"][2] == "◀ 甲更有利"
    assert found["修复"] == ["未承诺", "2天 故障处置", "▷ 只有乙写明"]
    tab.get_by_role("button", name="左右对调").click()
    assert shown(tab)["到达现场"] == ["8小时 故障处置", "4小时 故障处置", "▶ 乙更有利"]
    assert tab.url.endswith("#left=slow&right=fast")
    tab.get_by_role("link", name="8小时").first.click()
    assert tab.url.endswith("/slow/index.html#response/advice")
    tab.get_by_role("link", name="与其他承诺比较").click()
    assert shown(tab)["到达现场"][2] == "▶ 乙更有利"


@pytest.mark.browser
def test_versions_stand_promise_by_promise_and_everyone_can_use_it(tab: Tab, root: Path) -> None:
    tab.goto(f"{root.as_uri()}/compare/index.html")
    tab.locator("select[name=right]").select_option("fast/v1")
    assert tab.url.endswith("#left=fast&right=fast%2Fv1")
    assert shown(tab)["到达现场"] == ["4小时 故障处置", "1天 故障处置", "◀ 甲更有利"]
    assert tab.locator("th.again").all_inner_texts() == ["服务时间", "巡访频次", "巡访频次"]
    for width, scheme in ((320, "dark"), (1200, "light")):
        tab.set_viewport_size({"width": width, "height": 800})
        tab.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        assert Axe().run(tab, options={"preload": False}).response["violations"] == []


@pytest.mark.browser
def test_without_scripts_the_table_of_all_is_there(browser: Browser, root: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = context.new_page()
    tab.goto(f"{root.as_uri()}/compare/index.html")
    assert not tab.locator("#pair").is_visible()
    assert tab.locator("#all ~ table tbody tr").count() == 2
    cells = tab.locator("#all ~ table tbody tr").first.locator("td").all_inner_texts()
    assert cells[:3] == ["36个月", "30分钟", "4小时"]
    context.close()
