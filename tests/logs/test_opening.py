"""What can be wrong with a log before its first row is read."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pledgebook import logs

from .sample import CASES, HEAD, TICKETS, columns, mapping, refusal

MAP = mapping(TICKETS)


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        ("none.csv", "log/not-found"),
        ("none.xlsx", "log/not-found"),
        ("none.parquet", "log/not-found"),
        ("none.jsonl.gz", "log/not-found"),
        ("\0.csv", "log/not-found"),
        ("folder.csv", "log/is-folder"),
        ("folder", "log/is-folder"),
        ("pipe.csv", "log/not-a-file"),
        ("old.xls", "log/format"),
        ("plain", "log/format"),
        ("plain.xlsx.gz", "log/format"),
        ("x" * 300 + ".csv", "log/no-access"),
    ],
)
def test_a_log_that_is_none(tmp_path: Path, name: str, rule: str) -> None:
    (tmp_path / "folder.csv").mkdir()
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.csv")
    for other in ("old.xls", "plain", "plain.xlsx.gz"):
        (tmp_path / other).write_bytes(b"x")
    assert refusal(f"{tmp_path}/{name}", MAP)[0] == rule


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads all")
def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(f"{HEAD}\n", "utf-8")
    path.chmod(0)
    assert refusal(path, MAP)[0] == "log/no-access"


def test_all_missing_columns_are_told_at_once_with_those_there_are(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text("工单号,级别,报修的时间,Status,\n1,2,3,4,5\n", "utf-8")
    assert refusal(path, MAP) == (
        "log/missing-columns-meant",
        {
            "path": str(path),
            "keys": "状态、报修时间、到场时间",
            "known": "工单号、级别、报修的时间、Status",
            "meant": "报修时间 → 报修的时间",
        },
    )


def test_every_log_is_looked_at(tmp_path: Path) -> None:
    bad = tmp_path / "bad.csv"
    bad.write_text("id\n", "utf-8")
    log, findings = logs.read(
        [str(CASES / "tickets.csv"), str(bad), str(tmp_path / "none.csv")], MAP
    )
    assert log is None
    assert [(one.rule, one.args["path"]) for one in findings] == [
        ("log/not-found", str(tmp_path / "none.csv")),
        ("log/missing-columns", str(bad)),
    ]


def test_a_long_header_is_told_in_short(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(",".join(f"{n:06}" + "x\x07y" * 40 for n in range(3000)) + "\n", "utf-8")
    args = refusal(path, columns("id", "name"))[1]
    assert len(str(args["known"])) < 4000
    assert str(args["known"]).isprintable()


def test_an_unusual_delimiter_is_told(tmp_path: Path) -> None:
    path = tmp_path / "log.csv"
    path.write_text(HEAD.replace(",", ";") + "\n", "utf-8")
    log, findings = logs.read([str(path)], MAP)
    assert log is not None
    assert [(one.rule, one.args["called"]) for one in findings] == [("log/delimiter", "分号")]
