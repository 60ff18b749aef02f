"""What search engines are told of a site."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from lxml import etree

from pledgebook.outputs import site
from pledgebook.outputs.site.page import Page

MakePage = Callable[..., Page]
FACETS = ("customer", "product", "status")
NAMES = {
    "s": "http://www.sitemaps.org/schemas/sitemap/0.9",
    "x": "http://www.w3.org/1999/xhtml",
}


def files(base_url: str | None, *pages: Page) -> dict[str, bytes]:
    return {
        str(file.path): file.content
        for file in site.render(pages, site.Book(title="汇编", base_url=base_url))
    }


def read(base_url: str, *pages: Page) -> etree._Element:
    return etree.fromstring(files(base_url, *pages)["sitemap.xml"])


def addresses(root: etree._Element) -> list[str | None]:
    return [one.text for one in root.findall("s:url/s:loc", NAMES)]


WHOLE = ("index", "compare/index", "portfolio/index", *(f"by-{key}/index" for key in FACETS))


def test_current_pages_stand_in_it_with_their_dates(make_page: MakePage) -> None:
    pages = (make_page(version=2), make_page(version=1, frozen=True))
    root = read("https://example.com/book/", *pages)
    assert addresses(root) == [
        *(f"https://example.com/book/{one}.html" for one in WHOLE),
        "https://example.com/book/door-control/index.html",
    ]
    assert [one.text for one in root.iterfind("s:url/s:lastmod", NAMES)] == ["2026-11-22"]


def test_every_address_is_a_page_of_the_site(make_page: MakePage) -> None:
    base = "https://example.com"
    made = files(base, make_page())
    found = addresses(etree.fromstring(made["sitemap.xml"]))
    assert all(address and address.removeprefix(f"{base}/") in made for address in found)


def test_languages_of_a_page_lead_to_each_other(make_page: MakePage) -> None:
    chinese = make_page(texts=("zh", "en"))
    english = make_page(texts=("zh", "en"), letter=replace(chinese.letter, language="en"))
    root = read("https://example.com", chinese, english)
    links = [
        [(link.get("hreflang"), link.get("href")) for link in url.findall("x:link", NAMES)]
        for url in root.findall("s:url", NAMES)
    ]
    both = [
        ("zh-CN", "https://example.com/door-control/index.html"),
        ("en", "https://example.com/door-control/en/index.html"),
    ]
    assert links == [*([] for _ in WHOLE), both, both]


def test_signs_of_markup_are_text(make_page: MakePage) -> None:
    root = read("https://example.com/?a=1&b=<x>", make_page())
    assert addresses(root)[0] == "https://example.com/?a=1&b=<x>/index.html"


def test_without_an_address_there_is_none(make_page: MakePage) -> None:
    assert "sitemap.xml" not in files(None, make_page())
