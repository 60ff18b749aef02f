"""UTF-8 or GB18030: by the mapping, or by what most lines are; the others are refused."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest

from pledgebook import logs
from pledgebook.logs.encoding import GB18030, UTF_8, detect

from .sample import columns, told

MAP = columns("编号", "名称", "时间")
HEAD = "编号,名称,时间\n"


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"", UTF_8),
        (b"id\n1\n" * 1000, UTF_8),
        ("编号\n甲\n".encode(), UTF_8),
        ("编号\n甲\n".encode("gbk"), GB18030),
        ("编号\n𠮷\n".encode("gb18030"), GB18030),
        (b"\xef\xbb\xbf" + "编号\n甲\n乙\n".encode("gbk"), UTF_8),
        ("编号\n甲\n".encode() + "乙\n".encode("gbk"), UTF_8),
        ("编号\n".encode() + "甲\n乙\n".encode("gbk"), GB18030),
        ("编号\n".encode() + "甲\n".encode("gbk"), UTF_8),
        (b"\xff\n\xff\n", UTF_8),
        # Far behind what is ASCII, and cut by no block.
        (b"id,name\n" * 400_000 + "甲\n".encode("gbk"), GB18030),
        (b"x" * 1_048_575 + "甲\n".encode(), UTF_8),
        # The first thousand decide.
        ("甲\n".encode() * 1000 + "乙\n".encode("gbk") * 5000, UTF_8),
    ],
    ids=range(13),
)
def test_detect(content: bytes, found: str) -> None:
    assert detect(BytesIO(content), "log.csv") == found


def test_an_endless_line_is_not_kept() -> None:
    assert detect(BytesIO(b"\xbc\xd7" * 4_000_000), "log.csv") == GB18030


def test_gb18030_is_read_and_told(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes((HEAD + "1,机房“甲”,x\n").encode("gb18030"))
    assert told(path, MAP).rows == [("1", "机房“甲”", "x")]
    _, findings = logs.read([str(path)], MAP)
    assert [(one.rule, one.severity.value) for one in findings] == [
        ("log/read-as-gb18030", "warning")
    ]
    assert logs.read([str(path)], replace(MAP, encoding=GB18030))[1] == ()


@pytest.mark.parametrize(("most", "other"), [("utf-8", "gb18030"), ("gb18030", "utf-8")])
def test_rows_in_another_encoding_are_refused(tmp_path: Path, most: str, other: str) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes((HEAD + "1,一号,x\n").encode(most) + "2,万户、千户。\n".encode(other))
    assert (told(path, MAP).rows, told(path, MAP).refused) == (
        [("1", "一号", "x")],
        [(2, "bad-encoding")],
    )


def test_what_the_mapping_says_is_not_guessed(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_bytes(HEAD.encode() + "1,一号,x\n2,二号,x\n".encode("gb18030"))
    assert told(path, replace(MAP, encoding=UTF_8)).refused == [
        (1, "bad-encoding"),
        (2, "bad-encoding"),
    ]
