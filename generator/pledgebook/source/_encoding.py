"""Bytes to text: strict UTF-8, and a word about what the bytes look like when they are not."""

from __future__ import annotations

import re

from pledgebook.source._document import Fault, Span

_UTF_16_32_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_HAN = re.compile("[\u3400-\u9fff]")
# What Chinese text decoded with the wrong table shows, and decoded with the right one does not.
_ODD = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ue000-\uf8ff\ufffd]")


def decode(content: bytes) -> str | Fault:
    """Return the text with LF line ends and no byte order mark, or why it cannot be read."""
    if content.startswith(_UTF_16_32_MARKS) or _alternates(content):
        return Fault(rule="yaml/utf-16", span=Span(1, 1), args={})
    try:
        return _plain(content.decode("utf-8"))
    except UnicodeDecodeError as error:
        return _undecodable(content, error.start)


def shown(content: bytes) -> str:
    """Return the text of any bytes, for printing lines of a file that cannot be read.

    Columns of the faults hold in it; what cannot be decoded is U+FFFD.
    """
    fault = decode(content)
    if isinstance(fault, str):
        return fault
    if fault.rule == "yaml/gbk":
        return _plain(content.decode("gb18030", "replace"))
    return _plain(content.decode("utf-8", "replace"))


def _plain(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")


def _alternates(content: bytes) -> bool:
    """Whether every other byte of the beginning is NUL, as in Latin text in UTF-16."""
    head = content[:200]
    half = len(head) // 2
    return half > 0 and 2 * max(head[::2].count(0), head[1::2].count(0)) > half


def _undecodable(content: bytes, start: int) -> Fault:
    gbk = _looks_like_gbk(content)
    before = _plain(content[:start].decode("gb18030" if gbk else "utf-8", "replace"))
    line = before.count("\n") + 1
    span = Span(line, len(before) - before.rfind("\n"))
    if gbk:
        return Fault(rule="yaml/gbk", span=span, args={})
    return Fault(rule="yaml/encoding", span=span, args={"byte": f"0x{content[start]:02X}"})


def _looks_like_gbk(content: bytes) -> bool:
    """Whether the bytes make Chinese text in GB18030 and are not a damaged UTF-8 file."""
    damaged = content.decode("utf-8", "replace")
    if len(_HAN.findall(damaged)) > damaged.count("\ufffd"):
        return False
    try:
        text = content.decode("gb18030")
    except UnicodeDecodeError:
        return False
    return bool(_HAN.search(text)) and not _ODD.search(text)
