"""How the values of options are written: a wrong one is told with what to write instead."""

from __future__ import annotations

import argparse
import datetime as dt
import re
from collections.abc import Callable

from pledgebook.book import shown
from pledgebook.cli.parser import day
from pledgebook.wording.messages import Lang, say

MOST = 100_000  # of whatever is listed
_LEAST = 100  # megabytes, without which nothing runs


def event_date(lang: Lang) -> Callable[[str], tuple[str, dt.date]]:
    """Return a reader of ``EVENT=DATE`` that says in ``lang`` how one is written."""

    def read(text: str) -> tuple[str, dt.date]:
        event, equals, date = text.partition("=")
        if not (event and equals):
            raise _wrong("cli/not-an-event-date", text, lang)
        return event, day(lang)(shown(date))

    return read


def count(lang: Lang) -> Callable[[str], int]:
    """Return a reader of how many to list, which says in ``lang`` what can be written."""

    def read(text: str) -> int:
        number = int(text) if re.fullmatch("[0-9]{1,9}", text) else MOST + 1
        if number > MOST:
            raise _wrong("sla/no-such-count", text, lang)
        return number

    return read


def memory(lang: Lang) -> Callable[[str], str]:
    """Return a reader of a size of memory, which says in ``lang`` how one is written."""

    def read(text: str) -> str:
        found = re.fullmatch("([0-9]{1,6})(MB|GB)", text.upper())
        if found is None or int(found[1]) * (1000 if found[2] == "GB" else 1) < _LEAST:
            raise _wrong("sla/no-such-memory", text, lang)
        return found[0]

    return read


def address(lang: Lang) -> Callable[[str], str]:
    """Return a reader of a page's address: a report links to it, so it is one of the web."""

    def read(text: str) -> str:
        if not text.startswith(("https://", "http://")):
            raise _wrong("sla/not-an-address", text, lang)
        return text

    return read


def _wrong(rule: str, text: str, lang: Lang) -> argparse.ArgumentTypeError:
    return argparse.ArgumentTypeError(say(rule, {"text": shown(text), "most": MOST}, lang))
