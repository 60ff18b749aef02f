"""Waivers as their author meets them: told with their reasons, and kept from everyone else."""

from __future__ import annotations

import json
from pathlib import Path

from .conftest import Program, Write

GAP = (
    "groups: {size: {small: {title: 小, bound: 低于200元}, big: {title: 大, bound: 超过200元}}}\n"
    "fees: {sorted: {when: [small, big], charge: free}}\n"
)
WAIVED = "waive:\n- {rule: bound-gap, at: groups/size, because: 招标文件如此}\n"


def test_a_check_lists_what_is_waived_and_does_not_count_it(program: Program, write: Write) -> None:
    write(more=GAP + WAIVED)
    said = program("check")
    assert said.status == 0
    assert said.out == (
        "作者已经豁免，不计入（1 项）：\n"
        "  commitments/doors/commitment.yaml:11:67: “小”和“大”没有接上，200左右的数哪一类也不算："
        "请把其中一个界限改成包含这个数，例如“至多”配“超过” [bound-gap]\n"
        "    理由：招标文件如此\n"
        "检查了 1 个文件：没有发现问题。\n"
    )


def test_json_has_a_list_of_its_own(program: Program, write: Write) -> None:
    write(more=GAP + WAIVED)
    data = json.loads(program("check", "--format", "json").out)
    assert (data["findings"], data["summary"]["warnings"]) == ([], 0)
    [one] = data["waived"]
    assert (one["rule"], one["because"], one["line"]) == ("bound-gap", "招标文件如此", 11)


def test_publishing_tells_them_and_leaves_them_behind(program: Program, write: Write) -> None:
    write(more=GAP + WAIVED)
    said = program("publish", "doors", "--today", "2026-11-23")
    assert said.status == 0
    assert "理由：招标文件如此" in said.err
    frozen = Path("commitments/doors/v1.yaml").read_text("utf-8")
    working = Path("commitments/doors/commitment.yaml").read_text("utf-8")
    assert frozen == working.removesuffix(WAIVED)
    assert program("publish", "doors").status == 1  # a waiver is no change
    assert program("check").out.endswith("没有发现问题。\n")
    said = program("check", "commitments/doors/v1.yaml")
    assert (said.status, said.out) == (0, "检查了 1 个文件：没有发现问题。\n")


def test_nothing_of_them_is_in_what_is_built(program: Program, write: Write) -> None:
    write(more=GAP + WAIVED)
    assert program("publish", "doors", "--today", "2026-11-23").status == 0
    assert program("build", "--no-letters").status == 0
    made = [path.read_bytes() for path in Path("build").rglob("*") if path.is_file()]
    assert len(made) > 10
    assert not [one for one in made if "招标文件如此".encode() in one or b"bound-gap" in one]
