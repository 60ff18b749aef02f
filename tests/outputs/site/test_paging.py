"""A large book, whose long lists stand on several pages."""

import datetime as dt
import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path, PurePosixPath

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab
from tests.outputs.site.test_browser import violations
from tests.outputs.site.test_pages import read

from pledgebook.book import Ledger, ledger
from pledgebook.outputs import site
from pledgebook.outputs.site import chronicle, compare, directory, index, portfolio
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.paging import leaves, name
from pledgebook.outputs.site.standing import Status, VersionLink

MakePage = Callable[..., Page]
COUNT = 17
MOST = 5


@pytest.fixture(scope="module")
def files(make_page: MakePage) -> Mapping[str, bytes]:
    """A book of `COUNT` published commitments, `MOST` of anything on a page."""
    published, pages = Ledger(), []
    for number in range(COUNT):
        published = ledger.append(published, f"c-{number:02}", dt.date(2026, 11, 1), b"")
        given = {
            "id": f"c-{number:02}",
            "customer": f"客户{number:02}<b>",
            "products": ("门禁控制器", *(["读卡器"] if number % 6 == 0 else [])),
            "status": Status.DRAFT if number % 2 else Status.PUBLISHED,
            "versions": (VersionLink(number=1, date=dt.date(2026, 11, 1)),),
        }
        pages += [make_page(**given), make_page(**given, frozen=True)]
    with pytest.MonkeyPatch.context() as patch:
        for module in (chronicle, compare, directory, index, portfolio):
            patch.setattr(module, "MOST", MOST)
        book = site.Book(title="大汇编", ledger=published, base_url="https://book.example")
        return {str(file.path): file.content for file in site.render(pages, book)}


def test_entries_are_cut_by_their_sizes() -> None:
    cut = leaves("aabcccd", 3, lambda one: {"b": 5}.get(one, 1))
    assert ["".join(leaf.entries) for leaf in cut] == ["aa", "b", "ccc", "d"]
    assert [leaf.name for leaf in cut][:2] == ["index.html", "index.2.html"]
    assert (cut[0].before, cut[0].after) == (None, "index.2.html")
    assert (cut[3].before, cut[3].after) == ("index.3.html", None)
    (empty,) = leaves("", 3)
    assert empty.entries == ()
    assert empty.after is None


def test_a_page_of_many_names_the_ends_and_those_around() -> None:
    tenth = leaves(range(20), 1)[9]
    assert [number for number, _ in tenth.shown] == [1, 8, 9, 10, 11, 12, 20]
    assert all(file == name(number) for number, file in tenth.shown)


def links(files: Mapping[str, bytes], path: str) -> Iterator[str]:
    folder = PurePosixPath(path).parent
    for tag, _, link in read(files[path].decode()).links:
        target = link.partition("#")[0]
        if tag == "a" and target and ":" not in target:
            parts: list[str] = []
            for part in (folder / target).parts:
                parts = parts[:-1] if part == ".." else [*parts, part]
            yield "/".join(parts)


def reached(files: Mapping[str, bytes], start: str, within: str) -> set[str]:
    """Return what links lead to from ``start``, on the way through pages of a name alone."""
    found, waiting = {start}, [start]
    while waiting:
        for link in links(files, waiting.pop()):
            if link not in found and link in files:
                found.add(link)
                if link.startswith(within):
                    waiting.append(link)
    return found


@pytest.mark.parametrize(
    ("start", "within"),
    [
        ("index.html", "index."),
        ("compare/index.html", "compare/"),
        ("by-customer/index.html", "by-customer/"),
        ("by-product/index.html", "by-product/"),
        ("by-status/index.html", "by-status/"),
    ],
)
def test_every_commitment_is_reached_by_links(
    files: Mapping[str, bytes], start: str, within: str
) -> None:
    found = reached(files, start, within)
    assert {f"c-{number:02}/index.html" for number in range(COUNT)} <= found
    assert "index.html" in found
    assert start in reached(files, "index.html", "index.")


def test_every_published_version_is_reached_from_the_history(files: Mapping[str, bytes]) -> None:
    found = reached(files, "history/index.html", "history/")
    assert {f"c-{number:02}/v1/index.html" for number in range(COUNT)} <= found


def test_no_page_holds_more_than_it_may(files: Mapping[str, bytes]) -> None:
    pages = {
        path: list(links(files, path))
        for path in files
        if path.endswith(".html") and not path.startswith(("c-", "portfolio"))
    }
    assert {"index.4.html", "history/index.4.html", "by-customer/index.4.html"} <= pages.keys()
    for path, found in pages.items():
        assert len({one for one in found if one.startswith("c-")}) <= MOST, path


def test_pages_of_a_list_lead_on_and_back(files: Mapping[str, bytes]) -> None:
    head = files["index.2.html"].decode().partition("</head>")[0]
    assert '<link rel="prev" href="index.html">' in head
    assert '<link rel="next" href="index.3.html">' in head
    assert 'canonical" href="https://book.example/index.2.html"' in head
    assert "第 2 页，共 4 页" in files["index.2.html"].decode()


def test_a_value_of_many_has_pages_that_keep_their_names(files: Mapping[str, bytes]) -> None:
    text = files["by-status/index.html"].decode()
    assert '<a href="published/index.html">9 份</a>' in text
    assert "by-status/published/index.2.html" in files
    product = files["by-product/index.html"].decode()
    # What three commitments have is listed where it stands.
    assert "<th>读卡器</th>" in product
    assert product.count("../c-") == 3
    assert sum(path.startswith("by-product/") for path in files) == 1 + 4


def test_the_search_engine_is_told_of_every_page_of_the_book(files: Mapping[str, bytes]) -> None:
    told = files["sitemap.xml"].decode()
    assert "<loc>https://book.example/index.html</loc>" in told.partition("</url>")[0]
    for path in files:
        listed = f"<loc>https://book.example/{path}</loc>" in told
        assert listed == (path.endswith(".html") and "/v1/" not in path), path


def test_commitments_of_one_title_are_told_apart(files: Mapping[str, bytes]) -> None:
    assert "门禁系统售后服务承诺书 · 客户05&lt;b&gt;" in files["compare/index.2.html"].decode()
    data = json.loads(files["assets/compare-data.js"].decode().partition(" = ")[2].rstrip(";\n"))
    assert data["editions"][0]["title"] == "门禁系统售后服务承诺书 · 客户00<b>"


@pytest.fixture(scope="module")
def root(files: Mapping[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("large")
    for path, content in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return folder


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    wrong: list[str] = []
    context = browser.new_context(viewport={"width": 320, "height": 800})
    tab = context.new_page()
    tab.on("console", lambda message: wrong.append(message.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    yield tab
    context.close()
    assert wrong == []


def shown(tab: Tab) -> int:
    return tab.locator(".card:visible").count()


@pytest.mark.browser
def test_facets_choose_from_all_and_search_finds_all(tab: Tab, root: Path) -> None:
    tab.goto(f"{root.as_uri()}/index.html")
    assert shown(tab) == MOST
    assert tab.locator("#count").inner_text() == f"共 {COUNT} 份承诺书"
    tab.locator("select[name=product]").select_option(label="读卡器（3）")
    assert shown(tab) == 3
    assert not tab.locator(".pager").is_visible()
    tab.locator("button[type=reset]").click()
    assert shown(tab) == MOST
    tab.locator("select[name=customer]").select_option("客户16<b>")
    assert shown(tab) == 1
    tab.locator("#q").fill("错误使用")
    assert tab.locator(".result").count() == 1
    tab.locator("select[name=customer]").select_option("")
    assert "17 份" in tab.locator("#count").inner_text()
    tab.goto(f"{root.as_uri()}/index.html#status=draft")
    tab.reload()
    assert shown(tab) == 8


@pytest.mark.browser
@pytest.mark.parametrize("path", ["index.2.html", "by-status/published/index.2.html"])
def test_a_page_of_several_fits_and_everyone_can_use_it(tab: Tab, root: Path, path: str) -> None:
    tab.goto(f"{root.as_uri()}/{path}")
    assert tab.evaluate("document.documentElement.scrollWidth") <= 320
    assert violations(tab) == []
    tab.get_by_role("link", name="上一页").click()
    assert tab.url.endswith(path.replace("index.2", "index"))


@pytest.mark.browser
def test_two_of_all_can_be_compared(tab: Tab, root: Path) -> None:
    tab.goto(f"{root.as_uri()}/compare/index.html#left=c-03&right=c-16/v1")
    options = tab.locator("select[name=left] option").all_inner_texts()
    assert len(options) == 2 * COUNT
    assert options[:2] == [
        "门禁系统售后服务承诺书 · 客户00<b> · 第 1 版（已发布）",
        "门禁系统售后服务承诺书 · 客户00<b> · 第 1 版（2026-11-22）",
    ]
    assert tab.locator("select[name=right]").input_value() == "c-16/v1"
    tab.goto(f"{root.as_uri()}/compare/index.2.html")
    assert tab.locator("select").count() == 0
    assert tab.locator("tbody tr").count() == MOST
