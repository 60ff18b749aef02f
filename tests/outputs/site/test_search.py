"""The search: it finds what a plain look at every clause finds, and gives way to who is typing."""

import json
import random
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser
from playwright.sync_api import Page as Tab
from tests.outputs.site.test_browser import sample_pages, violations

from pledgebook.outputs import site
from pledgebook.outputs.site import search
from pledgebook.outputs.site.index import MOST
from pledgebook.outputs.site.page import Page

MakePage = Callable[..., Page]

QUERIES = 90
MOST_SPELLINGS = 32
# A clock that goes on whenever somebody looks: each slice of a search is as short as can be.
IMPATIENT = "let looks = 0; performance.now = () => (looks += 1);"
# A clock that stands still: no slice of a search is ever over before all is found.
STILL = "performance.now = () => 0;"
# Types each query letter by letter, the next one while the last is still looked for; then shows
# all that was found. Yields what is said of it and where it leads.
FIND = """async queries => {
  const field = document.getElementById("q");
  const hits = document.getElementById("hits");
  const found = [];
  for (const query of queries) {
    for (let at = 1; at <= query.length; at += 1) {
      field.value = query.slice(0, at);
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
    while (hits.getAttribute("aria-busy") !== "false") await new Promise(then => setTimeout(then));
    for (let time = 0; time < 20; time += 1) hits.querySelector("button:not([hidden])")?.click();
    const links = [...hits.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    found.push([document.getElementById("count").textContent, links]);
  }
  return found;
}"""


def read(script: str) -> Any:
    return json.loads(script.removeprefix("window.pledgebook = ").removesuffix(";\n"))


def test_what_many_say_in_the_same_words_is_there_once(make_page: MakePage) -> None:
    page = make_page()
    other = replace(page.letter.chapters[0].clauses[0], title="另一质保期")
    chapters = (replace(page.letter.chapters[0], clauses=(other,)), *page.letter.chapters[1:])
    pages = (
        page,
        make_page(id="same"),
        make_page(id="x", letter=replace(page.letter, chapters=chapters)),
    )
    found = read(search.data([site.listing(one) for one in pages]))
    first, same, apart = (one["clauses"] for one in found["commitments"])
    assert first == same == list(range(len(page.letter.chapters)))
    assert apart == [len(first), *first[1:]]
    assert [clause[2] for clause in found["clauses"]][0 :: len(first)] == [
        "免费质保期",
        "另一质保期",
    ]


# --- In a browser -------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book of the samples, each of them twice: for another customer in the same words."""
    pages = tuple(sample_pages())
    again = tuple(replace(one, id=f"{one.id}-again", customer="另一示例单位") for one in pages)
    return put(tmp_path_factory.mktemp("search"), pages + again)


def put(root: Path, pages: Sequence[Page]) -> Path:
    """Write what the search needs of a book."""
    for file in site.around([site.listing(one) for one in pages], site.Book(title="示例承诺汇编")):
        (root / file.path).parent.mkdir(parents=True, exist_ok=True)
        (root / file.path).write_bytes(file.content)
    return root


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    wrong: list[str] = []
    context = browser.new_context()
    tab = context.new_page()
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    yield tab
    context.close()
    assert wrong == []


@cache
def folded(text: str) -> str:
    return unicodedata.normalize("NFKC", text).upper().lower()


def ways(word: str) -> set[str]:
    """Return every way to write a word: each synonym in it, the longest first, by its fellows."""
    if not word:
        return {""}
    groups = [[folded(one) for one in group] for group in search.SYNONYMS]
    begun = [(one, group) for group in groups for one in group if word.startswith(one)]
    part, fellows = max(begun, key=lambda one: len(one[0]), default=(word[0], [word[0]]))
    return {way + rest for way in fellows for rest in ways(word[len(part) :])}


def plainly(data: Any, query: str) -> tuple[str, list[str]]:
    """Return what the page should say and show: by looking for every word in every clause."""
    words = [ways(word) | {word} for word in folded(query).split()]

    def holds(text: str) -> bool:
        return all(any(way in folded(text) for way in word) for word in words)

    links, clauses, commitments = [], 0, set()
    for one in data["commitments"]:
        said = [data["clauses"][number] for number in one["clauses"]]
        held = [anchor for anchor, *texts in said if holds(" ".join(texts))]
        if held or holds(f"{one['title']} {one['customer']} {one['about']}"):
            links += [f"{one['folder']}/index.html"]
            links += [f"{one['folder']}/index.html#{anchor}" for anchor in held]
            clauses += len(held)
            commitments.add(one["id"])
    if not commitments:
        return "没有找到符合条件的条款或承诺书。", links
    return f"找到 {clauses} 条条款，见于 {len(commitments)} 份承诺书", links


def queries(data: Any) -> Iterator[str]:
    """Yield pieces of the texts, alone, together, cut off, with synonyms, and what is nowhere."""
    drawn = random.Random(6)  # noqa: S311 - the same queries in every run
    texts = [text for clause in data["clauses"] for text in clause[1:]]
    texts += [one[key] for one in data["commitments"] for key in ("title", "customer", "about")] * 4
    synonyms = [one for group in search.SYNONYMS for one in group]

    def piece() -> str:
        text = drawn.choice(texts)
        at = drawn.randrange(len(text))
        return text[at : at + drawn.randint(1, 7)]

    last = ""
    while True:
        kinds = (
            piece(),
            piece(),
            f"{piece()} {piece()}",
            piece() + drawn.choice(synonyms),
            drawn.choice(synonyms).upper(),
            last[:-1],
            last[::-1],
        )
        last = drawn.choice(kinds).strip()
        if last and max(len(ways(word)) for word in folded(last).split()) < MOST_SPELLINGS:
            yield last


@pytest.mark.browser
@pytest.mark.parametrize("clock", ["", IMPATIENT])
def test_it_finds_what_a_plain_look_at_every_clause_finds(tab: Tab, root: Path, clock: str) -> None:
    tab.add_init_script(clock)
    tab.goto(f"{root.as_uri()}/index.html")
    data = read((root / "assets/search-data.js").read_text("utf-8"))
    asked = [query for query, _ in zip(queries(data), range(QUERIES), strict=False)]
    expected = [plainly(data, query) for query in asked]
    assert len({said for said, _ in expected}) > QUERIES / 6
    for query, plain, found in zip(asked, expected, tab.evaluate(FIND, asked), strict=True):
        assert tuple(found) == plain, query


# --- A long list --------------------------------------------------------------------------------

COUNT = 60


@pytest.fixture(scope="module")
def many(make_page: MakePage, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a book of commitments that differ in their ids alone."""
    return put(tmp_path_factory.mktemp("many"), [make_page(id=f"c{n:02}") for n in range(COUNT)])


def stroke(tab: Tab, text: str) -> tuple[int, str]:
    """Return how many results there are when a stroke is over, and what is said."""
    hits, said = tab.evaluate(
        """text => {
          const field = document.getElementById("q");
          field.value = text;
          field.dispatchEvent(new Event("input", { bubbles: true }));
          return [document.querySelectorAll(".hit").length,
                  document.getElementById("count").textContent];
        }""",
        text,
    )
    return hits, said


@pytest.mark.browser
def test_a_stroke_waits_for_no_more_than_a_screen_of_what_is_found(tab: Tab, many: Path) -> None:
    tab.add_init_script(IMPATIENT)
    tab.goto(f"{many.as_uri()}/index.html")
    hits, said = stroke(tab, "故障")
    assert 0 < hits < 10
    assert said == f"共 {COUNT} 份承诺书"
    tab.locator("#hits[aria-busy=false]").wait_for()
    assert tab.locator("#count").inner_text() == f"找到 {2 * COUNT} 条条款，见于 {COUNT} 份承诺书"
    assert tab.locator(".hit").count() == 20


@pytest.mark.browser
def test_a_screen_of_results_is_there_with_the_stroke_and_the_others_follow(
    tab: Tab, many: Path
) -> None:
    tab.add_init_script(STILL)
    tab.goto(f"{many.as_uri()}/index.html")
    hits, said = stroke(tab, "故障")
    assert hits == 6
    assert said == f"找到 {2 * COUNT} 条条款，见于 {COUNT} 份承诺书"
    tab.locator("#hits[aria-busy=false]").wait_for()
    assert tab.locator(".hit").count() == 20


@pytest.mark.browser
def test_commitments_that_are_found_by_their_titles_alone_are_results_too(
    tab: Tab, many: Path
) -> None:
    tab.goto(f"{many.as_uri()}/index.html#q=门禁系统")
    tab.locator("#hits[aria-busy=false]").wait_for()
    assert tab.locator(".result").count() == 20
    tab.locator("#hits button").click()
    assert tab.locator(".result h3 a").count() == COUNT


@pytest.mark.browser
def test_results_of_one_title_are_told_apart_by_their_customers(tab: Tab, root: Path) -> None:
    tab.goto(f"{root.as_uri()}/index.html#q=另一示例")
    customers = tab.locator(".result-for")
    assert set(customers.all_inner_texts()) == {"另一示例单位"}
    assert set(customers.locator("mark").all_inner_texts()) == {"另一示例"}


@pytest.mark.browser
def test_marked_words_are_legible_in_the_dark(tab: Tab, root: Path) -> None:
    tab.emulate_media(color_scheme="dark")
    tab.goto(f"{root.as_uri()}/index.html#q=质保")
    assert tab.locator(".hit b mark").count() > 0
    assert violations(tab) == []


@pytest.mark.browser
def test_what_is_no_longer_asked_for_is_not_looked_for(tab: Tab, many: Path) -> None:
    tab.add_init_script(IMPATIENT)
    tab.goto(f"{many.as_uri()}/index.html")
    stroke(tab, "故障")
    stroke(tab, "")
    tab.wait_for_timeout(100)
    assert tab.locator("#count").inner_text() == f"共 {COUNT} 份承诺书"
    assert tab.locator(".hit").count() == 0


@pytest.mark.browser
def test_the_other_results_are_shown_when_asked(tab: Tab, many: Path) -> None:
    tab.goto(f"{many.as_uri()}/index.html#q=使用不当")
    more = tab.locator("#hits button")
    assert more.inner_text() == f"显示更多（还有 {COUNT - 20}）"
    more.focus()
    tab.keyboard.press("Enter")
    assert tab.locator(".hit").count() == COUNT
    assert not more.is_visible()
    links = tab.locator(".hit")
    assert links.nth(20).evaluate("one => one === document.activeElement")
    assert links.evaluate_all("all => new Set(all.map(one => one.href)).size") == COUNT


@pytest.mark.browser
def test_a_facet_shows_as_many_cards_as_a_page_and_others_when_asked(tab: Tab, many: Path) -> None:
    tab.goto(f"{many.as_uri()}/index.html")
    cards = tab.locator("#list .card")
    assert cards.count() == MOST
    tab.locator("select[name=product]").select_option("门禁控制器")
    assert cards.count() == MOST
    more = tab.locator("#list > button")
    assert more.inner_text() == f"显示更多（还有 {COUNT - MOST}）"
    more.click()
    assert cards.count() == COUNT
    assert cards.nth(MOST).locator("h3 a").evaluate("one => one === document.activeElement")
    tab.locator("button[type=reset]").click()
    assert cards.count() == MOST
    assert not more.is_visible()


@pytest.mark.browser
def test_nobody_sees_the_search_that_is_rehearsed(tab: Tab, many: Path) -> None:
    tab.add_init_script(
        """new MutationObserver((changes) => {
          const results = changes.some(({ target, addedNodes }) => (
            target.id === "hits" && [...addedNodes].some((one) => one.className === "result")
          ));
          if (results) document.documentElement.dataset.rehearsed = "";
        }).observe(document, { childList: true, subtree: true })"""
    )
    tab.goto(f"{many.as_uri()}/index.html")
    tab.locator("html[data-rehearsed]").wait_for()
    assert tab.locator("#hits *").count() == 0
    assert tab.locator("#results").get_attribute("hidden") is not None
    assert tab.locator("#results").get_attribute("class") in (None, "")
    assert tab.locator("#count").inner_text() == f"共 {COUNT} 份承诺书"
    assert tab.locator(".card").first.is_visible()
