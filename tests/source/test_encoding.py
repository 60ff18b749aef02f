"""Where bytes cannot be read, the place holds in the text that is shown."""

from __future__ import annotations

import pytest

from pledgebook.source import Span, decode, shown


@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"])
@pytest.mark.parametrize(
    ("line", "column"), [("content: [系统".encode() + b"\x85", 13), (b"\x85", 1)]
)
def test_every_line_end_counts_before_a_byte_that_is_no_text(
    end: bytes, line: bytes, column: int
) -> None:
    content = b"\xef\xbb\xbf" + "标题".encode() + end + line
    fault = decode(content)
    assert not isinstance(fault, str)
    assert (fault.rule, fault.span) == ("yaml/encoding", Span(2, column))
    assert shown(content).split("\n")[1][column - 1] == "\ufffd"


def test_places_in_gbk_are_those_of_its_own_characters() -> None:
    content = "title: x\r名称：示例".encode("gb18030")
    fault = decode(content)
    assert not isinstance(fault, str)
    assert (fault.rule, fault.span) == ("yaml/gbk", Span(2, 1))
