"""Logs that nobody should have to read: each ends within ten seconds and 1 GiB, and says why."""

from __future__ import annotations

import gzip
import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

import openpyxl
import pytest
from tests.cli.sla.desk import HEAD, KEPT, MAP, SLA

SECONDS = 10
BYTES = 1 << 30
SHORT = 60_000
ENGINES = ("python", "duckdb")

Put = Callable[[], str]


def file(name: str, content: bytes | str) -> str:
    Path(name).write_bytes(content if isinstance(content, bytes) else content.encode())
    return name


def sparse(name: str, begin: str = "") -> str:
    """Write a file of 3 GB that takes no room on the disk."""
    file(name, begin)
    os.truncate(name, 3_000_000_000)
    return name


def zipped(*entries: tuple[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in entries:
            packed.writestr(name, content)
    return stream.getvalue()


def workbook() -> str:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    for line in (HEAD + KEPT).splitlines():
        sheet.append(line.split(","))
    sheet.append(["=HYPERLINK(A1)", "2026-03-02 09:00", "=NOW()", "", "高", ""])
    book.save("log.xlsx")
    return "log.xlsx"


def folder() -> str:
    Path("log.csv").mkdir()
    return "log.csv"


def pipe() -> str:
    os.mkfifo("log.csv")
    return "log.csv"


def row(**cells: str) -> str:
    usual = {"id": "A-1", "notice": "2026-03-02 09:00", "answer": "2026-03-02 10:00", "grade": "高"}
    one = usual | cells
    return f"{one['id']},{one['notice']},{one['answer']},{one['answer']},{one['grade']},\n"


def lone(name: str) -> Put:
    return lambda: file(name, b"")


# What is put there, the exit status, and what is said (on the screen, in English).
BAD: dict[str, tuple[Put, int, str]] = {
    "an empty file": (lone("log.csv"), 2, "log/empty"),
    "an empty workbook": (lone("log.xlsx"), 2, "log/no-workbook"),
    "an empty Parquet file": (lone("log.parquet"), 2, "log/no-parquet"),
    "an empty packed file": (lone("log.csv.gz"), 2, "log/"),
    "a header alone": (lambda: file("log.csv", HEAD), 1, "nothing that could be judged"),
    "a folder": (folder, 2, "log/is-folder"),
    "a pipe": (pipe, 2, "log/not-a-file"),
    "a device": (lambda: "/dev/zero", 2, "log/format"),
    "a missing file": (lambda: "no.csv", 2, "log/not-found"),
    "another kind of file": (lambda: file("log.doc", HEAD), 2, "log/format"),
    "3 GB of nothing": (lambda: sparse("log.csv"), 2, "log/header"),
    "a log, then 3 GB of nothing": (lambda: sparse("log.csv", HEAD + KEPT), 2, "log/endless-row"),
    "3 GB of nothing as JSON": (lambda: sparse("log.jsonl"), 2, "log/endless-row"),
    "3 GB of nothing as a workbook": (lambda: sparse("log.xlsx"), 2, "log/no-workbook"),
    "3 GB of nothing as Parquet": (lambda: sparse("log.parquet"), 2, "log/no-parquet"),
    "a packed file that grows": (
        lambda: file("log.csv.gz", gzip.compress(HEAD.encode() + b"\n" * 100_000_000)),
        2,
        "log/gzip-bomb",
    ),
    "a packed file cut off": (
        lambda: file("log.csv.gz", gzip.compress((HEAD + KEPT).encode())[:-9]),
        2,
        "log/gzip",
    ),
    "a workbook that grows": (
        lambda: file("log.xlsx", zipped(("xl/worksheets/sheet1.xml", b" " * 300_000_000))),
        2,
        "log/zip-bomb",
    ),
    "a workbook that is none": (lambda: file("log.xlsx", b"PK\3\4"), 2, "log/no-workbook"),
    "a Parquet file cut off": (lambda: file("log.parquet", b"PAR1PAR1"), 2, "log/no-parquet"),
    "formulas in cells": (workbook, 0, "formula"),
    "an unclosed quote": (
        lambda: file("log.csv", HEAD + '"A-1,2026-03-02\n' + "x\n" * 400_000),
        2,
        "log/unclosed-quote",
    ),
    "UTF-16": (lambda: file("log.csv", (HEAD + KEPT).encode("utf-16")), 2, "log/utf-16"),
    "two encodings": (
        lambda: file("log.csv", (HEAD + KEPT).encode() + row(id="乙二").encode("gb18030")),
        0,
        "not in the",
    ),
    "NULs": (lambda: file("log.csv", HEAD + row(id="A\0")), 1, "nothing that could be judged"),
    "a column twice": (
        lambda: file("log.csv", HEAD.replace("说明", "报修")),
        2,
        "log/column-twice",
    ),
    "missing columns": (lambda: file("log.csv", "工单号,报修\n"), 2, "log/missing-columns"),
    "100,000 columns": (
        lambda: file("log.csv", HEAD.strip() + "".join(f",c{n}" for n in range(100_000)) + "\n"),
        1,
        "nothing that could be judged",
    ),
    "an id of 900,000 characters": (
        lambda: file("log.csv", HEAD + row(id="x" * 900_000)),
        0,
        "kept",
    ),
    "a row of 2 MB": (lambda: file("log.csv", HEAD + row(id="x" * 2_000_000)), 1, "too long"),
    "conflicting rows": (
        lambda: file("log.csv", HEAD + row() + row(answer="2026-03-02 09:30")),
        1,
        "contradict",
    ),
    "a stop before the start": (
        lambda: file("log.csv", HEAD + row(answer="2026-03-01 09:00")),
        1,
        "before",
    ),
    "dates that are none": (
        lambda: file("log.csv", HEAD + row(notice="2026-02-30 09:00")),
        1,
        "time",
    ),
    "the year 2199": (lambda: file("log.csv", HEAD + row(notice="2199-12-31 23:59")), 1, "nothing"),
    "the year 1969": (lambda: file("log.csv", HEAD + row(notice="1969-12-31 09:00")), 1, "time"),
    "JSON without end": (lambda: file("log.jsonl", '{"工单号":' + "[" * 200_000), 1, "no JSON"),
    "a number of 5000 digits": (
        lambda: file(
            "log.jsonl",
            json.dumps(dict.fromkeys(HEAD.strip().split(","), "x"))
            + '\n{"工单号": '
            + "9" * 5000
            + "}\n",
        ),
        1,
        "JSON",
    ),
    "100,000 changes of one ticket": (
        lambda: file("log.csv", HEAD + "".join(row(answer=f"{n}") for n in range(100_000))),
        1,
        "contradict",
    ),
    "a million empty lines": (lambda: file("log.csv", HEAD + "\r\n" * 1_000_000), 1, "nothing"),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """How a run ended, what it printed, and what it took: bytes at most, seconds of work."""

    status: int
    text: str
    memory: int
    seconds: float


@pytest.mark.heavy
@pytest.mark.parametrize("engine", ENGINES)
@pytest.mark.parametrize("case", BAD)
def test_it_is_told_and_costs_little(
    case: str, engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    put, status, told = BAD[case]
    Path("sla.json").write_text(json.dumps(SLA), "utf-8")
    Path("map.yaml").write_text(MAP, "utf-8")
    name = put()
    said = run(name, engine)
    assert said.seconds < SECONDS
    assert said.status == status, said.text[:2000]
    assert "Traceback" not in said.text
    assert told in said.text
    assert len(said.text) < SHORT
    assert said.memory < BYTES


def run(name: str, engine: str) -> Said:
    """Check a log in a process of its own, which is ended after a minute."""
    given = ("--definitions", "sla.json", "--map", "map.yaml", "--as-of", "2026-03-31")
    command = [sys.executable, "-m", "pledgebook", "sla", "check", name, *given, "--lang", "en"]
    with Path("said").open("wb") as stream:
        child = subprocess.Popen([*command, "--engine", engine], stdout=stream, stderr=stream)
    until = monotonic() + 60
    while (ended := os.wait4(child.pid, os.WNOHANG))[0] == 0:
        if monotonic() > until:
            child.kill()
        sleep(0.02)
    child.returncode = os.waitstatus_to_exitcode(ended[1])
    text = Path("said").read_text("utf-8")
    used = ended[2]
    return Said(
        status=child.returncode,
        text=text,
        memory=used.ru_maxrss * 1024,
        seconds=used.ru_utime + used.ru_stime,
    )


@pytest.mark.parametrize("engine", ENGINES)
def test_naive_times_need_a_zone(
    engine: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("sla.json").write_text(json.dumps(SLA), "utf-8")
    Path("map.yaml").write_text(MAP.replace("zone: Asia/Shanghai\n", ""), "utf-8")
    said = run(file("log.csv", HEAD + KEPT), engine)
    assert said.status == 1
    assert "zone" in said.text
