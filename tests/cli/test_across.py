"""``check`` lays the commitments that it reads side by side."""

from __future__ import annotations

from pathlib import Path

import pytest

from .conftest import Program, Write

HOSPITAL = "南山智慧园区运营方"
NOTE = f'coverage: {{stock: {{does: repair, note: "{HOSPITAL}的备件优先。"}}}}\n'


@pytest.fixture
def two(write: Write) -> None:
    """Write a book of two: the one for a hospital, the other with the hospital's name in it."""
    hospital = write("hospital") / "commitment.yaml"
    hospital.write_text(
        hospital.read_text("utf-8").replace("示例用户单位", HOSPITAL).replace("示例", "南山"),
        encoding="utf-8",
    )
    write("school", more=NOTE)


@pytest.mark.usefixtures("two")
def test_what_a_book_shows_is_told_under_the_file_and_line(program: Program) -> None:
    said = program("check")
    line, *_ = said.out.splitlines()
    assert line.startswith("commitments/school/commitment.yaml:11:")
    assert f"“{HOSPITAL}”，它是“hospital”的用户" in line
    assert line.endswith("[foreign-name]")
    assert said.out.endswith("检查了 2 个文件：0 个错误，1 个提醒。\n")
    assert said.status == 0


@pytest.mark.usefixtures("two")
def test_one_file_is_compared_with_nothing(program: Program) -> None:
    said = program("check", "commitments/school/commitment.yaml")
    assert said.out == "检查了 1 个文件：没有发现问题。\n"


@pytest.mark.usefixtures("two")
def test_a_commitment_that_cannot_be_read_is_left_out(program: Program) -> None:
    Path("commitments/hospital/commitment.yaml").write_text("nothing: 1\n", encoding="utf-8")
    assert "foreign-name" not in program("check").out
