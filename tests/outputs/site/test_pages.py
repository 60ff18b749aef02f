"""The site's files, read as a browser reads them but without one."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from html.parser import HTMLParser
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

import pytest

from pledgebook.outputs import site
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.standing import Status, VersionLink

MakePage = Callable[..., Page]
Site = dict[str, str]

GOLDEN = Path(__file__).with_name("golden")
LOADS = {("link", "href"), ("script", "src"), ("img", "src"), ("form", "action")}


@dataclass
class Reader(HTMLParser):
    """Collects of a page what these tests ask about."""

    ids: list[str] = field(default_factory=list)
    links: list[tuple[str, str, str]] = field(default_factory=list)
    attributes: set[str] = field(default_factory=set)
    scripts: list[tuple[str | None, str]] = field(default_factory=list)
    policy: str = ""

    def __post_init__(self) -> None:
        super().__init__()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.attributes |= given.keys()
        if "id" in given:
            self.ids.append(given["id"])
        for name in ("href", "src", "action"):
            if name in given:
                self.links.append((tag, name, given[name]))
        if tag == "script":
            self.scripts.append((given.get("type"), ""))
        if given.get("http-equiv") == "Content-Security-Policy":
            self.policy = given["content"]

    def handle_data(self, data: str) -> None:
        if self.cdata_elem == "script":
            kind, text = self.scripts[-1]
            self.scripts[-1] = (kind, text + data)


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    return reader


def made(*pages: Page, base_url: str | None = None) -> Site:
    return {
        str(file.path): file.content.decode()
        for file in site.render(pages, site.Book(title="示例承诺汇编", base_url=base_url))
    }


@pytest.fixture(scope="module")
def book(make_page: MakePage) -> Site:
    versions = (
        VersionLink(number=1, date=make_page().date, state="signed"),
        VersionLink(number=2, date=make_page().date, changes="缩短到场时限。"),
    )
    return made(
        make_page(version=2, versions=versions),
        make_page(version=2, versions=versions, frozen=True),
        make_page(version=1, versions=versions, frozen=True),
        make_page(
            id="lifts",
            title="电梯维保承诺书",
            customer="另一示例单位",
            products=("电梯",),
            status=Status.DRAFT,
            versions=(),
        ),
    )


def html_pages(book: Site) -> Iterator[tuple[str, str]]:
    return ((path, text) for path, text in book.items() if path.endswith(".html"))


def test_a_page_looks_as_it_did(make_page: MakePage, golden: Callable[[Path, str], None]) -> None:
    text = made(make_page())["door-control/index.html"]
    # The pictures are the letter's too, and drawn elsewhere.
    golden(GOLDEN / "commitment.html", re.sub(r"<svg .*?</svg>", "<svg/>", text, flags=re.DOTALL))


def test_there_is_a_page_for_each_commitment_and_version(book: Site) -> None:
    assert {path for path, _ in html_pages(book)} == {
        "index.html",
        "by-customer/index.html",
        "by-product/index.html",
        "by-status/index.html",
        "compare/index.html",
        "portfolio/index.html",
        "door-control/index.html",
        "door-control/v1/index.html",
        "door-control/v2/index.html",
        "lifts/index.html",
    }


def test_every_link_leads_to_a_place_in_the_folder(book: Site, make_page: MakePage) -> None:
    ids = {path: set(read(text).ids) for path, text in html_pages(book)}
    for path, text in html_pages(book):
        folder = PurePosixPath(path).parent
        beside = {str(folder / file.name) for file in make_page().standing.downloads}
        for tag, name, link in read(text).links:
            parts = urlsplit(link)
            if parts.scheme in ("tel", "mailto") or (parts.scheme == "https" and tag == "a"):
                continue
            assert not parts.scheme, (path, tag, name, link)
            target = _joined(folder, unquote(parts.path)) if parts.path else path
            assert target in book.keys() | beside, (path, link)
            if parts.fragment.startswith("left="):  # what the page compares, no place in it
                assert target == "compare/index.html"
                assert f"{parts.fragment.removeprefix('left=')}/index.html" in book
                continue
            assert not parts.fragment or unquote(parts.fragment) in ids[target], (path, link)


def _joined(folder: PurePosixPath, link: str) -> str:
    parts: list[str] = list(folder.parts)
    for part in PurePosixPath(link).parts:
        if part == "..":
            parts.pop()
        else:
            parts.append(part)
    return "/".join(parts)


def test_nothing_is_loaded_from_elsewhere_and_the_policy_says_so(book: Site) -> None:
    for path, text in html_pages(book):
        page = read(text)
        loaded = [link for tag, name, link in page.links if (tag, name) in LOADS]
        assert loaded
        assert not [link for link in loaded if urlsplit(link).scheme or link.startswith("/")], path
        rules = {rule.split()[0]: rule.split()[1:] for rule in page.policy.split(";")}
        assert rules["default-src"] == rules["script-src"] == rules["style-src"] == ["'self'"]
        assert rules["img-src"] == ["'self'", "data:"]


def test_no_page_has_what_its_own_policy_forbids(book: Site) -> None:
    for path, text in html_pages(book):
        page = read(text)
        assert not {name for name in page.attributes if name == "style" or name.startswith("on")}
        data = ("application/json", "application/ld+json")
        inline = [kind for kind, content in page.scripts if content and kind not in data]
        assert not inline, path
        assert "<style" not in text


def test_ids_are_unique_and_every_clause_has_one(book: Site, make_page: MakePage) -> None:
    for path, text in html_pages(book):
        ids = read(text).ids
        assert len(ids) == len(set(ids)), path
    anchors = [c.anchor for chapter in make_page().letter.chapters for c in chapter.clauses]
    for path in ("door-control/index.html", "door-control/v1/index.html"):
        page = read(book[path])
        assert set(anchors) <= set(page.ids)
        assert {f"#{anchor}" for anchor in anchors} <= {link for _, _, link in page.links}


def test_rows_of_tables_can_be_cited(book: Site) -> None:
    assert 'id="response/faults/critical"' in book["door-control/index.html"]


def test_the_data_of_the_page_is_the_sla_and_cannot_end_its_script(make_page: MakePage) -> None:
    page = make_page()
    found = read(made(page)["door-control/index.html"]).scripts
    (block,) = [content for kind, content in found if kind == "application/json"]
    assert json.loads(block) == page.sla
    assert not set(block) & set("<>&\u2028\u2029")


def test_search_data_holds_every_current_clause_once(book: Site, make_page: MakePage) -> None:
    script = book["assets/search-data.js"]
    content = json.loads(script.removeprefix("window.pledgebook = ").removesuffix(";\n"))
    assert [entry["id"] for entry in content["commitments"]] == ["lifts", "door-control"]
    clauses = [content["clauses"][number] for number in content["commitments"][1]["clauses"]]
    expected = [c.anchor for chapter in make_page().letter.chapters for c in chapter.clauses]
    assert [clause[0] for clause in clauses] == expected
    said = {clause[0]: clause[3] for clause in clauses}
    assert said["response/faults"].endswith(
        "严重故障，响应10分钟内，到场2小时内，恢复运行8小时内；一般故障，响应30分钟内，到场次日"
    )
    assert said["statements/more"] == "详见服务说明，以本承诺书为准。"


def test_an_old_version_points_to_the_newest(book: Site) -> None:
    old, new = book["door-control/v1/index.html"], book["door-control/v2/index.html"]
    assert "已有更新的第 2 版" in old
    assert 'href="../v2/index.html"' in old
    assert "已有更新" not in new
    assert "内容不再改变" in new
    assert "已有更新" not in book["door-control/index.html"]


def test_a_draft_says_so(book: Site, make_page: MakePage) -> None:
    assert "尚未发布的草稿" in book["lifts/index.html"]
    assert "尚未发布的草稿" not in book["door-control/index.html"]
    revised = made(make_page(version=2, status=Status.REVISED))["door-control/index.html"]
    assert "与已发布的第 1 版不同" in revised


def test_the_index_lists_by_facet_without_a_script(book: Site) -> None:
    listed = {
        "customer": ("示例用户单位", "另一示例单位"),
        "product": ("电梯", "门禁控制器"),
        "status": ("草稿", "已发布"),
    }
    for key, values in listed.items():
        assert f'href="by-{key}/index.html"' in book["index.html"]
        for value in values:
            assert f"<th>{value}</th>" in book[f"by-{key}/index.html"]
    assert book["index.html"].count('class="card"') == 2


def test_only_what_is_there_can_be_downloaded(make_page: MakePage) -> None:
    without = made(make_page(downloads=()))["door-control/index.html"]
    assert "letter.pdf" not in without
    assert "<span>PDF · 94 KB</span>" in made(make_page())["door-control/index.html"]


def test_an_address_is_given_only_where_the_book_has_one(make_page: MakePage) -> None:
    path = "door-control/index.html"
    known = made(make_page(), base_url="https://book.example/terms/")[path]
    assert (
        '<link rel="canonical" href="https://book.example/terms/door-control/index.html">' in known
    )
    assert "canonical" not in made(make_page())[path]


HOSTILE = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{7777*3}}{% raw %}",
    "</script><!--",
    "' onfocus=alert(1) '",
]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_field_says_stays_text(make_page: MakePage, text: str) -> None:
    clean = make_page()
    chapter = clean.letter.chapters[0]
    clause = replace(chapter.clauses[0], title=text)
    chapter = replace(chapter, heading=text, clauses=(clause,))
    page = make_page(
        title=text,
        project=text,
        customer=text,
        products=(text,),
        parties=tuple(replace(party, name=text, phone=text) for party in clean.parties),
        contacts=tuple(replace(contact, reach=text) for contact in clean.contacts),
        letter=replace(
            clean.letter, addressee=text, chapters=(chapter, *clean.letter.chapters[1:])
        ),
    )
    honest, hostile = made(clean), made(page)
    for path, reading in html_pages(hostile):
        tags = Tags()
        tags.feed(reading)
        expected = Tags()
        expected.feed(honest[path])
        assert tags.names == expected.names, path
        assert "23331" not in reading


class Tags(HTMLParser):
    """Which elements a page has, with the names of their attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.names: set[tuple[str, tuple[str, ...]]] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.names.add((tag, tuple(name for name, _ in attrs)))
