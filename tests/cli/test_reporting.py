"""Where findings go: the terminal, files in several forms at once, a step's summary."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from lxml import etree
from openpyxl import load_workbook

from pledgebook.report import FORMATS

from .conftest import Program, Write

BAD = "warrenty: 3\n"


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_can_be_printed(form: str, program: Program, write: Write) -> None:
    write(more=BAD)
    said = program("check", "--format", form)
    assert (said.status, said.err) == (1, "")
    assert "warrenty" in said.out
    assert "\x1b" not in said.out


def test_several_reports_are_written_beside_what_is_printed(program: Program, write: Write) -> None:
    write(more=BAD)
    files = ("a.json", "a.sarif", "a.xml", "a.xlsx", "a.md", "a.txt", "gitlab=q.json")
    options = [part for file in files for part in ("--output-file", file)]
    said = program("check", "--format", "json", *options)
    assert (said.status, said.err) == (1, "")
    assert json.loads(said.out) == json.loads(Path("a.json").read_text("utf-8"))
    assert json.loads(Path("a.sarif").read_text("utf-8"))["version"] == "2.1.0"
    assert etree.parse("a.xml").getroot().get("failures") == "1"
    assert load_workbook("a.xlsx").active.max_row == 2
    assert Path("a.md").read_text("utf-8").startswith("## 承诺书检查\n")
    assert Path("a.txt").read_text("utf-8").endswith("1 个错误，0 个提醒。\n")
    [issue] = json.loads(Path("q.json").read_text("utf-8"))
    assert issue["check_name"] == "schema/unknown-key-meant"
    there = {path.name for path in Path().iterdir()}
    assert there == {"commitments", "q.json", *files[:-1]}


def test_a_report_of_a_sound_book_is_written_too(program: Program, write: Write) -> None:
    write()
    said = program("check", "--output-file", "line=found.txt", "--output-file", "text=x=y")
    assert said.status == 0
    assert Path("found.txt").read_bytes() == b""
    assert Path("x=y").read_text("utf-8") == said.out


@pytest.mark.parametrize("target", ["report.pdf", "report", "pdf=report.json.gz", "sarif="])
def test_an_unknown_form_is_a_wrong_call(target: str, program: Program, write: Write) -> None:
    write()
    said = program("check", "--output-file", target)
    assert said.status == 2
    assert f"不知道“{target}”是哪种报告" in said.err
    assert ".sarif" in said.err


@pytest.mark.parametrize(
    ("target", "why"),
    [
        ("nowhere/a.json", "所在的文件夹不存在"),
        ("json=commitments", "那里是文件夹或设备"),
        ("commitments/a.json", "不能被生成物覆盖"),
        ("json=single.yaml", "它是这次检查的文件"),
    ],
)
def test_what_cannot_be_written_is_said_and_the_rest_is(
    target: str, why: str, program: Program, write: Write
) -> None:
    letter = write(more=BAD) / "commitment.yaml"
    text = letter.read_text("utf-8")
    Path("single.yaml").write_text(text, encoding="utf-8")
    said = program("check", "single.yaml", "--output-file", target, "--output-file", "b.json")
    assert said.status == 2
    assert why in said.err
    assert "warrenty" in said.out
    assert json.loads(Path("b.json").read_text("utf-8"))["summary"]["errors"] == 1
    assert Path("single.yaml").read_text("utf-8") == text


def test_the_summary_of_a_step_is_added_to(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(more=BAD)
    summary = Path("summary.md")
    summary.write_text("# 前面的步骤\n", encoding="utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert program("check").status == 1
    assert summary.read_text("utf-8") == "# 前面的步骤\n"
    said = program("check", "--format", "github")
    assert said.out.startswith("::error file=commitments/doors/commitment.yaml,line=11,col=1,")
    assert summary.read_text("utf-8").startswith("# 前面的步骤\n## 承诺书检查\n")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", "nowhere/summary.md")
    said = program("check", "--format", "github")
    assert (said.status, "所在的文件夹不存在" in said.err) == (2, True)


def test_colours_are_for_the_terminal_alone(
    program: Program, write: Write, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(more=BAD)
    monkeypatch.setenv("FORCE_COLOR", "1")
    said = program("check", "--output-file", "a.txt")
    assert "\x1b[1;31m错误\x1b[0m" in said.out
    assert "\x1b" not in Path("a.txt").read_text("utf-8")
    assert "\x1b" not in program("check", "--format", "line").out
