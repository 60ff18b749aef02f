"""``build --no-letters --jobs``: several processes make the same site and tell the same faults."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from copy import deepcopy
from pathlib import Path

import pytest

from pledgebook.book import Entry
from pledgebook.cli import editions, making
from pledgebook.cli.making import Maker, Outcome

from .conftest import Program, Write, run_program
from .test_ending import LINUX, children

NAMES = tuple("abcdefgh")
SHARED = Path("commitments/fragments")


def files(folder: str) -> dict[str, bytes]:
    paths = [path for path in Path(folder).rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in paths}


def test_any_number_of_jobs_makes_the_same(program: Program, write: Write) -> None:
    for months, name in enumerate(NAMES, 12):
        write(name, months=months)
    program("publish", "c", "--today", "2026-11-23")
    for name in ("g", "b", "c"):
        write(name, number=2, more="warrenty: 1\nuse: [own]\n")
    SHARED.mkdir()
    (SHARED / "own.yaml").write_text("clockz: {}\n", "utf-8")
    Path("pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")
    options = ("build", "--no-letters", "--keep-going")
    alone = program(*options, "--jobs", "1", "--out", "one")
    several = program(*options, "--jobs", "2", "--out", "two")
    assert (alone.status, several.status) == (1, 1)
    assert several.err == alone.err
    assert several.err.splitlines()[-3:] == [
        "“b”有错误，没有生成",
        "“c”的工作稿有错误，网站上保留第 1 版",
        "“g”有错误，没有生成",
    ]
    assert several.err.count("commitments/fragments/own.yaml:1:1") == 1
    assert files("two") == files("one")
    assert {"a/index.html", "c/v1/index.html", "h/sla.json"} <= set(files("two"))


def in_turns(task: Maker, items: Iterable[tuple[Entry, bool]], jobs: int) -> Iterator[Outcome]:
    """Do what `each` does as if the processes took turns, which they need not do."""
    workers = [deepcopy(task) for _ in range(jobs)]
    return (workers[number % jobs](item) for number, item in enumerate(items))


def test_fragments_that_use_each_other_are_told_of_in_the_order_of_the_book(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number, name in enumerate(NAMES):
        write(name, more=f"use: [{'ab'[number % 2]}]\n")
    SHARED.mkdir()
    for one, other in ("ab", "ba"):
        (SHARED / f"{one}.yaml").write_text(f"use: [{other}]\n", "utf-8")
    monkeypatch.setattr(making, "each", in_turns)
    options = ("build", "--no-letters", "--keep-going", "--jobs")
    assert program(*options, "2").err == program(*options, "1").err


@pytest.mark.parametrize(("going", "status"), [((), 3), (("--keep-going",), 3)])
def test_a_fault_of_the_program_names_the_commitment(
    going: tuple[str, ...],
    status: int,
    program: Program,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def breaking(shelf: Callable[..., editions.Shelf]) -> Callable[..., editions.Shelf]:
        def read(entry: Entry, *others: object) -> editions.Shelf:
            if entry.id == "b":
                raise ZeroDivisionError("only a test")
            return shelf(entry, *others)

        return read

    for name in "abc":
        write(name)
    monkeypatch.setattr(editions, "shelf", breaking(editions.shelf))
    said = program("build", "--no-letters", *going)
    assert said.status == status
    assert said.err.startswith("处理“b”时程序内部出错，没有生成，这不是您的文件的问题。")
    assert Path("build/a/index.html").exists() is bool(going)
    assert not Path("build/b").exists()
    assert "only a test" not in said.err


@pytest.mark.heavy
def test_letters_are_the_same_by_any_number_of_jobs(write: Write, tmp_path: Path) -> None:
    for months, name in enumerate(NAMES, 12):
        write(name, months=months)
    rare = "\U0003106c"  # no shipped font has it
    write("d", more=f"statements: {{other: {{text: 一字{rare}。}}}}\n")
    Path("pledgebook.toml").write_text('title = "示例汇编"\n', encoding="utf-8")
    places = tmp_path / "temporary"
    places.mkdir()
    said = []
    for jobs in ("1", "2"):
        options = ("--no-cache", "--keep-going", "--jobs", jobs, "--out", f"out{jobs}")
        said.append(run_program("build", *options, PLEDGEBOOK_LANG="zh", TMPDIR=str(places)))
    assert said[1].err == said[0].err
    assert [one.status for one in said] == [1, 1]
    assert said[1].err.count("commitments/d/commitment.yaml:") == 1
    assert files("out2") == files("out1")
    assert {"a/letter.pdf", "h/letter.docx"} <= set(files("out2"))
    assert not Path("out2/d").exists()
    assert [*places.glob("*/*")] == []


def test_a_number_of_jobs_is_one_or_more(program: Program, write: Write) -> None:
    write()
    for wrong in ("0", "-1", "two", "1" * 20):
        said = program("build", f"--jobs={wrong}")
        assert said.status == 2
        assert f"“{wrong}”不行；请写不小于 1 的整数" in said.err


@LINUX
def test_ctrl_c_ends_all_processes_without_a_word(write: Write, tmp_path: Path) -> None:
    for name in (*NAMES, *(f"{one}{other}" for one in NAMES for other in NAMES)):
        write(name)
    before = sorted(tmp_path.iterdir())
    build = subprocess.Popen(
        [sys.executable, "-m", "pledgebook", "build", "--no-letters", "--jobs", "2"],
        stderr=subprocess.PIPE,
        start_new_session=True,
        encoding="utf-8",
    )
    deadline = time.monotonic() + 60
    while len(begun := children(build.pid)) < 3:  # with the one that keeps account of shared memory
        assert time.monotonic() < deadline
        assert build.poll() is None
        time.sleep(0.01)
    time.sleep(0.1)
    os.killpg(build.pid, signal.SIGINT)
    _, said = build.communicate(timeout=60)
    assert (build.returncode, said) == (130, "")
    assert sorted(tmp_path.iterdir()) == before
    while any(Path(f"/proc/{child}").exists() for child in begun):
        assert time.monotonic() < deadline
        time.sleep(0.01)
