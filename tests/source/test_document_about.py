"""A document without most of its places tells the others as the whole one does."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.cli import books
from pledgebook.source import Document, Pointer

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def document() -> Document:
    """A commitment with values of its own and of fragments."""
    loaded = books.read_one(ROOT / "commitments/servers-storage/commitment.yaml", books.Libraries())
    assert isinstance(loaded, books.pipeline.Loaded)
    assert loaded.document
    assert loaded.document.parts
    return loaded.document


def told(document: Document, at: Pointer) -> object:
    place = document.where(at)
    return (
        *(place, document.value_at(at), document.written(at), document.words_at(at, "服务")),
        document.text_of(place.file),
    )


def test_every_place_is_told_as_before(document: Document) -> None:
    lent = [at for one in document.parts.values() for at in one.values]
    known = dict.fromkeys((*document.values, *lent))
    assert len(known) > 100
    for at in known:
        for asked in (at, (*at, "nothing"), (*at, 0)):
            assert told(document.about([asked]), asked) == told(document, asked)


def test_little_is_left_of_the_others(document: Document) -> None:
    lighter = document.about([("title",), ("parties", "customer", "name")])
    assert set(lighter.values) == {
        *((), ("title",)),
        *(("parties", "customer", "name")[:length] for length in (1, 2, 3)),
    }
    assert lighter.parts == {}
    assert (lighter.data, lighter.text) == (document.data, document.text)
