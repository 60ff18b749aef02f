"""The pages for search engines (sitemaps.org, protocol 0.9), with the languages of each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePosixPath
from xml.etree import ElementTree as ET

from pledgebook.outputs.site.listing import Listing

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


def sitemap(whole: Iterable[PurePosixPath], current: Iterable[Listing], base_url: str) -> bytes:
    """Return ``sitemap.xml`` for what is served below ``base_url``.

    ``whole`` are the pages of the whole book, the index first, ``current`` those of commitments.
    Versions that are not current have no place in it: a search should lead to what holds.
    """
    base = base_url.rstrip("/")
    ET.register_namespace("", _SITEMAP)
    ET.register_namespace("xhtml", _XHTML)
    root = ET.Element(f"{{{_SITEMAP}}}urlset")
    for path in whole:
        _url(root, f"{base}/{path}")
    for page in current:
        url = _url(root, f"{base}/{page.folder}/index.html", page.date.isoformat())
        for language, address in _languages(page, base):
            ET.SubElement(
                url, f"{{{_XHTML}}}link", rel="alternate", hreflang=language, href=address
            )
    ET.indent(root, space="")
    text: bytes = ET.tostring(root, "utf-8", xml_declaration=True)
    return text + b"\n"


def _url(root: ET.Element, address: str, changed: str = "") -> ET.Element:
    url = ET.SubElement(root, f"{{{_SITEMAP}}}url")
    ET.SubElement(url, f"{{{_SITEMAP}}}loc").text = address
    if changed:
        ET.SubElement(url, f"{{{_SITEMAP}}}lastmod").text = changed
    return url


def _languages(page: Listing, base: str) -> Iterator[tuple[str, str]]:
    for one in page.alternates:
        yield one.lang, f"{base}/{one.folder}/index.html"
