"""Whether an author's words are there in every language of the commitment.

A rule of its own beside `pledgebook.checks`: it looks at what stands in the file, before each
language takes its own words from there.

Words belong to one language, and must be written in both, where they hold a Han character, or two
small Latin letters in a row (``hotline``, ``Windows``). Codes, numbers, standards, and addresses of
mail and web belong to no language: ``GB/T 22239``, ``XK-200``, ``400-000-0000``. A name of the
letter, where a name may stand, is no text.

FAIL: in a letter of both languages, ``title: 重大故障``.
PASS: ``title: {zh: 重大故障, en: critical fault}``, ``number: XK-200``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pledgebook import schema
from pledgebook.findings import Finding
from pledgebook.model.names import Names
from pledgebook.model.words import Language

RULE = "text/one-language"

_HAN = re.compile("[\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff]")
_ADDRESS = re.compile(r"\S+@\S+|(?:https?://|www\.)\S+|\b(?:[\w-]+\.)+[a-z]{2,}(?:/\S*)?")
_SMALL = re.compile("[a-zß-öø-ÿ]{2}")
_LONGEST = 40  # characters of the text that a finding repeats


def check(data: Any, names: Names) -> Iterator[Finding]:
    """Yield each text of a letter in two languages that is there in one of them only.

    ``data`` is accepted by the schema, ``names`` are those of its commitment.
    """
    for one in schema.texts(data, "commitment"):
        language = of(one.text)
        if language is not None and not (one.named and names.get(one.text)):
            other = Language.EN if language is Language.ZH else Language.ZH
            shown = one.text if len(one.text) <= _LONGEST else f"{one.text[: _LONGEST - 1]}…"
            args = {"text": shown, "language": language.value, "other": other.value}
            yield Finding(rule=RULE, at=one.at, args=args)


def of(text: str) -> Language | None:
    """Return the language that ``text`` belongs to; None where it may stand in either."""
    if _HAN.search(text):
        return Language.ZH
    return Language.EN if _SMALL.search(_ADDRESS.sub(" ", text)) else None
