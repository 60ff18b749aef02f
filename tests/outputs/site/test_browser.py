"""The site in a real browser, from a folder: no server, no network."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, BrowserContext
from playwright.sync_api import Page as Tab
from tests import founding

from pledgebook import derive, pipeline
from pledgebook.book import Ledger, ledger
from pledgebook.outputs import site, sla
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.prepare import page
from pledgebook.outputs.site.sheet import Compared
from pledgebook.outputs.site.standing import Download, Standing, Status, VersionLink
from pledgebook.pipeline import Loaded
from pledgebook.pipeline.building import Edition, Way, build
from pledgebook.wording import tongues
from pledgebook.wording.changed import ChangeLine
from pledgebook.wording.prose import ChapterText, ClauseText, Paragraph

pytestmark = pytest.mark.browser

MakePage = Callable[..., Page]

NARROW, WIDE = 320, 1200
CHANGES = "door-control/v2/changes/index.html"
PAGES = (
    "index.html",
    "door-control/index.html",
    "door-control/v1/index.html",
    "portfolio/index.html",
    "by-product/index.html",
    CHANGES,
    "history/index.html",
    pytest.param("compare/index.html", marks=pytest.mark.heavy),
    pytest.param("by-customer/index.html", marks=pytest.mark.heavy),
    pytest.param("by-status/index.html", marks=pytest.mark.heavy),
)
LINES = (
    ChangeLine(anchor="response/faults", direction="stronger", text="到场：4小时改为2小时"),
    ChangeLine(anchor="warranty/quality", direction="weaker", text="质保期：48个月改为36个月"),
    ChangeLine(anchor="", direction="changed", text="标题：改了"),
)
LETTERS = (Download(name="letter.pdf", size=9, state="signed", sha256="ab" * 32),)
WATCH_POLICY = (
    "addEventListener('securitypolicyviolation', e => console.error('policy', e.blockedURI))"
)


@dataclass
class Visit:
    """A tab, and what it did that it should not."""

    tab: Tab
    root: Path
    wrong: list[str] = field(default_factory=list)

    def open(self, path: str) -> Tab:
        self.tab.goto(f"{self.root.as_uri()}/{path}")
        return self.tab

    @property
    def shown(self) -> list[str]:
        cards = self.tab.locator(".card:visible h3")
        return sorted(cards.all_inner_texts())


def written(root: Path, *pages: Page) -> Path:
    published = Ledger()
    for number, name in sorted((one.version, one.id) for one in pages if one.standing.frozen):
        published = ledger.append(published, name, dt.date(2026, 11, number), b"")
    for file in site.render(pages, site.Book(title="示例承诺汇编", ledger=published)):
        target = root / file.path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(file.content)
    return root


def lifts(make_page: MakePage) -> Page:
    page = make_page()
    clause = ClauseText(
        anchor="response/trapped",
        id="trapped",
        title="困人救援",
        blocks=(Paragraph(text="接到困人报告后，维保人员３０分钟内上门施救。"),),
    )
    chapter = ChapterText(key="response", heading="响应与处置时限", clauses=(clause,))
    return make_page(
        id="lifts",
        title="电梯维保承诺书",
        customer="另一示例单位",
        products=("电梯",),
        status=Status.DRAFT,
        versions=(),
        letter=replace(page.letter, chapters=(chapter,)),
    )


@pytest.fixture(scope="session")
def root(make_page: MakePage, tmp_path_factory: pytest.TempPathFactory) -> Path:
    versions = (
        VersionLink(number=1, date=make_page().date),
        VersionLink(number=2, date=make_page().date, compared=("zh",)),
    )
    compared = Compared(before=1, lines=LINES)
    given = {"versions": versions, "downloads": LETTERS, "linked": {"@type": "Service"}}
    return written(
        tmp_path_factory.mktemp("site"),
        make_page(version=2, **given),
        make_page(version=2, **given, frozen=True, compared=compared),
        make_page(version=1, **given, frozen=True),
        lifts(make_page),
    )


def visit(context: BrowserContext, root: Path) -> Visit:
    tab = context.new_page()
    found = Visit(tab, root)
    tab.add_init_script(WATCH_POLICY)
    tab.on("console", lambda message: found.wrong.append(message.text))
    tab.on("pageerror", lambda error: found.wrong.append(str(error)))
    tab.on("dialog", lambda dialog: found.wrong.append(dialog.message))
    tab.on(
        "request",
        lambda request: (
            None
            if request.url.startswith((root.as_uri(), "data:"))
            else found.wrong.append(request.url)
        ),
    )
    return found


@pytest.fixture
def here(browser: Browser, root: Path) -> Iterator[Visit]:
    context = browser.new_context(viewport={"width": WIDE, "height": 900})
    found = visit(context, root)
    yield found
    context.close()
    assert found.wrong == []


@pytest.fixture
def plain(browser: Browser, root: Path) -> Iterator[Visit]:
    context = browser.new_context(java_script_enabled=False)
    yield visit(context, root)
    context.close()


def violations(tab: Tab) -> list[str]:
    # Preloading would read the style sheet by a request, which a page in a folder may not make.
    # What passes is not described node by node: that takes longer than the search.
    answer = Axe().run(tab, options={"preload": False, "resultTypes": ["violations"]}).response
    assert answer["passes"]
    return [
        f"{found['id']}: {found['help']}: {node['html']}"
        for found in answer["violations"]
        for node in found["nodes"]
    ]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_page_fits_and_everyone_can_use_it(here: Visit, path: str, width: int) -> None:
    here.tab.set_viewport_size({"width": width, "height": 800})
    tab = here.open(path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(tab) == []


LETTERS_IN_ENGLISH = Path(__file__).parents[2] / "cases" / "letters"


def read(name: str, *changes: tuple[str, str]) -> Loaded:
    text = (LETTERS_IN_ENGLISH / name / "commitment.yaml").read_text("utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new)
    return pipeline.load(text.encode(), "commitment.yaml")


@pytest.fixture(scope="module")
def english(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of an English book: two published versions, a revision, and a draft."""
    second = ("{number: 1,", "{number: 2,")
    texts = (
        read("43"),
        read(
            "43",
            second,
            ("respond: 1 hour}", "respond: 30 minutes}"),
            ("respond: 4 hours", "respond: 5 hours"),
        ),
        read(
            "43",
            second,
            ("title: Urgent", "title: Critical"),
            ("2 business days", "1 business day"),
        ),
    )
    versions = (
        VersionLink(number=1, date=dt.date(2026, 11, 1)),
        VersionLink(number=2, date=dt.date(2026, 11, 2), changes="Renamed.", compared=("en",)),
    )
    given = {"versions": versions, "current": ("en",)}
    published = {**given, "status": Status.PUBLISHED, "frozen": True}
    editions = (
        Edition(loaded=texts[2], status=Status.REVISED, before=texts[1], **given),
        Edition(loaded=texts[1], before=texts[0], **published),
        Edition(loaded=texts[0], **published),
        Edition(loaded=read("45"), status=Status.DRAFT, versions=(), current=("en",)),
    )
    pages = [one for edition in editions for one in build(edition, None, Way()).pages]
    return written(tmp_path_factory.mktemp("english"), *pages)


@pytest.mark.heavy
@pytest.mark.parametrize(
    "path",
    [
        "index.html",
        "case-43/index.html",
        "case-43/v1/index.html",
        "case-43/changes/index.html",
        "case-43/v2/changes/index.html",
        "history/index.html",
        "portfolio/index.html",
        "compare/index.html",
        "by-customer/index.html",
        "by-status/index.html",
    ],
)
@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_an_english_page_fits_and_everyone_can_use_it(
    browser: Browser, english: Path, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    found = visit(context, english)
    tab = found.open(path)
    assert tab.locator("html").get_attribute("lang") == "en"
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(tab) == []
    tab.emulate_media(color_scheme="dark")
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(tab) == []
    context.close()
    assert found.wrong == []


def test_results_are_usable_by_everyone_too(here: Visit) -> None:
    tab = here.open("index.html#q=到场")
    assert tab.locator(".hit").count() == 2
    assert violations(tab) == []


def test_search_finds_a_phrase_marks_it_and_leads_to_the_clause(here: Visit) -> None:
    tab = here.open("index.html")
    tab.locator("#q").fill("错误使用")
    hit = tab.locator(".hit")
    assert hit.count() == 1
    assert tab.locator("mark").all_inner_texts() == ["错误使用"]
    assert tab.locator("#count").inner_text() == "找到 1 条条款，见于 1 份承诺书"
    hit.click()
    assert tab.url.endswith("/door-control/index.html#exclusions/misuse")
    assert tab.locator("[id='exclusions/misuse']").is_visible()


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("上门", ["到场", "上门"]),  # one word for another
        ("30分钟内上门", ["３０分钟内上门"]),  # full-width figures in the text
        ("保修期", ["质保期"]),
        ("困人 施救", ["困人", "施救"]),  # every word, wherever it stands
    ],
)
def test_search_knows_other_spellings(here: Visit, typed: str, marked: list[str]) -> None:
    tab = here.open("index.html")
    tab.locator("#q").fill(typed)
    assert set(marked) <= set(tab.locator("mark").all_inner_texts())


def test_a_search_without_a_result_says_so(here: Visit) -> None:
    tab = here.open("index.html")
    tab.locator("#q").fill("独角兽")
    assert tab.locator(".hit").count() == 0
    assert tab.locator("#count").inner_text().startswith("没有找到")
    tab.keyboard.press("Escape")
    assert here.shown == ["电梯维保承诺书", "门禁系统售后服务承诺书"]


def test_results_are_reached_by_keyboard(here: Visit) -> None:
    tab = here.open("index.html")
    tab.keyboard.press("/")
    tab.keyboard.type("到场")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowUp")
    assert tab.evaluate("document.activeElement.className") == "hit"
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/index.html#response/**")


@pytest.mark.parametrize(
    ("facet", "value"),
    [("customer", "另一示例单位"), ("product", "电梯"), ("status", "draft")],
)
def test_a_facet_leaves_what_has_its_value(here: Visit, facet: str, value: str) -> None:
    tab = here.open("index.html")
    tab.locator(f"select[name={facet}]").select_option(value)
    assert here.shown == ["电梯维保承诺书"]
    assert tab.locator("#count").inner_text() == "共 1 份承诺书"
    tab.locator("button[type=reset]").click()
    assert here.shown == ["电梯维保承诺书", "门禁系统售后服务承诺书"]


def test_search_and_facets_go_together_and_stay_in_the_address(here: Visit) -> None:
    tab = here.open("index.html")
    tab.locator("#q").fill("到场")
    tab.locator("select[name=customer]").select_option("另一示例单位")
    assert tab.locator(".result h3").all_inner_texts() == ["电梯维保承诺书"]
    address = tab.url
    here.open("door-control/index.html")
    tab.goto(address)
    assert tab.locator("#q").input_value() == "到场"
    assert tab.locator("select[name=customer]").input_value() == "另一示例单位"
    assert tab.locator(".result h3").all_inner_texts() == ["电梯维保承诺书"]


def test_going_back_from_a_clause_finds_the_results_again(here: Visit) -> None:
    tab = here.open("index.html")
    tab.locator("#q").fill("错误使用")
    tab.locator(".hit").click()
    tab.go_back()
    assert tab.locator(".hit").count() == 1


def test_a_commitment_can_be_searched_from_its_page(here: Visit) -> None:
    tab = here.open("door-control/v1/index.html")
    tab.locator("#q").fill("错误使用")
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/index.html#q=**")
    assert tab.locator(".hit").count() == 1


def test_contents_are_closed_on_a_phone_and_open_beside_the_text(here: Visit) -> None:
    tab = here.open("door-control/index.html")
    link = tab.locator(".contents a", has_text="服务流程")
    assert link.is_visible()
    tab.set_viewport_size({"width": NARROW, "height": 800})
    tab.locator(".contents[open]").wait_for(state="detached")
    assert not link.is_visible()
    tab.locator(".contents summary").click()
    link.click()
    assert tab.url.endswith("#process")


def test_the_link_of_a_clause_is_copied(here: Visit) -> None:
    tab = here.open("door-control/index.html")
    tab.context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab.locator("[id='response/faults'] h4 > a").click()
    tab.locator("h4 > .copied").wait_for()
    assert tab.evaluate("navigator.clipboard.readText()") == tab.url
    assert tab.url.endswith("#response/faults")


def test_everything_can_be_read_without_scripts(plain: Visit) -> None:
    tab = plain.open("index.html")
    assert plain.shown == ["电梯维保承诺书", "门禁系统售后服务承诺书"]
    tab.get_by_role("link", name="按产品与服务查看").click()
    assert tab.locator("td a", has_text="电梯维保承诺书").is_visible()
    tab = plain.open("index.html")
    assert not tab.locator("#q").is_visible()
    assert tab.locator("noscript p").is_visible()
    tab = plain.open("door-control/index.html")
    for text in ("8小时内", "使用方错误使用造成的损坏。", "日常操作"):
        assert tab.get_by_text(text).first.is_visible()
    assert tab.locator(".contents nav").is_visible()


def test_an_old_version_leads_to_what_changed_and_on_to_both_texts(plain: Visit) -> None:
    tab = plain.open("door-control/v1/index.html")
    assert tab.get_by_text("已有更新的第 2 版").is_visible()
    tab.get_by_role("link", name="第 2 版改了什么").click()
    assert tab.url.endswith(CHANGES)
    clause = tab.locator("section", has_text="4小时改为2小时")
    clause.get_by_role("link", name="第 1 版").click()
    assert tab.url.endswith("door-control/v1/index.html#response/faults")
    tab.go_back()
    clause.get_by_role("link", name="第 2 版").click()
    assert tab.url.endswith("door-control/v2/index.html#response/faults")


def test_how_to_verify_a_letter_opens_by_keyboard_and_leads_to_the_history(here: Visit) -> None:
    tab = here.open("door-control/index.html")
    tab.locator(".verify summary").focus()
    tab.keyboard.press("Enter")
    assert tab.get_by_text("ab" * 32).is_visible()
    assert violations(tab) == []
    tab.locator(".verify").get_by_role("link", name="发布记录").click()
    assert tab.url.endswith("history/index.html")
    assert tab.locator(".issues > li").count() == 2


def test_pictures_give_way_to_words_on_a_phone(here: Visit) -> None:
    tab = here.open("door-control/index.html")
    picture = tab.locator(".flow .picture")
    words = tab.locator(".flow .in-words li", has_text="查明原因")
    explained = tab.locator(".ladders > .hint")
    assert picture.is_visible()
    assert explained.is_visible()
    tab.set_viewport_size({"width": NARROW, "height": 800})
    assert not picture.is_visible()
    assert not explained.is_visible()
    assert words.is_visible()


@pytest.mark.parametrize(("width", "ladder"), [(NARROW, False), (WIDE, True)])
def test_a_ladder_and_a_week_are_read_and_selected_on_any_screen(
    here: Visit, width: int, ladder: bool
) -> None:
    tab = here.open("door-control/index.html")
    tab.set_viewport_size({"width": width, "height": 800})
    shown = tab.locator(".ladder .picture:visible, .week .picture:visible")
    assert shown.count() == 1 + ladder
    assert tab.locator(".ladder .picture").is_visible() == ladder
    # A point of a picture is so many pixels; no writing is smaller than 11 of them.
    sizes = shown.evaluate_all(
        "all => all.flatMap(svg => [...svg.querySelectorAll('text')].map(text =>"
        " parseFloat(getComputedStyle(text).fontSize) * svg.getScreenCTM().a))"
    )
    assert min(sizes) >= 11
    limit = tab.locator(".ladder text" if ladder else ".ladder .in-words dd", has_text="恢复运行")
    limit.click(click_count=3)
    assert "恢复运行 8小时" in tab.evaluate("String(getSelection())")


def test_a_printed_page_is_the_letter_without_the_furniture(here: Visit) -> None:
    tab = here.open("door-control/index.html")
    tab.emulate_media(media="print", color_scheme="dark")
    assert not tab.locator(".masthead").is_visible()
    assert not tab.locator(".side").is_visible()
    assert tab.get_by_text("接到报修后，我方按下表处置").is_visible()
    assert tab.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert tab.locator(".ladder .picture:visible").count() == 1
    assert tab.locator(".ladder .picture").is_visible()


def sample_pages() -> Iterator[Page]:
    for name in founding.NAMES:
        commitment = founding.commitment(name)
        yield page(
            tongues.tongue(commitment),
            sla.data(derive.sla(commitment)),
            standing=Standing(status=Status.DRAFT),
        )


@pytest.mark.heavy
def test_the_shipped_samples_fit_and_everyone_can_use_them(
    browser: Browser, tmp_path: Path
) -> None:
    pages = tuple(sample_pages())
    written(tmp_path, *pages)
    context = browser.new_context(viewport={"width": NARROW, "height": 800})
    found = visit(context, tmp_path)
    for sample in pages:
        tab = found.open(f"{sample.id}/index.html")
        assert tab.evaluate("document.documentElement.scrollWidth") <= NARROW, sample.id
        assert violations(tab) == [], sample.id
    context.close()
    assert len(pages) >= 5
    assert found.wrong == []


BILINGUAL = Path(__file__).parents[2] / "cases" / "bilingual" / "commitment.yaml"


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of one commitment in two languages."""
    texts = pipeline.load(BILINGUAL.read_bytes(), "commitment.yaml").texts
    spoken = tuple(language.value for language in texts)
    pages = [
        page(
            tongues.tongue(commitment, language),
            {},
            standing=Standing(status=Status.DRAFT, texts=spoken, current=spoken),
        )
        for language, commitment in texts.items()
    ]
    return written(tmp_path_factory.mktemp("both"), *pages)


@pytest.mark.parametrize("width", [NARROW, WIDE])
@pytest.mark.parametrize("path", ["index.html", "bilingual/index.html", "bilingual/en/index.html"])
def test_both_languages_fit_and_everyone_can_use_them(
    browser: Browser, both: Path, path: str, width: int
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800})
    found = visit(context, both)
    tab = found.open(path)
    assert tab.evaluate("document.documentElement.scrollWidth") <= width
    assert violations(tab) == []
    context.close()
    assert found.wrong == []


def test_languages_are_switched_without_scripts(browser: Browser, both: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    tab = visit(context, both).open("bilingual/index.html")
    tab.get_by_role("link", name="English", exact=True).click()
    assert tab.url.endswith("/bilingual/en/index.html")
    assert tab.locator("html").get_attribute("lang") == "en"
    assert tab.get_by_text("Chinese prevails where the texts differ.").is_visible()
    tab.get_by_role("link", name="中文", exact=True).click()
    assert tab.url.endswith("/bilingual/index.html")
    context.close()


def test_search_finds_either_language_and_leads_to_its_page(browser: Browser, both: Path) -> None:
    context = browser.new_context()
    tab = visit(context, both).open("index.html")
    assert tab.locator(".card").count() == 1
    tab.locator("#q").fill("power modules")
    assert tab.locator(".result").get_attribute("lang") == "en"
    tab.locator(".hit").click()
    assert tab.url.endswith("/bilingual/en/index.html#parts/stock")
    tab = visit(context, both).open("index.html#q=XK-200")
    assert tab.locator(".hit").count() == 2
    assert tab.locator("#count").inner_text() == "找到 2 条条款，见于 1 份承诺书"
    context.close()


def test_hostile_words_do_nothing(browser: Browser, make_page: MakePage, tmp_path: Path) -> None:
    text = "<script>alert(1)</script>\"'><img src=x onerror=alert(2)>javascript:alert(3) 到场"
    page = make_page()
    clause = replace(page.letter.chapters[0].clauses[0], title=text)
    chapter = replace(page.letter.chapters[0], heading=text, clauses=(clause,))
    root = written(
        tmp_path,
        make_page(
            title=text,
            project=text,
            customer=text,
            products=(text,),
            linked={"name": text},
            letter=replace(page.letter, chapters=(chapter,)),
        ),
    )
    context = browser.new_context()
    found = visit(context, root)
    tab = found.open("index.html#q=alert(1)")
    assert tab.locator(".hit").count() == 1
    found.open("door-control/index.html")
    assert tab.get_by_text(text).first.is_visible()
    context.close()
    assert found.wrong == []
