"""What the site says of published versions: to readers, to feed readers and to programs."""

from __future__ import annotations

import datetime as dt
import json
import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import PurePosixPath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator, FormatChecker
from lxml import etree, html
from tests.parity.published import BASE, BY_ID, REGISTRY

from pledgebook.book import Ledger, ledger
from pledgebook.outputs import site
from pledgebook.outputs.site.changes_file import changes
from pledgebook.outputs.site.feed import MOST, feeds, urn
from pledgebook.outputs.site.issues import issues, nearest
from pledgebook.outputs.site.page import Page
from pledgebook.outputs.site.sheet import Compared
from pledgebook.outputs.site.standing import Download, Status, VersionLink
from pledgebook.source import refused
from pledgebook.wording.changed import ChangeLine

MakePage = Callable[..., Page]
Site = dict[str, bytes]

ATOM = "{http://www.w3.org/2005/Atom}"
HASH = "ab" * 32
LINES = (
    ChangeLine(
        anchor="response/faults/critical", direction="stronger", text="到场：4小时改为2小时"
    ),
    ChangeLine(anchor="warranty/quality", direction="weaker", text="质保期：48个月改为36个月"),
    ChangeLine(anchor="visits/monthly", direction="weaker", text="每月巡检：删去"),
    ChangeLine(anchor="response/faults", direction="changed", text="故障处置：改了说明"),
    ChangeLine(anchor="", direction="changed", text="标题：改了"),
)


def published(*names: str) -> Ledger:
    """Return a ledger with a version a day: of each name the next one."""
    found = Ledger()
    for day, name in enumerate(names, 1):
        found = ledger.append(found, name, dt.date(2026, 11, day), name.encode())
    return found


def files(
    *pages: Page, book_ledger: Ledger, title: str = "示例承诺汇编", base_url: str | None = None
) -> Site:
    book = site.Book(title=title, ledger=book_ledger, base_url=base_url)
    return {str(file.path): file.content for file in site.render(pages, book)}


def edition(make_page: MakePage, number: int, **given: object) -> Page:
    """Return a published version, of which the second changed something."""
    versions = (
        VersionLink(number=1, date=dt.date(2026, 11, 1)),
        VersionLink(
            number=2, date=dt.date(2026, 11, 2), changes="缩短到场时限。", compared=("zh",)
        ),
    )
    values: dict[str, object] = {
        "version": number,
        "versions": versions,
        "frozen": True,
        "provider": "示例科技有限公司",
        "downloads": (Download(name="letter.pdf", size=9, state="signed", sha256=HASH),),
        "compared": Compared(before=1, lines=LINES) if number == 2 else None,
    }
    return make_page(**(values | given))


@pytest.fixture(scope="module")
def book(make_page: MakePage) -> Site:
    return files(
        edition(make_page, 2, frozen=False),
        edition(make_page, 1),
        edition(make_page, 2),
        book_ledger=published("door-control", "door-control"),
    )


def page(book: Site, path: str) -> html.HtmlElement:
    return html.fromstring(book[path])


def links(book: Site, path: str) -> list[tuple[str, str]]:
    """Return the links of a page: what they say, and where in the folder they lead."""
    found = []
    for one in page(book, path).iterfind(".//main//a"):
        target, _, fragment = one.get("href").partition("#")
        parts = list(PurePosixPath(path).parent.parts)
        for part in PurePosixPath(target).parts:
            parts = parts[:-1] if part == ".." else [*parts, part]
        found.append((one.text_content(), "/".join(parts) + (f"#{fragment}" if fragment else "")))
    return found


# ---- what a version changed ----

CHANGES = "door-control/v2/changes/index.html"


def test_changes_are_told_by_clause_and_lead_to_it_in_both_versions(book: Site) -> None:
    sections = page(book, CHANGES).findall(".//section")
    told = [(one.find("h2").text, [li[1].text for li in one.findall(".//li")]) for one in sections]
    assert told == [
        ("故障处置", ["到场：4小时改为2小时", "故障处置：改了说明"]),
        ("免费质保期", ["质保期：48个月改为36个月"]),
        ("承诺书整体", ["每月巡检：删去", "标题：改了"]),
    ]
    assert [one for one in links(book, CHANGES) if "#" in one[1]] == [
        ("第 1 版", "door-control/v1/index.html#response/faults"),
        ("第 2 版", "door-control/v2/index.html#response/faults"),
        ("第 1 版", "door-control/v1/index.html#warranty/quality"),
        ("第 2 版", "door-control/v2/index.html#warranty/quality"),
    ]


def test_directions_are_counted(book: Site) -> None:
    tally = page(book, CHANGES).find(".//ul[@class='plain tally']")
    said = [" ".join(one.text_content().split()) for one in tally]
    assert said == ["1 对客户更有利", "2 对客户更不利", "2 有变化"]


def test_changes_carry_the_day_of_publication(book: Site) -> None:
    assert page(book, CHANGES).find(".//main//time").get("datetime") == "2026-11-02"


def test_a_revision_tells_what_it_changes_since_the_last_version(make_page: MakePage) -> None:
    compared = Compared(before=2, lines=LINES[:1])
    revision = edition(
        make_page, 2, frozen=False, status=Status.REVISED, compared=compared, date=dt.date.max
    )
    pages = (revision, edition(make_page, 1), edition(make_page, 2))
    made = files(*pages, book_ledger=published("door-control", "door-control"))
    path = "door-control/changes/index.html"
    assert ("修订稿改了什么", path) in links(made, "door-control/index.html")
    assert links(made, path) == [
        ("修订稿", "door-control/index.html"),
        ("第 2 版", "door-control/v2/index.html#response/faults"),
        ("修订稿", "door-control/index.html#response/faults"),
    ]
    text = page(made, path).find(".//main").text_content()
    assert "修订稿与第 2 版相比" in text
    assert "9999-12-31" in text
    told = json.loads(made["changes.json"])["versions"]
    assert [one["version"] for one in told] == [2, 1]


@pytest.mark.parametrize("without", [1, 2])
def test_a_clause_that_one_version_lacks_is_said_to_be_missing(
    make_page: MakePage, without: int
) -> None:
    whole = edition(make_page, 1).letter
    shorter = replace(whole, chapters=whole.chapters[1:])
    pages = [edition(make_page, one, letter=shorter if one == without else whole) for one in (1, 2)]
    made = files(*pages, book_ledger=published("door-control", "door-control"))
    (said,) = [
        one.text_content()
        for one in page(made, CHANGES).findall(".//section")
        if one.find("h2").text == "免费质保期"
    ]
    assert f"第 {without} 版没有这一条" in said
    assert said.count("没有这一条") == 1


def test_nothing_changed_is_said(make_page: MakePage) -> None:
    same = edition(make_page, 2, compared=Compared(before=1, lines=()))
    made = files(same, book_ledger=published("door-control", "door-control"))
    assert "承诺的内容没有变化" in made[CHANGES].decode()


def test_versions_lead_to_their_changes(book: Site) -> None:
    for path in ("door-control/index.html", "door-control/v1/index.html"):
        assert ("逐条查看变化", CHANGES) in links(book, path)
    assert ("第 2 版改了什么", CHANGES) in links(book, "door-control/v1/index.html")
    assert "door-control/v1/changes/index.html" not in book


def test_an_english_page_speaks_english(make_page: MakePage) -> None:
    spoken = replace(edition(make_page, 1).letter, language="en")
    newest = edition(make_page, 1).newest
    assert newest
    versions = (replace(newest, number=1), replace(newest, compared=("en",)))
    given: dict[str, object] = {"letter": spoken, "versions": versions}
    pages = [edition(make_page, one, **given) for one in (1, 2)]
    pages.append(edition(make_page, 2, frozen=False, **given))
    made = files(*pages, book_ledger=published("door-control", "door-control"))
    text = made[CHANGES].decode()
    assert "Version 2 against version 1" in text
    assert "there is a newer version 2" in made["door-control/v1/index.html"].decode()
    assert not re.search(r"第 [0-9] 版", text + made["history/index.html"].decode())


@pytest.mark.parametrize(
    ("anchor", "found"),
    [
        ("response/faults", "response/faults"),
        ("response/faults/critical/x", "response/faults"),
        ("visits", ""),
        ("", ""),
    ],
)
def test_the_nearest_place_is_the_narrowest_around(anchor: str, found: str) -> None:
    assert nearest(anchor, frozenset({"response", "response/faults"})) == found


# ---- what the book published ----


def test_the_history_is_that_of_the_ledger_newest_first(book: Site) -> None:
    records = json.loads(book["ledger.json"])["records"]
    entries = page(book, "history/index.html").findall(".//ol[@class='plain issues']/li")
    for entry, record in zip(entries, reversed(records), strict=True):
        codes = [one.text for one in entry.iterfind(".//code")]
        assert codes == [HASH, record["sha256"], record["hash"]]
        assert entry.find(".//time").get("datetime") == record["date"]
    assert ("逐条查看变化", CHANGES) in links(book, "history/index.html")


def test_a_version_that_is_not_shown_stays_in_the_history(make_page: MakePage) -> None:
    found = published("door-control", "door-control", "lifts")
    made = files(edition(make_page, 1), edition(make_page, 2), book_ledger=found)
    assert "lifts（第 1 版）" in made["history/index.html"].decode()
    assert [one["id"] for one in json.loads(made["changes.json"])["versions"]] == [
        "door-control"
    ] * 2


def test_the_copy_of_the_ledger_is_the_ledger(book: Site) -> None:
    assert ledger.parse(book["ledger.json"], "ledger.json") == published(
        "door-control", "door-control"
    )


def test_a_book_that_published_nothing_has_no_history(make_page: MakePage) -> None:
    made = files(make_page(versions=()), book_ledger=Ledger())
    assert not made.keys() & {"history/index.html", "feed.xml", "changes.json", "ledger.json"}
    assert b"feed.xml" not in made["index.html"] + made["door-control/index.html"]


def test_every_page_leads_to_the_history_and_the_feed(book: Site) -> None:
    for path in ("index.html", "door-control/v1/index.html", CHANGES, "history/index.html"):
        root = "../" * (len(PurePosixPath(path).parts) - 1)
        found = page(book, path)
        led = [one.get("href") for one in found.iterfind(".//nav[@class='places']//a")]
        assert f"{root}history/index.html" in led
        (feed,) = found.findall(".//link[@type='application/atom+xml']")
        assert feed.get("href") == f"{root}feed.xml"


def test_a_letter_can_be_verified_from_its_page(book: Site) -> None:
    block = page(book, "door-control/index.html").find(".//details[@class='verify']")
    text = block.text_content()
    assert HASH in text
    assert "pledgebook verify letter.pdf" in text
    assert "已签章" in text


# ---- the feed (RFC 4287) ----


def atom(book: Site) -> etree._Element:
    return etree.fromstring(book["feed.xml"])


def test_the_feed_keeps_the_rules_of_atom(book: Site) -> None:
    root = atom(book)
    assert root.tag == f"{ATOM}feed"
    ids = []
    for node in (root, *root.iterfind(f"{ATOM}entry")):
        # Section 4.1: exactly one of each; 4.2.6: an absolute IRI; 3.3: RFC 3339.
        for name in ("id", "title", "updated"):
            assert len(node.findall(f"{ATOM}{name}")) == 1
        assert re.fullmatch(
            r"urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}",
            node.findtext(f"{ATOM}id"),
        )
        assert re.fullmatch(r"2026-11-0[12]T00:00:00Z", node.findtext(f"{ATOM}updated"))
        ids.append(node.findtext(f"{ATOM}id"))
    assert len(set(ids)) == 3
    assert [one.get("rel") for one in root.findall(f"{ATOM}link")] == ["self", "alternate"]
    for entry in root.iterfind(f"{ATOM}entry"):
        # Without content an entry must have an alternate link; every entry needs an author.
        assert entry.find(f"{ATOM}link").get("rel") == "alternate"
        assert entry.findtext(f"{ATOM}author/{ATOM}name") == "示例科技有限公司"


def test_the_feed_tells_the_changes_newest_first(book: Site) -> None:
    root = atom(book)
    assert root.findtext(f"{ATOM}updated") == "2026-11-02T00:00:00Z"
    new, old = root.findall(f"{ATOM}entry")
    said = new.findtext(f"{ATOM}summary").splitlines()
    assert said == ["缩短到场时限。", *(one.text for one in LINES)]
    assert old.findtext(f"{ATOM}summary") == "首次发布。"
    assert all(
        link.get("href") in book for link in root.iter(f"{ATOM}link")
    )  # relative, to a file of the site


def test_ids_of_the_feed_outlive_titles_and_addresses(book: Site, make_page: MakePage) -> None:
    found = published("door-control", "door-control", "lifts")
    pages = (edition(make_page, 1, title="新标题"), edition(make_page, 2))
    later = files(*pages, book_ledger=found, title="新书名", base_url="https://example.com/a/")
    ids = {one.text for one in atom(book).iter(f"{ATOM}id")}
    assert ids <= {one.text for one in atom(later).iter(f"{ATOM}id")}
    hrefs = [link.get("href") for link in atom(later).iter(f"{ATOM}link")]
    assert all(one.startswith("https://example.com/a/") for one in hrefs)


def many(make_page: MakePage, count: int) -> dict[str, etree._Element]:
    """Return the feed of a book that published ``count`` commitments, a version of each."""
    names = [f"lift-{number}" for number in range(count)]
    found = Ledger()
    for name in names:
        found = ledger.append(found, name, dt.date(2026, 11, 1), name.encode())
    listed = site.listing(edition(make_page, 1))
    pages = [replace(listed, id=name, title=name) for name in names]
    book = site.Book(title="示例", ledger=found)
    made = feeds(issues(pages, found), book, "zh")
    return {name: etree.fromstring(content) for name, content in made}


def titles(root: etree._Element) -> list[str]:
    return [one.findtext(f"{ATOM}title") for one in root.iterfind(f"{ATOM}entry")]


def led(root: etree._Element) -> dict[str, str]:
    return {one.get("rel"): one.get("href") for one in root.iterfind(f"{ATOM}link")}


@pytest.mark.parametrize("count", [1, MOST, 2 * MOST - 1, 2 * MOST, 3 * MOST + 1])
def test_a_long_feed_goes_on_in_archives(make_page: MakePage, count: int) -> None:
    made = many(make_page, count)
    archives = {name: root for name, root in made.items() if name != "feed.xml"}
    assert MOST <= len(titles(made["feed.xml"])) < 2 * MOST or not archives
    assert {len(titles(root)) for root in archives.values()} <= {MOST}
    name, told = "feed.xml", []
    while name:  # as a reader goes back that wants everything (RFC 5005, section 4)
        told += titles(made[name])
        assert led(made[name])["self"] == name
        archive = made[name].find("{http://purl.org/syndication/history/1.0}archive")
        assert (archive is not None) == (name in archives)
        assert led(made[name]).get("current") == ("feed.xml" if name in archives else None)
        name = led(made[name]).get("prev-archive")
    assert told == [f"lift-{number}（第 1 版）" for number in reversed(range(count))]
    for name, root in archives.items():
        later = led(root).get("next-archive")
        assert later is None or led(made[later])["prev-archive"] == name
    assert "next-archive" not in led(made["feed.xml"])
    assert len({root.findtext(f"{ATOM}id") for root in made.values()}) == 1


def test_an_archive_stays_as_it_is(make_page: MakePage) -> None:
    before, after = many(make_page, 2 * MOST), many(make_page, 3 * MOST)
    kept = [titles(found["feed.1.xml"]) for found in (before, after)]
    assert kept[0] == kept[1]
    assert "feed.2.xml" in after


def test_names_differ_where_what_they_are_made_of_differs() -> None:
    assert urn("a") != urn("b")
    assert urn("a") == urn("a")


# ---- changes.json ----


def check(name: str, data: object) -> list[str]:
    schema = BY_ID[f"{BASE}{name}.schema.json"]
    judge = Draft202012Validator(schema, registry=REGISTRY, format_checker=FormatChecker())
    return [f"{error.json_path}: {error.message[:200]}" for error in judge.iter_errors(data)]


def test_changes_are_told_to_programs_as_to_people(book: Site) -> None:
    data = json.loads(book["changes.json"])
    assert check("changes", data) == []
    new, old = data["versions"]
    text = new["texts"]["zh"]
    assert text["summary"] == "缩短到场时限。"
    assert [tuple(one.values()) for one in text["changes"]["lines"]] == [
        (one.anchor, one.direction, one.text) for one in LINES
    ]
    assert "changes" not in old["texts"]["zh"]
    for one in (text["page"], text["changes"]["page"], old["texts"]["zh"]["page"]):
        assert one in book
    assert new["letters"] == [
        {
            "path": "door-control/v2/letter.pdf",
            "language": "zh",
            "state": "signed",
            "sha256": HASH,
        }
    ]


def test_the_schema_of_changes_refuses_what_is_none(book: Site) -> None:
    data = json.loads(book["changes.json"])
    data["versions"][0]["texts"]["zh"]["changes"]["lines"][0]["direction"] = "better"
    data["versions"][1]["sha256"] += "\n"
    assert len(check("changes", data)) == 2


HOSTILE = "</script><script>alert(1)</script>\"'><img src=x onerror=alert(1)>\u2028&{{7*7}}"


def test_whatever_a_version_says_stays_text(make_page: MakePage) -> None:
    lines = (ChangeLine(anchor="warranty/quality", direction="weaker", text=HOSTILE),)
    pages = [
        edition(
            make_page,
            one,
            title=HOSTILE,
            provider=HOSTILE,
            linked={"name": HOSTILE},
            compared=Compared(before=1, lines=lines) if one == 2 else None,
        )
        for one in (1, 2)
    ]
    made = files(*pages, book_ledger=published("door-control", "door-control"), title=HOSTILE)
    for path in (CHANGES, "history/index.html", "door-control/v2/index.html"):
        found = page(made, path)
        assert not found.findall(".//img")
        kinds = {one.get("type") for one in found.iterfind(".//script") if one.text}
        assert kinds <= {"application/json", "application/ld+json"}
    (block,) = page(made, "door-control/v2/index.html").findall(
        ".//script[@type='application/ld+json']"
    )
    assert json.loads(block.text) == {"name": HOSTILE}
    entry = atom(made).find(f"{ATOM}entry")
    assert entry.findtext(f"{ATOM}author/{ATOM}name") == HOSTILE
    assert HOSTILE in entry.findtext(f"{ATOM}summary")
    assert json.loads(made["changes.json"])["title"] == HOSTILE


WORDS = st.text(min_size=1, max_size=30).filter(lambda text: text.strip() and not refused(text))


@settings(max_examples=60, deadline=None)
@given(title=WORDS, told=WORDS)
def test_what_a_commitment_may_say_comes_back_from_both_files(
    make_page: MakePage, title: str, told: str
) -> None:
    lines = (ChangeLine(anchor="", direction="changed", text=told),)
    page = edition(make_page, 2, title=title, compared=Compared(before=1, lines=lines))
    book = site.Book(title=title, ledger=published("door-control", "door-control"))
    found = issues((site.listing(page),), book.ledger)
    ((_, content),) = feeds(found, book, "zh")
    root = etree.fromstring(content)
    assert root.findtext(f"{ATOM}title") == title
    assert root.findtext(f"{ATOM}entry/{ATOM}title") == f"{title}（第 2 版）"
    assert root.findtext(f"{ATOM}entry/{ATOM}summary") == f"缩短到场时限。\n{told}"
    (version,) = json.loads(changes(found, book))["versions"]
    assert version["texts"]["zh"]["title"] == title
    assert version["texts"]["zh"]["changes"]["lines"][0]["text"] == told
