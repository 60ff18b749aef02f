"""``pledgebook sla export``: the definitions on the screen or in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pledgebook import schema

from .conftest import Program, Write

FILE = "commitments/doors/commitment.yaml"


def test_it_is_printed_and_is_what_its_schema_says(program: Program, write: Write) -> None:
    write()
    said = program("sla", "export", FILE)
    assert (said.status, said.err) == (0, "")
    content = json.loads(said.out)
    assert schema.check(content, "sla") == ()
    [arrive] = [term for term in content["terms"] if term["id"] == "response/faults/arrive"]
    assert arrive["budget"] == {"amount": 4 * 3600, "unit": "s"}


def test_a_file_holds_the_same(program: Program, write: Write) -> None:
    write()
    said = program("sla", "export", FILE, "-o", "sla.json", "--lang", "en")
    assert said.status == 0
    assert said.out.startswith("wrote sla.json (")
    assert Path("sla.json").read_text("utf-8") == program("sla", "export", FILE).out


@pytest.mark.parametrize(("target", "status"), [("no/sla.json", 2), ("commitments", 2)])
def test_what_cannot_be_written_is_said(
    target: str, status: int, program: Program, write: Write
) -> None:
    write()
    said = program("sla", "export", FILE, "-o", target)
    assert (said.status, said.out) == (status, "")
    assert said.err.startswith(f"没有写入 {target}：")


def test_a_commitment_with_errors_gives_none(program: Program, write: Write) -> None:
    write(more="warrenty: 1\n")
    said = program("sla", "export", FILE, "-o", "sla.json")
    assert (said.status, said.out) == (1, "")
    assert f"{FILE}:11:1: 错误：" in said.err
    assert not Path("sla.json").exists()


def test_one_commitment_is_asked_for(program: Program, write: Write) -> None:
    write("a")
    write("b")
    said = program("sla", "export", ".")
    assert (said.status, said.out) == (2, "")
    assert said.err == "这个命令一次只处理一份承诺书，给出的路径里有 2 份\n"
    assert program("sla", "export", "commitments/a").status == 0


def test_a_missing_file_is_a_wrong_call(program: Program) -> None:
    said = program("sla", "export", "no.yaml")
    assert (said.status, said.out) == (2, "")
    assert said.err.startswith("no.yaml:1:1: 错误：没有这个文件或文件夹")
