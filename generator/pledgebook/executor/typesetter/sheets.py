"""Style sheets that are parsed once: every letter brings the same one."""

from __future__ import annotations

import re
from collections.abc import Sized
from typing import Any

from weasyprint import CSS
from weasyprint.text.fonts import FontConfiguration
from weasyprint.urls import URLFetcher

# What else begins with @ is known to the page alone that it is read for, or has to be fetched.
_OF_PAGES = r"page\b|top-left\b|left-middle\b|bottom-left\b|bottom-right\b"
_OTHER_RULE = re.compile(rf"@(?!{_OF_PAGES})")
_MOST = 8  # letters of a book differ in form and language

_parsed: dict[str, CSS] = {}


def taken(
    root: Any, fetcher: URLFetcher, fonts: FontConfiguration, warnings: Sized
) -> tuple[CSS, ...]:
    """Take the only style sheet out of the page ``root``; return it as WeasyPrint takes it.

    It counts as a user's there, which weighs the same where the author has none. A page that
    styles itself in another way keeps what it has. What is warned of is warned of each time.
    """
    styles = [*root.iter("style")]
    if len(styles) != 1 or styles[0].attrib:
        return ()
    source = styles[0].text or ""
    if _OTHER_RULE.search(source):
        return ()
    styles[0].text = None
    known = _parsed.get(source)
    if known is not None:
        return (known,)
    before = len(warnings)
    sheet = CSS(string=source, url_fetcher=fetcher, font_config=fonts)
    if len(warnings) == before:
        if len(_parsed) == _MOST:
            _parsed.clear()
        _parsed[source] = sheet
    return (sheet,)
