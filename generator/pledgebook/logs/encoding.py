"""The encoding of a text log: what its mapping says, or what its bytes look like."""

from __future__ import annotations

from typing import BinaryIO

from pledgebook.logs.rows import Unreadable

UTF_8 = "utf-8"
GB18030 = "gb18030"
BOM = b"\xef\xbb\xbf"
_UTF_16 = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_BLOCK = 1 << 20
_BLOCKS = 64
_LINES = 1000


def detect(stream: BinaryIO, name: str) -> str:
    """Return `UTF_8` or `GB18030`: what most of the first 1000 lines beyond ASCII are written in.

    A mark at the beginning decides at once; that of UTF-16 raises `Unreadable`. At most 64 MiB are
    read. Rows in the other encoding are refused one by one when the log is read.
    """
    head = stream.read(_BLOCK)
    if head.startswith(_UTF_16):
        raise Unreadable("log/utf-16", name)
    if head.startswith(BOM):
        return UTF_8
    utf_8 = gb18030 = 0
    rest = b""
    for _ in range(_BLOCKS):
        if not head or utf_8 + gb18030 >= _LINES:
            break
        following = stream.read(_BLOCK)
        whole, rest = _cut(rest + head, last=not following)
        for line in () if whole.isascii() else whole.split(b"\n"):
            if not line.isascii() and utf_8 + gb18030 < _LINES:
                kind = _kind(line)
                utf_8 += kind == UTF_8
                gb18030 += kind == GB18030
        head = following
    return GB18030 if gb18030 > utf_8 else UTF_8


def _cut(block: bytes, *, last: bool) -> tuple[bytes, bytes]:
    """Return the whole lines of a block and the beginning of the next; never a huge one."""
    end = len(block) if last or len(block) > 2 * _BLOCK else block.rfind(b"\n") + 1
    return block[:end], block[end:]


def _kind(line: bytes) -> str | None:
    for encoding in (UTF_8, GB18030):
        try:
            line.decode(encoding)
        except UnicodeDecodeError:
            continue
        return encoding
    return None
