"""``pledgebook publish``: the next version and its record, or nothing at all."""

from __future__ import annotations

import datetime as dt
import json
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from .conftest import Program, Write

LEDGER = Path("commitments/ledger.json")


def records() -> list[dict[str, Any]]:
    return list(json.loads(LEDGER.read_bytes())["records"])


def files() -> list[str]:
    return sorted(str(path) for path in Path().rglob("*") if path.is_file())


def test_a_version_is_the_working_copy_byte_for_byte(program: Program, write: Write) -> None:
    working = (write() / "commitment.yaml").read_bytes()
    said = program("publish", "doors", "--today", "2026-11-23")
    assert (said.status, said.err) == (0, "")
    assert said.out == (
        "doors 已发布为第 1 版：commitments/doors/v1.yaml；已记入台账 commitments/ledger.json。"
        "两个文件都要提交，不要再改动\n"
    )
    assert Path("commitments/doors/v1.yaml").read_bytes() == working
    [record] = records()
    assert (record["id"], record["version"], record["date"]) == ("doors", 1, "2026-11-23")
    assert record["sha256"] == sha256(working).hexdigest()
    assert files() == [
        "commitments/doors/commitment.yaml",
        "commitments/doors/v1.yaml",
        "commitments/ledger.json",
    ]


def test_without_a_date_it_is_today(program: Program, write: Write) -> None:
    write()
    before = dt.date.today()
    assert program("publish", "doors").status == 0
    assert before <= dt.date.fromisoformat(records()[0]["date"]) <= dt.date.today()


def test_versions_follow_one_another(program: Program, write: Write) -> None:
    write()
    program("publish", "doors")
    write(number=2, months=48)
    assert program("publish", "doors").status == 0
    assert [record["version"] for record in records()] == [1, 2]
    assert "36个月" in Path("commitments/doors/v1.yaml").read_text("utf-8")
    assert program("verify-log").out == "台账完整：共 2 个已发布版本\n"


def test_the_same_again_is_refused(program: Program, write: Write) -> None:
    write()
    program("publish", "doors")
    before = files()
    said = program("publish", "doors")
    assert (said.status, said.out) == (1, "")
    assert "commitments/doors:1:1: 错误：与已发布的第 1 版完全相同" in said.err
    assert files() == before


@pytest.mark.parametrize("number", [1, 3])
def test_the_letter_must_call_itself_what_it_becomes(
    number: int, program: Program, write: Write
) -> None:
    write()
    program("publish", "doors")
    write(number=number, months=48)
    said = program("publish", "doors")
    assert (said.status, said.out) == (1, "")
    assert "commitments/doors/commitment.yaml:5:11: 错误：" in said.err
    assert f"这里写的是第 {number} 版，而下一个版本是第 2 版：请把 number 改成 2" in said.err
    assert len(records()) == 1


def test_a_commitment_with_errors_is_not_published(program: Program, write: Write) -> None:
    write(more="warrenty: 1\n")
    said = program("publish", "doors")
    assert (said.status, said.out) == (1, "")
    assert "commitments/doors/commitment.yaml:11:1: 错误：不认识“warrenty”" in said.err
    assert files() == ["commitments/doors/commitment.yaml"]


def test_nothing_is_added_to_a_book_that_was_tampered_with(program: Program, write: Write) -> None:
    write("doors")
    program("publish", "doors")
    write("gates")
    with Path("commitments/doors/v1.yaml").open("a", encoding="utf-8") as version:
        version.write("# 改\n")
    said = program("publish", "gates")
    assert (said.status, said.out) == (1, "")
    assert "commitments/doors/v1.yaml:1:1: 错误：doors 第 1 版在发布之后被改过" in said.err
    assert not Path("commitments/gates/v1.yaml").exists()


@pytest.mark.parametrize("name", ["dors", "nothing", "../doors", "Doors", ""])
def test_an_id_that_is_not_there_is_a_wrong_call(name: str, program: Program, write: Write) -> None:
    write()
    said = program("publish", name)
    assert (said.status, said.out) == (2, "")
    assert "这里没有编号为" in said.err or "不能作编号" in said.err
    if name == "dors":
        assert said.err == "这里没有编号为“dors”的承诺书；现有：doors\n"


def test_the_book_may_be_elsewhere(
    program: Program, write: Write, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write()
    monkeypatch.chdir("/")
    assert program("publish", "doors", "--book", str(tmp_path)).status == 0
    assert (tmp_path / "commitments" / "doors" / "v1.yaml").is_file()


def test_no_book_is_said(program: Program, tmp_path: Path) -> None:
    assert program("publish", "doors", "--book", str(tmp_path)).status == 1
    assert program("publish", "doors", "--book", str(tmp_path / "no")).status == 2
