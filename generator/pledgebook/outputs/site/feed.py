"""``feed.xml``: every published version as an Atom feed (RFC 4287), the newest first.

Ids must never change, whatever address the site has, so they are made from the ledger: a UUID of
version 8 (RFC 9562) from the hash of a version's record, and for the feed from that of the first.
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from xml.etree import ElementTree as ET

from pledgebook.outputs.site.filling import Book
from pledgebook.outputs.site.issues import Issue, changes_folder
from pledgebook.outputs.site.listing import Listing
from pledgebook.wording.messages import Lang, say

_ATOM = "http://www.w3.org/2005/Atom"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_HTML = "text/html"


def feed(issues: Sequence[Issue], book: Book, language: str) -> bytes:
    """Return ``feed.xml`` of a book that has published something, in the words of ``language``."""
    base = book.base or ""
    ET.register_namespace("", _ATOM)
    root = ET.Element(f"{{{_ATOM}}}feed", {_LANG: "en" if language == "en" else "zh-CN"})
    _put(root, "id", urn(f"feed {issues[-1].record.hash}"))
    _put(root, "title", book.title)
    _put(root, "updated", _moment(max(one.record.date for one in issues)))
    _link(root, "self", f"{base}feed.xml", "application/atom+xml")
    _link(root, "alternate", f"{base}history/index.html", _HTML)
    ET.SubElement(root, f"{{{_ATOM}}}generator").text = "pledgebook"
    for one in issues:
        page = one.text(language)
        if page is not None:
            _entry(root, one, page, base)
    ET.indent(root, space="")
    text: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return text + b"\n"


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
