"""``pledgebook check``: what is read, in what form findings come, and the exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from .conftest import Program, Write, run_program


@pytest.mark.parametrize("path", [".", "commitments", "commitments/doors", None])
def test_a_book_its_folders_and_its_files_can_be_checked(
    path: str | None, program: Program, write: Write
) -> None:
    write()
    said = program("check", *([path] if path else []))
    assert (said.status, said.out, said.err) == (0, "检查了 1 个文件：没有发现问题。\n", "")


def test_a_file_may_have_any_name_and_lie_anywhere(program: Program, write: Write) -> None:
    write()
    Path("commitments/doors/commitment.yaml").rename("旧 承诺书.yaml")
    assert program("check", "旧 承诺书.yaml").status == 0


def test_all_findings_of_all_files_come_in_one_run(program: Program, write: Write) -> None:
    write("a", more="warrenty: 3\nwarranty: 4\n")
    write("b", more="nothing: 1\n")
    said = program("check")
    assert said.status == 1
    places = [line.split(": ")[0] for line in said.out.splitlines() if "错误：" in line]
    assert places == [
        "commitments/a/commitment.yaml:11:1",
        "commitments/a/commitment.yaml:12:1",
        "commitments/b/commitment.yaml:11:1",
    ]
    assert said.out.endswith("检查了 2 个文件：3 个错误，0 个提醒。\n")


def test_nothing_is_checked_twice(program: Program, write: Write) -> None:
    write()
    said = program("check", ".", "commitments/doors", "commitments/doors/commitment.yaml")
    assert said.out == "检查了 1 个文件：没有发现问题。\n"


def test_an_id_that_is_not_its_folder_is_found(program: Program, write: Write) -> None:
    write().rename("commitments/gates")
    said = program("check")
    assert said.status == 1
    assert "commitments/gates/commitment.yaml:2:1: 错误：编号写的是“doors”" in said.out


def test_json_is_for_programs(program: Program, write: Write) -> None:
    write(more="warrenty: 3\n")
    said = program("check", "--format", "json", "--lang", "en")
    assert said.status == 1
    data = json.loads(said.out)
    assert data["summary"] == {"files": 1, "errors": 1, "warnings": 0}
    [finding] = data["findings"]
    assert {key: finding[key] for key in ("file", "line", "column", "rule", "severity")} == {
        "file": "commitments/doors/commitment.yaml",
        "line": 11,
        "column": 1,
        "rule": "schema/unknown-key-meant",
        "severity": "error",
    }
    assert finding["message"] == "“warrenty” is not known here; did you mean “warranty”?"


@pytest.mark.parametrize(
    ("environment", "option", "start"),
    [
        ({"LANG": "zh_CN.UTF-8"}, [], "检查了"),
        ({"LANG": "C.UTF-8"}, [], "检查了"),
        ({}, [], "检查了"),
        ({"LANG": "en_US.UTF-8"}, [], "1 file"),
        ({"LANG": "zh_CN.UTF-8", "LC_ALL": "de_DE"}, [], "1 file"),
        ({"PLEDGEBOOK_LANG": "zh", "LANG": "en_US"}, [], "检查了"),
        ({"LANG": "zh_CN"}, ["--lang", "en"], "1 file"),
        ({"LANG": "zh_CN"}, ["--lang=en"], "1 file"),
        ({"LANG": "en_US"}, ["--lang", "en", "--lang", "zh"], "检查了"),
    ],
)
def test_the_language_is_the_one_asked_for_else_the_environments(
    environment: dict[str, str],
    option: list[str],
    start: str,
    program: Program,
    write: Write,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    write()
    for name in ("PLEDGEBOOK_LANG", "LC_ALL", "LC_MESSAGES", "LANG"):
        monkeypatch.delenv(name, raising=False)
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    assert program("check", *option).out.startswith(start)
    assert program(*option, "check").out.startswith(start)


def test_chinese_is_printed_as_utf_8_whatever_the_terminal_is(write: Write) -> None:
    write()
    said = run_program(
        "check", "--lang", "zh", LC_ALL="C", PYTHONCOERCECLOCALE="0", PYTHONUTF8="0",
        PYTHONIOENCODING="ascii",
    )  # fmt: skip
    assert said.out == "检查了 1 个文件：没有发现问题。\n"


def test_a_missing_path_is_a_wrong_call_beside_findings_too(program: Program, write: Write) -> None:
    write(more="warrenty: 3\n")
    said = program("check", "commitments", "nowhere")
    assert said.status == 2
    assert "nowhere:1:1: 错误：没有这个文件或文件夹；请核对路径 [book/not-found]" in said.out
    assert "[schema/unknown-key-meant]" in said.out


def test_a_setting_that_is_none_is_wrong_configuration(program: Program, write: Write) -> None:
    write()
    Path("pledgebook.toml").write_text('titel = "服务承诺"\n', encoding="utf-8")
    said = program("check")
    assert said.status == 2
    assert said.out.startswith("pledgebook.toml:1:1: 错误：没有“titel”这一项")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes that are files")
def test_a_pipe_is_not_waited_for(program: Program, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "commitment.yaml")
    said = program("check", str(tmp_path / "commitment.yaml"))
    assert said.status == 1
    assert "[book/not-a-file]" in said.out


LOADED = """
import sys
from pledgebook.cli import main
status = main(["check"]) or main(["check", "--cache", "kept"])
heavy = {"jinja2", "markdown_it", "fontTools", "weasyprint", "pledgebook.writer", "ssl"}
sys.exit(status or " ".join(sorted(heavy & set(sys.modules))) or None)
"""


def test_nothing_is_loaded_that_only_makes_letters(write: Write) -> None:
    write()
    done = subprocess.run(
        [sys.executable, "-c", LOADED], capture_output=True, encoding="utf-8", check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
