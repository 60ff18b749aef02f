"""Bytes and characters that a commitment does not hold."""

from __future__ import annotations

import pytest

from pledgebook.source import Fault, Span, read, shown

CONTROL, INVISIBLE = "yaml/control-character", "yaml/invisible-character"

REFUSED = [
    ("\x00", CONTROL),
    ("\x07", CONTROL),
    ("\x0b", CONTROL),
    ("\x1b", CONTROL),
    ("\x7f", CONTROL),
    ("\x85", CONTROL),
    ("\u2028", CONTROL),
    ("\ufdd0", CONTROL),
    ("\ufffe", CONTROL),
    ("\U0010ffff", CONTROL),
    ("\xad", INVISIBLE),
    ("\u061c", INVISIBLE),
    ("\u200b", INVISIBLE),
    ("\u200f", INVISIBLE),
    ("\u202e", INVISIBLE),
    ("\u2060", INVISIBLE),
    ("\u2066", INVISIBLE),
    ("\u3164", INVISIBLE),
    ("\ufeff", INVISIBLE),
    ("\U000e0041", INVISIBLE),
    ("\ue000", "yaml/private-use"),
    ("\uf8ff", "yaml/private-use"),
    ("\U000f0000", "yaml/private-use"),
    ("\U0010fffd", "yaml/private-use"),
    ("\ufffd", "yaml/replacement-character"),
    ("\t", "yaml/tab"),
]


def rules(content: bytes) -> list[tuple[int, int, str]]:
    return [(f.span.line, f.span.column, f.rule) for f in read(content, "x")[1]]


@pytest.mark.parametrize(("char", "rule"), REFUSED, ids=ascii)
def test_a_refused_character_is_found_where_it_stands(char: str, rule: str) -> None:
    assert rules(f"id: x\ntitle: 示例{char}公司\n".encode()) == [(2, 10, rule)]
    assert rules(f"id: x\n# 示例{char}公司\n".encode()) == [(2, 5, rule)]
    assert rules(f"id: x\ntitle: |\n  示例{char}公司\n".encode()) == [(3, 5, rule)]


@pytest.mark.parametrize(("char", "rule"), REFUSED, ids=ascii)
def test_an_escape_writes_no_refused_character_either(char: str, rule: str) -> None:
    assert rules(f'title: "示例\\U{ord(char):08x}公司"\n'.encode()) == [(1, 11, rule)]


@pytest.mark.parametrize(
    ("escape", "rule"),
    [
        ("\\0", CONTROL),
        ("\\a", CONTROL),
        ("\\e", CONTROL),
        ("\\r", CONTROL),
        ("\\N", CONTROL),
        ("\\L", CONTROL),
        ("\\x1f", CONTROL),
        ("\\u200B", INVISIBLE),
        ("\\t", "yaml/tab"),
    ],
)
def test_short_escapes_are_no_way_around(escape: str, rule: str) -> None:
    assert rules(f'a: "\\\\{escape}"\n'.encode()) == [(1, 7, rule)]


def test_an_escaped_tab_is_not_called_an_indent() -> None:
    assert rules(b'"\\t": 1\n') == [(1, 2, "yaml/tab")]


def test_an_escaped_line_break_is_a_line_break() -> None:
    document, faults = read(b'a: "x\\ny \\"z\\" \\u4e00"\n', "x")
    assert document is not None
    assert (document.data, faults) == ({"a": 'x\ny "z" 一'}, ())


@pytest.mark.parametrize(
    "char", ["\xa0", "\u3000", "é", "①", "℃", "㎡", "😀", "𠮷", "㐀", "\ufe0f"]
)
def test_a_visible_character_is_welcome(char: str) -> None:
    document, faults = read(f"a: x{char}y\n".encode(), "x")
    assert document is not None
    assert (document.data, faults) == ({"a": f"x{char}y"}, ())


def test_one_fault_for_each_kind_on_each_line() -> None:
    text = "a: \u200bx\u200by\u0007\u0007\nb: \u200b\u200b\n"
    assert rules(text.encode()) == [(1, 4, INVISIBLE), (1, 8, CONTROL), (2, 4, INVISIBLE)]


@pytest.mark.parametrize("line", ["\tb: 2", " \tb: 2", "  - \tb: 2", "  -\tb: 2"])
def test_a_tab_indents_nothing(line: str) -> None:
    document, faults = read(f"a:\n{line}\n".encode(), "x")
    assert document is None
    assert [(f.span, f.rule) for f in faults] == [
        (Span(2, line.index("\t") + 1), "yaml/tab-indent")
    ]


def test_a_tab_hides_no_mistake_before_it() -> None:
    assert rules(b"a: 1\na: 2\nb: 'x\n\tc: 1\n") == [
        (2, 1, "yaml/duplicate-key"),
        (3, 4, "yaml/quote-open"),
        (4, 1, "yaml/tab-indent"),
    ]


TITLE = "id: x\ntitle: 售后服务承诺书\n"


@pytest.mark.parametrize("encoding", ["gbk", "gb18030"])
def test_gbk_is_named(encoding: str) -> None:
    assert rules(TITLE.encode(encoding)) == [(2, 8, "yaml/gbk")]


@pytest.mark.parametrize(
    "encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
)
def test_utf_16_is_named(encoding: str) -> None:
    assert rules(TITLE.encode(encoding)) == [(1, 1, "yaml/utf-16")]


def test_a_damaged_utf_8_file_is_not_called_gbk() -> None:
    content = (TITLE * 3).encode()
    cut = content[:50] + content[51:]
    document, (fault,) = read(cut, "x")
    assert document is None
    assert fault.rule == "yaml/encoding"
    assert fault.span == Span(4, 8)


def test_bytes_of_no_encoding() -> None:
    expected = Fault(rule="yaml/encoding", span=Span(1, 4), args={"byte": "0xFF"})
    assert read(b"a: \xff\n", "x") == (None, (expected,))


@pytest.mark.parametrize(
    "content",
    [b"a: \xed\xa0\x80\n", "a: 示例科技".encode() + b"\xc0\xaf", b"a: \xf4\x90\x80\x80\n"],
)
def test_utf_8_is_strict(content: bytes) -> None:
    assert [line[2] for line in rules(content)] == ["yaml/encoding"]


def test_lines_can_be_shown_whatever_the_bytes() -> None:
    assert shown("\ufeffa: 示例\r\nb\r".encode()) == "a: 示例\nb\n"
    assert shown(TITLE.encode("gbk")) == TITLE
    assert shown(b"a: \xff\n") == "a: \ufffd\n"
