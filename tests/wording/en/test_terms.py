"""Every built-in name has an English title, and one thing has one name."""

from __future__ import annotations

import json

import pytest

from pledgebook import resources
from pledgebook.model import acts
from pledgebook.model.commitment import CHAPTERS
from pledgebook.wording.en import terms
from pledgebook.wording.en.titles import NOUNS
from pledgebook.wording.en.verbs import ACTS, OBJECTS

BUILT_IN = {
    "acts": (ACTS, (*acts.TIMED_ACTS, *acts.UNTIMED_ACTS)),
    "events": (terms.EVENTS, acts.EVENTS),
    "channels": (terms.CHANNELS, acts.CHANNELS),
    "ways through channels": (terms.BY, acts.CHANNELS),
    "clocks": (terms.CLOCKS, acts.CLOCKS),
    "requests": (terms.REQUESTS, acts.REQUESTS),
    "documents": (terms.DOCUMENTS, acts.DOCUMENTS),
    "bases": (terms.BASES, acts.BASES),
    "roles": (terms.ROLES, acts.ROLES),
    "forms": (terms.FORMS, acts.FORMS),
    "chapters": (terms.CHAPTERS, CHAPTERS),
    "titles of clauses": (NOUNS, CHAPTERS),
}


@pytest.mark.parametrize("kind", BUILT_IN)
def test_every_built_in_name_has_words(kind: str) -> None:
    words, names = BUILT_IN[kind]
    assert list(words) == list(names)


def _schema(name: str) -> dict[str, dict[str, dict[str, dict[str, str]]]]:
    path = resources.folder("schemas") / f"{name}.schema.json"
    content: dict[str, dict[str, dict[str, dict[str, str]]]] = json.loads(path.read_text("utf-8"))
    return content


@pytest.mark.parametrize("key", CHAPTERS)
def test_chapters_are_called_what_the_schema_calls_them(key: str) -> None:
    assert terms.CHAPTERS[key] == _schema("chapters")["$defs"][key]["x-en"]["title"]


@pytest.mark.parametrize("act", acts.TIMED_ACTS)
def test_acts_are_called_what_the_schema_calls_them(act: str) -> None:
    assert ACTS[act].title == _schema("acts")["$defs"][act]["x-en"]["title"]


def test_acts_with_objects_are_acts() -> None:
    assert set(OBJECTS) <= set(ACTS)
