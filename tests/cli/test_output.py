"""Telling what could not be written, and what to do about it."""

from __future__ import annotations

from pathlib import Path

import pytest

from pledgebook.cli.output import cannot_write
from pledgebook.writer import WriteRefused


@pytest.mark.parametrize(
    ("out", "told"),
    [
        (True, "没有写入 网站：文件夹 /书 不能写入（没有写权限，或磁盘只读）；"
        "请给它写权限，或者用 --out 换一个位置\n"),
        (False, "没有写入 网站：文件夹 /书 不能写入（没有写权限，或磁盘只读）；"
        "请给它写权限，或者换一个位置\n"),
    ],
)  # fmt: skip
def test_a_folder_that_cannot_be_written_to_is_named_and_the_option_that_names_another(
    out: bool, told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    refusal = WriteRefused("write/unwritable", Path("网站"), folder="/书")
    assert cannot_write(refusal, "zh", out=out) == 2
    assert capsys.readouterr().err == told
