"""What a build says of what it made."""

from __future__ import annotations

import argparse
from pathlib import Path

import pytest

from pledgebook.cli.telling import tell_built
from pledgebook.pipeline.publishing import Made


def told(count: int, capsys: pytest.CaptureFixture[str], **options: object) -> list[str]:
    """Return what is said of a book of ``count`` commitments."""
    letters = [((f"c{number}/letter.pdf", 2000),) for number in range(count)]
    built = [Made(name="c", files=(), listings=(), letters=one, versions=0) for one in letters]
    wanted = {"out": Path("build"), "no_letters": False, "lang": "zh", **options}
    tell_built(built, 7, argparse.Namespace(**wanted))
    return capsys.readouterr().out.splitlines()


def test_ten_letters_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    lines = told(10, capsys)
    named = [f"  承诺书  build/c{number}/letter.pdf（2 KB）" for number in range(10)]
    assert lines[:10] == named
    assert lines[10].startswith("已生成 10 份承诺书")


def test_of_many_letters_the_first_are_named_and_the_others_counted(
    capsys: pytest.CaptureFixture[str],
) -> None:
    lines = told(300, capsys)
    assert lines[9] == "  承诺书  build/c9/letter.pdf（2 KB）"
    assert lines[10] == "  另有承诺书 290 份"
    assert lines[11].startswith("已生成 300 份承诺书")
    assert told(300, capsys, lang="en")[10] == "  and 290 more letters"


def test_what_has_no_letters_is_not_called_one(capsys: pytest.CaptureFixture[str]) -> None:
    assert told(5, capsys, lang="en")[5].startswith("built 5 letters and 0 published versions")
    built = told(5, capsys, lang="en", no_letters=True)[5]
    assert built.startswith("built 5 commitments and 0 published versions")
