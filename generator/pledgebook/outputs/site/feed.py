"""``feed.xml``: every published version as an Atom feed (RFC 4287), the newest first, and archives.

Ids must never change, whatever address the site has, so they are made from the ledger: a UUID of
version 8 (RFC 9562) from the hash of a version's record, and for the feed from that of the first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from hashlib import sha256
from xml.etree import ElementTree as ET

from pledgebook.outputs.site.filling import Book
from pledgebook.outputs.site.issues import Issue, changes_folder
from pledgebook.outputs.site.listing import Listing
from pledgebook.wording.messages import Lang, say

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HISTORY = "http://purl.org/syndication/history/1.0"
_HTML = "text/html"
_FEED = "application/atom+xml"
MOST = 100  # versions in an archive; as many stay in ``feed.xml``, or up to twice as many


def feeds(issues: Sequence[Issue], book: Book, language: str) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the feed of a book that has published something, by their names.

    ``feed.xml``, which readers ask for again and again, holds the last versions; those before lie
    in archives of `MOST` versions, ``feed.1.xml`` the oldest: an archive never gets another one.
    Words are in ``language`` where there is no page to take them from.
    """
    count = max(0, len(issues) // MOST - 1)
    first = len(issues) - count * MOST
    parts = [issues[:first], *(issues[at : at + MOST] for at in range(first, len(issues), MOST))]
    identity = urn(f"feed {issues[-1].record.hash}")
    for number, part in zip((0, *range(count, 0, -1)), parts, strict=True):
        root = _head(part, book, language, number)
        _put(root, "id", identity)
        for rel, other in _others(number, count):
            _link(root, rel, f"{book.base or ''}{_name(other)}", _FEED)
        for one in part:
            page = one.text(language)
            if page is not None:
                _entry(root, one, page, book.base or "")
        ET.indent(root, space="")
        text: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
        yield _name(number), text + b"\n"


def _head(issues: Sequence[Issue], book: Book, language: str, number: int) -> ET.Element:
    """Return a feed without entries; ``number`` is that of an archive, 0 that of ``feed.xml``."""
    base = book.base or ""
    ET.register_namespace("", _ATOM)
    ET.register_namespace("fh", _HISTORY)
    root = ET.Element(f"{{{_ATOM}}}feed", {_LANG: "en" if language == "en" else "zh-CN"})
    _put(root, "title", book.title)
    _put(root, "updated", _moment(max(one.record.date for one in issues)))
    _link(root, "self", f"{base}{_name(number)}", _FEED)
    _link(root, "alternate", f"{base}history/index.html", _HTML)
    _put(root, "generator", "pledgebook")
    if number:
        ET.SubElement(root, f"{{{_HISTORY}}}archive")
    return root


def _others(number: int, count: int) -> Iterator[tuple[str, int]]:
    """Yield how one file of a feed leads to others (RFC 5005, section 4): relation and number."""
    before = number - 1 if number else count
    if before:
        yield "prev-archive", before
    if number:
        yield "current", 0
    if 0 < number < count:
        yield "next-archive", number + 1


def _name(number: int) -> str:
    return f"feed.{number}.xml" if number else "feed.xml"


def urn(name: str) -> str:
    """Return a UUID of version 8 as an address: the same for the same name."""
    digits = int.from_bytes(sha256(name.encode()).digest()[:16], "big")
    digits = digits & ~(0xF << 76) | 0x8 << 76  # the version
    digits = digits & ~(0x3 << 62) | 0x2 << 62  # the variant
    text = f"{digits:032x}"
    parts = (text[:8], text[8:12], text[12:16], text[16:20], text[20:])
    return f"urn:uuid:{'-'.join(parts)}"


def _entry(root: ET.Element, issue: Issue, page: Listing, base: str) -> None:
    lang: Lang = "en" if page.language == "en" else "zh"
    entry = ET.SubElement(root, f"{{{_ATOM}}}entry", {_LANG: page.lang})
    args: dict[str, str | int] = {"title": page.title, "version": page.version}
    _put(entry, "id", urn(f"entry {issue.record.hash}"))
    _put(entry, "title", say("feed/entry", args, lang))
    _put(entry, "updated", _moment(issue.record.date))
    author = ET.SubElement(entry, f"{{{_ATOM}}}author")
    _put(author, "name", page.provider or page.title)
    _link(entry, "alternate", f"{base}{page.folder}/index.html", _HTML)
    folder = changes_folder(page)
    if folder is not None:
        _link(entry, "related", f"{base}{folder}/index.html", _HTML)
    _put(entry, "summary", _summary(page, lang))


def _summary(page: Listing, lang: Lang) -> str:
    """Return what a version changed: its own words first, then a line for each change."""
    own = next(
        (one.changed(lang) for one in page.standing.versions if one.number == page.version), None
    )
    lines = [own] if own else []
    if page.compared is None:
        lines = lines or [say("feed/first", {}, lang)]
    else:
        lines += [line.text for line in page.compared.lines] or [say("feed/nothing", {}, lang)]
    return "\n".join(lines)


def _moment(date: str) -> str:
    return f"{date}T00:00:00Z"


def _put(parent: ET.Element, name: str, text: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}{name}").text = text


def _link(parent: ET.Element, rel: str, href: str, kind: str) -> None:
    ET.SubElement(parent, f"{{{_ATOM}}}link", rel=rel, href=href, type=kind)
