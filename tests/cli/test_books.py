"""A book's sources are safe, and its versions are told apart."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Program, Write

FILE = "commitments/doors/commitment.yaml"


@pytest.mark.parametrize("command", [("letter",), ("sla", "export")])
@pytest.mark.parametrize("target", [FILE, "commitments/doors/new.pdf", "commitments/ledger.json"])
def test_nothing_is_written_among_the_commitments(
    command: tuple[str, ...], target: str, program: Program, write: Write
) -> None:
    write()
    before = Path(FILE).read_bytes()
    said = program(*command, FILE, "-o", target)
    assert said.status == 2
    assert target in said.err
    assert Path(FILE).read_bytes() == before
    assert target == FILE or not Path(target).exists()


def test_two_texts_of_one_version_are_warned_of(program: Program, write: Write) -> None:
    write(months=12)
    assert program("publish", "doors", "--today", "2026-11-22").status == 0
    assert program("check").out.startswith("检查了 1 个文件：没有发现问题")
    write(months=24)
    said = program("check")
    assert said.status == 0
    assert f"{FILE}:5:11: 提醒：第 1 版已经发布" in said.out
    assert "请把 number 改成 2 [publish/version-taken]" in said.out


def test_a_database_is_told_by_its_address(program: Program, write: Write) -> None:
    write()
    Path("map.yaml").write_text("map: 1\nshape: tickets\nid: a\nevents: {notice: b}\n", "utf-8")
    said = program(
        *("sla", "check", "sqlite:///none.db?table=t", "--definitions", FILE, "--map", "map.yaml"),
        *("--date", "accepted=2026-03-01"),
    )
    assert said.status == 2
    assert "sqlite:///none.db?table=t:1:1: " in said.err
