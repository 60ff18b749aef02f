"""CSV as people's programs write it, and as it comes when something went wrong."""

from __future__ import annotations

import gzip
import tracemalloc
from pathlib import Path

import pytest

from .sample import columns, opened, refusal, told

MAP = columns("id", "name", "time")


def written(folder: Path, content: bytes | str, name: str = "log.csv") -> Path:
    path = folder / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(
    ("content", "rows"),
    [
        ("id,name,time\n1,a,b\n", [("1", "a", "b")]),
        ("id,name,time\r\n1,a,b\r\n2,c,d", [("1", "a", "b"), ("2", "c", "d")]),
        ("\ufeffid,name,time\n1,a,b\n", [("1", "a", "b")]),
        ("\n\nid,name,time\n\n1,a,b\n\n", [("1", "a", "b")]),
        ("more,time, name ,\u3000id\nx,b,a,1\n", [("1", "a", "b")]),
        ("id;name;time\n1;a,b;c\n", [("1", "a,b", "c")]),
        ("id\tname\ttime\n1\ta;b\tc\n", [("1", "a;b", "c")]),
        ("id;a,b;name;c,d,e,f;time\n1;;x;;y\n", [("1", "x", "y")]),
        ('"id","name","time"\n"1","a, ""b""\nc"," d "\n', [("1", 'a, "b"\nc', "d")]),
        ('id,name,time\n1,5" disk,x"\n', [("1", '5" disk', 'x"')]),
        ('id,name,time\n1,"",\n', [("1", "", "")]),
        ('id,name,time\r\n1,a,"b"\r\n2,"c",d\r\n', [("1", "a", "b"), ("2", "c", "d")]),
        ("id,name,time\n1,\u00a0a\u3000,\u2003\n", [("1", "a", "")]),
        ('id,name,time\n1,"a\r\nb",c\r\n', [("1", "a\r\nb", "c")]),
    ],
)
def test_rows(tmp_path: Path, content: str, rows: list[tuple[str, ...]]) -> None:
    found = told(written(tmp_path, content), MAP)
    assert (found.rows, found.refused) == (rows, [])


def test_only_tabs_divide_a_tsv(tmp_path: Path) -> None:
    content = "id,x\tid\tname\ttime\n0\t1\ta\tb\n"
    assert told(written(tmp_path, content, "LOG.TSV"), MAP).rows == [("1", "a", "b")]


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        (b"1,a", "wrong-field-count"),
        (b"1,a,b,c", "wrong-field-count"),
        (b"   ", "wrong-field-count"),
        (b'1,"a"b,c', "bad-quote"),
        (b"1,\xff,c", "bad-encoding"),
        ("1,报修,c".encode("gbk"), "bad-encoding"),
        (b"1,\0,c", "bad-encoding"),
        (b"1,2,3,\xff", "bad-encoding"),
        (b"1," + b"a" * 1_000_000 + b",c", "row-too-long"),
        (b'1,"a\n\xff\n",c', "bad-encoding"),
    ],
    ids=range(10),
)
def test_a_bad_row_is_refused_alone(tmp_path: Path, row: bytes, problem: str) -> None:
    content = "id,name,time\n0,头,x\n".encode() + row + "\n2,尾,y\n".encode()
    found = told(written(tmp_path, content), MAP)
    assert found.rows == [("0", "头", "x"), ("2", "尾", "y")]
    assert found.refused == [(2, problem)]


def test_a_cell_may_be_large(tmp_path: Path) -> None:
    cell = "a" * 900_000
    content = f'id,name,time\n1,{cell},x\n2,"{cell}",x\n'
    assert [len(str(row[1])) for row in told(written(tmp_path, content), MAP).rows] == [900_000] * 2


@pytest.mark.parametrize(
    ("content", "rule"),
    [
        (b"", "log/empty"),
        (b"\n\r\n", "log/empty"),
        (b"\xef\xbb\xbf", "log/empty"),
        (b"id,name,id,time\n", "log/column-twice"),
        (b"id,name,time\r1,a,b\r2,c,d\r", "log/line-ends"),
        ("id,name,time\n".encode("utf-16"), "log/utf-16"),
        (b"id,\xff,name,time\n", "log/header"),
        (b"id," * 400_000, "log/header"),
        (b'id,name,time\n1,"a,b\n2,c,d\n', "log/unclosed-quote"),
        (b'id,name,time\n1,"a' + b",b\n" * 400_000 + b'"\n', "log/unclosed-quote"),
        (b'"id,name,time\n', "log/unclosed-quote"),
    ],
    ids=range(11),
)
def test_a_log_that_cannot_be_read(tmp_path: Path, content: bytes, rule: str) -> None:
    path = written(tmp_path, content)
    found, args = refusal(path, MAP)
    assert (found, args["path"]) == (rule, str(path))


def test_an_open_quote_is_told_by_its_line(tmp_path: Path) -> None:
    path = written(tmp_path, 'id,name,time\n1,"a\nb",c\n2,"d,e\n3,f,g\n')
    assert refusal(path, MAP)[1]["line"] == 4


def test_a_column_that_is_not_mapped_may_stand_twice(tmp_path: Path) -> None:
    content = "id,name,time,x,x\n1,a,b,c,d\n"
    assert told(written(tmp_path, content), MAP).rows == [("1", "a", "b")]


@pytest.mark.parametrize("rest", [b"\0" * 30_000_000, b"\0" * 30_000_000 + b"\n2,c,d\n"])
def test_an_endless_line_takes_no_memory(tmp_path: Path, rest: bytes) -> None:
    path = tmp_path / "log.csv.gz"
    path.write_bytes(gzip.compress(b"id,name,time\n1,a,b\n" + rest, 1))
    del rest
    log = opened([path], MAP)
    tracemalloc.start()
    rows = list(log.rows())
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [getattr(one, "problem", None) for one in rows[:2]] == [None, "row-too-long"]
    assert peak < 6_000_000


def test_quotes_without_end_take_no_time(tmp_path: Path) -> None:
    """Neither pairs of quotes nor lines in them make reading quadratic."""
    pairs = "id,name,time\n" + '1,"' + '""' * 450_000 + '",b\n'
    lines = "id,name,time\n" + '1,"' + '""\n' * 300_000 + '",b\n'
    for content in (pairs, lines):
        assert len(told(written(tmp_path, content), MAP).rows) == 1


@pytest.mark.parametrize("cut", [5, 12, 40, 60])
def test_a_cut_off_gzip_is_no_log(tmp_path: Path, cut: int) -> None:
    whole = gzip.compress(b"id,name,time\n" + b"".join(b"%d,a,b\n" % n for n in range(100)))
    assert refusal(written(tmp_path, whole[:-cut], "log.csv.gz"), MAP)[0] == "log/gzip"
    damaged = whole[:30] + bytes([whole[30] ^ 0xFF]) + whole[31:]
    assert refusal(written(tmp_path, damaged, "log.csv.gz"), MAP)[0] == "log/gzip"


def test_what_is_called_gzip_and_is_none(tmp_path: Path) -> None:
    assert refusal(written(tmp_path, "id,name,time\n", "log.csv.gz"), MAP)[0] == "log/gzip"
