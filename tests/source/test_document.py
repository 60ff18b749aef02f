"""Places of keys and values."""

from __future__ import annotations

from pledgebook.source import Document, Place, Span, read

TEXT = """\
title: 示例承诺书
parties:
  provider: {name: 示例科技有限公司, called: 我公司}
rows:
- when: critical
  arrive: 4小时
-
- left-out:
"""


def document(content: bytes = TEXT.encode()) -> Document:
    found, faults = read(content, "commitment.yaml")
    assert found is not None
    assert faults == ()
    return found


def place(line: int, column: int) -> Place:
    return Place("commitment.yaml", line, column)


def test_places_count_characters_from_one() -> None:
    doc = document()
    assert doc.where(("title",)) == place(1, 1)
    assert doc.value_at(("title",)) == place(1, 8)
    assert doc.where(("parties", "provider", "called")) == place(3, 30)
    assert doc.value_at(("parties", "provider", "called")) == place(3, 38)
    assert doc.where(("rows", 0, "arrive")) == place(6, 3)


def test_a_list_item_stands_where_it_begins() -> None:
    doc = document()
    assert doc.where(("rows", 0)) == doc.value_at(("rows", 0)) == place(5, 3)
    assert doc.where(("rows", 1)) == place(7, 2)


def test_a_value_left_out_stands_at_its_key() -> None:
    doc = document()
    assert doc.data["rows"][2] == {"left-out": None}
    assert doc.value_at(("rows", 2, "left-out")) == place(8, 3)


def test_what_is_not_written_stands_at_its_nearest_ancestor() -> None:
    doc = document()
    assert doc.where(("parties", "customer")) == place(2, 1)
    assert doc.where(("parties", "customer", "name")) == place(2, 1)
    assert doc.value_at(("rows", 9)) == place(4, 1)
    assert doc.where(()) == doc.where(("nothing",)) == place(1, 1)


def test_a_span_is_its_own_place() -> None:
    assert document().where(Span(7, 3)) == place(7, 3)


def test_every_key_and_value_has_a_place() -> None:
    doc = document()
    assert set(doc.values) == {
        (),
        ("title",),
        ("parties",),
        ("parties", "provider"),
        ("parties", "provider", "name"),
        ("parties", "provider", "called"),
        ("rows",),
        ("rows", 0),
        ("rows", 0, "when"),
        ("rows", 0, "arrive"),
        ("rows", 1),
        ("rows", 2),
        ("rows", 2, "left-out"),
    }
    assert set(doc.keys) == {p for p in doc.values if p and isinstance(p[-1], str)}


def test_line_ends_and_byte_order_mark_change_nothing() -> None:
    plain = document()
    assert document(b"\xef\xbb\xbf" + TEXT.replace("\n", "\r\n").encode()) == plain
    assert document(TEXT.replace("\n", "\r").encode()) == plain
    assert plain.text == TEXT


def test_places_count_astral_characters_once() -> None:
    doc = document("a: {b: 𠮷野家, c: 1}\n".encode())
    assert doc.where(("a", "c")) == place(1, 13)


def test_places_hold_in_the_text_as_written_when_it_was_mended() -> None:
    text = "months:36\na: {b\u200b: 1, c: 2}\n- x\n"
    found, faults = read(text.encode(), "x")
    assert found is None
    assert [(f.span, f.rule) for f in faults] == [
        (Span(1, 7), "yaml/colon-space"),
        (Span(2, 6), "yaml/invisible-character"),
        (Span(3, 1), "yaml/indent"),
    ]
    found, _ = read(text.removesuffix("- x\n").encode(), "x")
    assert found is not None
    assert found.data == {"months": 36, "a": {"b": 1, "c": 2}}
    assert found.values["months",] == Span(1, 8)
    assert found.keys["a", "c"] == Span(2, 12)


WORDS = """\
note: {a: 甲方, b: "按甲方要求，甲方"}
text: |
  第一行
  按甲方要求

  第三行
after: 乙方
escaped: "\\u7532\\u65b9"
both: {zh: 甲方, en: Customer}
"""


def test_words_are_placed_in_their_text() -> None:
    found = document(WORDS.encode())
    assert found.words_at(("note", "b"), "甲方") == place(1, 20)
    assert found.words_at(("text",), "甲方") == place(4, 4)
    assert found.words_at(("both", "zh"), "甲方") == place(9, 12)
    assert found.words_at(("both",), "甲方") == place(9, 12)
    assert found.words_at(("both", "title"), "甲方") == place(9, 12)


def test_words_that_are_not_seen_are_placed_at_their_key() -> None:
    found = document(WORDS.encode())
    assert found.words_at(("escaped",), "甲方") == place(8, 1)
    assert found.words_at(("text",), "乙方") == place(2, 1)
    assert found.words_at((), "丙方") == found.where(())
