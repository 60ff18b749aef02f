"""The quick question and the validator that explains give the same answer."""

from __future__ import annotations

import copy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledgebook import schema, shape
from pledgebook.schema._passing import passes

ROOT = Path(__file__).parents[2]
LETTERS = sorted((ROOT / "commitments").glob("*/v2.yaml"))
STRANGE = (
    *(None, True, 0, -1, 1.0, 2.5, 10**30, float("inf"), "", " ", "x" * 300, "２小时", "1小时\n"),
    *("2026-02-29", "2026-02-28", "20260228", "08:30", "24:00", "23:59", "4小时", "5 days", "P1M"),
    *("our-x", "\ud800", "²", [], {}, ["4小时"], {"x": 1}, {"in": "4小时"}, {"at": "08:30"}),
)


def data(file: Path) -> dict[str, Any]:
    document, _ = shape.read(file.read_bytes(), file.name)
    assert document is not None
    return document.data


def agree(value: Any, name: str) -> bool:
    """Say whether both allow ``value``; they must not differ."""
    allowed = not list(schema.validator(name).iter_errors(value))
    assert passes(value, name) == allowed
    return allowed


def holders(value: Any) -> list[Any]:
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    own = [value] if isinstance(value, dict | list) and value else []
    return own + [one for each in inner for one in holders(each)]


@pytest.mark.parametrize("file", LETTERS, ids=lambda file: file.parent.name)
def test_a_sound_letter_passes(file: Path) -> None:
    assert agree(data(file), "commitment")


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_they_agree_wherever_a_letter_is_spoiled(draw: st.DataObject) -> None:
    letter = copy.deepcopy(data(draw.draw(st.sampled_from(LETTERS))))
    holder = draw.draw(st.sampled_from(holders(letter)))
    keys = list(holder) if isinstance(holder, dict) else list(range(len(holder)))
    key = draw.draw(st.sampled_from(keys))
    if isinstance(holder, dict) and draw.draw(st.booleans()):
        key = draw.draw(st.sampled_from(("our-x", "X", "respond", "1", "if", "", "a" * 64)))
    holder[key] = draw.draw(st.sampled_from(STRANGE))
    agree(letter, "commitment")


@pytest.mark.parametrize(("value", "sound"), [("2026-02-28", True), ("2026-02-29", False)])
def test_a_date_is_a_day_of_the_calendar(value: str, sound: bool) -> None:
    letter = data(LETTERS[0])
    letter["version"] = {**letter["version"], "date": value}
    assert agree(letter, "commitment") == sound


def test_what_it_cannot_hold_is_left_to_the_other() -> None:
    assert not passes({"pledgebook": 1, 2: 3}, "commitment")
