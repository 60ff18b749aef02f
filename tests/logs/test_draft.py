"""The text of a draft: comments above what they are about, strangers' words on one line."""

from __future__ import annotations

from pledgebook import source
from pledgebook.logs.draft import Draft, Entry, flat


def test_comments_stand_above_their_lines() -> None:
    draft = Draft(lang="zh")
    draft.note("draft/zone")
    draft.add("zone", "UTC")
    entry = Entry(name="notice", value={"column": "报修 #1", "format": "%Y: %m"}, notes=("看",))
    draft.block("events", [entry], [("draft/unused", {"columns": "甲"})])
    assert draft.text() == (
        "# 请确认：时间没有写时区，按这个时区算\n"
        "zone: UTC\n"
        "events:\n"
        "  # 看\n"
        '  notice: {column: "报修 #1", format: "%Y: %m"}\n'
        "# 没有用到的列：甲\n"
    )
    document, faults = source.read(draft.text().encode(), "map.yaml")
    assert faults == ()
    assert document is not None
    assert document.data["events"]["notice"] == {"column": "报修 #1", "format": "%Y: %m"}
    assert draft.columns == {"UTC", "报修 #1"}


def test_a_block_without_entries_is_its_notes_alone() -> None:
    draft = Draft(lang="zh")
    draft.block("events", [], [("draft/unused", {"columns": "甲"})])
    assert draft.text() == "# 没有用到的列：甲\n"


def test_what_strangers_say_stays_on_one_line() -> None:
    assert flat("甲\n乙\x1b[31m\ufffd\u202e 丙") == "甲 乙 [31m 丙"
    assert flat("x" * 41) == "x" * 40 + "…"


def test_long_lists_are_cut_and_joined_in_the_readers_language() -> None:
    many = [f"{number}" for number in range(13)]
    assert Draft(lang="zh").listed(many).endswith("10、11、…")
    assert Draft(lang="en").listed(["a", "b"]) == "a, b"
