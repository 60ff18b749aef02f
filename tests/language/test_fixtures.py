"""Every clause type and every value shape: the letter's words and the terms they give."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook import schema
from pledgebook.model.commitment import CHAPTERS, Commitment

from . import gaps
from .fixture import FOLDER, definitions, letter, load, read, terms

FILES = sorted(FOLDER.glob("*.md"))
SHAPES = "abcdefghijklmnopqr"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_gives_its_letter_and_its_terms(path: Path, golden: Callable[[Path, str], None]) -> None:
    fixture = read(path)
    loaded = load(fixture.fragment)
    assert loaded.commitment is not None
    golden(path, fixture.written(letter(loaded.commitment), terms(loaded.commitment)))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_gives_valid_definitions(path: Path) -> None:
    loaded = load(read(path).fragment)
    assert loaded.commitment is not None
    assert schema.check(definitions(loaded.commitment), "sla") == ()


def test_every_chapter_and_shape_has_a_fixture() -> None:
    names = [path.stem for path in FILES]
    wanted = [f"chapter-{number:02}-{key}" for number, key in enumerate(CHAPTERS, 1)]
    assert [name for name in names if name.startswith("chapter-")] == wanted
    assert [name[6] for name in names if name.startswith("shape-")] == list(SHAPES)
    assert [name[6:8] for name in names if name.startswith("value-")] == [
        f"{number:02}" for number in range(1, 17)
    ]


def test_every_field_of_the_model_is_shown() -> None:
    # Fragments are files of their own, shown in tests/fragments; waivers are no part of a letter.
    apart = {"Commitment.use", "Commitment.waive", "Waiver.rule", "Waiver.at_", "Waiver.because"}
    assert gaps.fields(map(_commitment, FILES)) == apart


def test_every_act_and_every_listed_value_is_shown() -> None:
    shown = [_commitment(path) for path in FILES]
    assert gaps.timed_acts(shown) == set()
    assert gaps.values(shown) == set()


def _commitment(path: Path) -> Commitment:
    found = load(read(path).fragment).commitment
    assert found is not None
    return found
