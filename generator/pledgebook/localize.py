"""A commitment in one of its languages: plain data in, plain data out.

Wherever an author's words stand, a map of both languages (``{zh: 重大故障, en: critical fault}``)
may stand in place of a string. Past this module there are only strings, so that nothing behind it
needs to know of two languages. Routes of keys stay as they are.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pledgebook.model.words import Language

_BOTH = {language.value for language in Language}


def languages(data: Mapping[str, Any]) -> tuple[Language, ...]:
    """Return the languages of a commitment that the schema accepts; the prevailing one first."""
    spoken = data["language"]
    if isinstance(spoken, str):
        return (Language(spoken),)
    return tuple(dict.fromkeys(map(Language, (spoken["prevails"], *spoken["text"]))))


def localize(data: Any, language: Language) -> Any:
    """Return ``data`` with the words of one language in place of each map of both."""
    if isinstance(data, list):
        return [localize(item, language) for item in data]
    if not isinstance(data, dict):
        return data
    if data.keys() == _BOTH and all(isinstance(text, str) for text in data.values()):
        return data[language.value]
    return {key: localize(value, language) for key, value in data.items()}
