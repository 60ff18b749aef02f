"""JSON Lines: columns are keys, and what is no JSON object is refused alone."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from pledgebook import logs

from .sample import columns, refusal, told

MAP = columns("id", "name", "time")


def written(folder: Path, content: bytes | str, name: str = "log.jsonl") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("line", "cells"),
    [
        ('{"id": "1", "name": " a ", "time": null}', ("1", "a", "")),
        ('{"time": 3, "name": 5.0, "id": 7, "more": [1]}', ("7", "5", "3")),
        ('{"id": 1.5, "name": true, "time": false}', ("1.5", "true", "false")),
        ('{"id": 1e3, "name": 12345678901234567890, "time": 1e22}',
         ("1000", "12345678901234567890", "1" + "0" * 22)),
        ('{"id": "\\u4e00", "name": "\\ud842\\udfb7"}', ("一", "𠮷", "")),
        ('{"id": "1", "x": 1, "x": 2}', ("1", "", "")),
        ('{}', ("", "", "")),
    ],
)  # fmt: skip
def test_rows(tmp_path: Path, line: str, cells: tuple[str, ...]) -> None:
    content = '{"id": "0", "name": "", "time": ""}\n\n  \n' + line + "\r\n"
    found = told(written(tmp_path, content), MAP)
    assert (found.rows[1:], found.refused) == ([cells], [])


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (b"{", "bad-json"),
        (b"[1]", "bad-json"),
        (b"id", "bad-json"),
        (b'"id"', "bad-json"),
        (b'{"id": "1", "id": "2"}', "bad-json"),
        (b'{"id": "1", "more": 1e999}', "bad-json"),
        (b'{"id": NaN}', "bad-json"),
        (b'{"id": -Infinity}', "bad-json"),
        (b'{"id": ' + b"1" * 5000 + b"}", "bad-json"),
        (b'{"id": "1", "more": ' + b"[" * 10_000 + b"]" * 10_000 + b"}", "bad-json"),
        (b'{"id": "1", "more": ' + b'{"a":' * 10_000 + b"1" + b"}" * 10_000 + b"}", "bad-json"),
        (b'{"id": {"a": 1}}', "nested-value"),
        (b'{"id": "1", "name": []}', "nested-value"),
        (b'{"id": "\\ud800"}', "bad-encoding"),
        (b'{"id": "\\u0000"}', "bad-encoding"),
        (b'{"id": "\xff"}', "bad-encoding"),
        (b'{"id": "\0"}', "bad-encoding"),
        (b'{"id": "' + b"a" * 10_000_000 + b'"}', "row-too-long"),
    ],
    ids=range(18),
)
def test_a_bad_line_is_refused_alone(tmp_path: Path, line: bytes, problem: str) -> None:
    whole = b'{"id": "1", "name": "a", "time": "b"}\n'
    found = told(written(tmp_path, whole + line + b"\n" + whole), MAP)
    assert found.rows == [("1", "a", "b")] * 2
    assert found.refused == [(2, problem)]


def test_a_column_is_missing_where_no_record_of_any_file_has_it(tmp_path: Path) -> None:
    first = written(tmp_path, '{"id": "1"}\n' * 2000 + '{"id": "2", "name": "a"}\n', "a.jsonl")
    second = written(tmp_path, '{"time": null}\n', "b.ndjson")
    log, findings = logs.read([str(first), str(second)], MAP)
    assert log is not None
    assert findings == ()
    rule, args = refusal(first, MAP)
    assert (rule, args["keys"], args["known"]) == ("log/missing-columns", "time", "id、name")


def test_columns_are_looked_for_behind_bad_lines(tmp_path: Path) -> None:
    path = written(tmp_path, '{"id":\n{"id": "1", "name": "a", "time": "b"}\n')
    assert told(path, MAP).rows == [("1", "a", "b")]


@pytest.mark.parametrize("content", [b"", b"\n\n", b"\xef\xbb\xbf"])
def test_without_any_record_nothing_is_missing(tmp_path: Path, content: bytes) -> None:
    found = told(written(tmp_path, content), MAP)
    assert (found.rows, found.refused) == ([], [])


def test_packed(tmp_path: Path) -> None:
    content = gzip.compress('{"id": "1", "name": "甲", "time": "b"}\n'.encode("gb18030"))
    assert told(written(tmp_path, content, "log.jsonl.gz"), MAP).rows == [("1", "甲", "b")]
