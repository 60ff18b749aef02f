"""The pages on reports: every command shown runs, and every form and ending is told."""

from __future__ import annotations

import json
import re
import shlex
from pathlib import Path

import pytest
from tests.desk import BLOCK, ROOT, holds, shown

from pledgebook.cli import main
from pledgebook.cli.reporting import _FORM_OF
from pledgebook.report import FILES, FORMATS

PAGES = {lang: (ROOT / f"docs/reports.{lang}.md").read_text("utf-8") for lang in ("zh", "en")}

in_both_languages = pytest.mark.parametrize("lang", PAGES)


@pytest.fixture
def desk(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder in which a reader follows the page."""
    folder = tmp_path / "commitments" / "my-first"
    folder.mkdir(parents=True)
    sample = next(body for _, kind, body in BLOCK.findall(PAGES[lang]) if kind == "yaml")
    (folder / "commitment.yaml").write_text(sample, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@in_both_languages
def test_every_command_runs_and_prints_what_is_shown(
    lang: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    commands = list(shown(PAGES[lang]))
    assert len([one for one in commands if one.printed is not None]) == len(FORMATS)
    for one in commands:
        program, *arguments = shlex.split(one.command)
        assert program == "pledgebook"
        assert main([*arguments, "--lang", lang]) == one.status, one.command
        printed = capsys.readouterr().out
        assert holds(one.printed or "", printed), f"{one.command}\n{printed}"
    assert len([path for path in desk.iterdir() if path.is_file()]) == 3


@in_both_languages
def test_every_form_and_ending_is_told(lang: str) -> None:
    rows = re.findall(r"^\| `(\w+)` \| (?:`(\.\w+)`)? ?\|", PAGES[lang], re.MULTILINE)
    assert [form for form, _ in rows] == list(FILES)
    assert {ending: form for form, ending in rows if ending} == _FORM_OF
    assert re.findall(r"^## (\w+)(?:：|:)", PAGES[lang], re.MULTILINE) == list(FILES)


@in_both_languages
def test_every_option_is_explained(lang: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", "--help"]) == 0
    known = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", capsys.readouterr().out))
    here = set(re.findall(r"(?<![\w-])--[a-z][a-z-]+", PAGES[lang]))
    assert here <= known
    assert {"--format", "--output-file"} <= here


@in_both_languages
def test_the_problem_matcher_reads_lines(
    lang: str, desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (written,) = (body for _, kind, body in BLOCK.findall(PAGES[lang]) if kind == "json")
    matcher = json.loads(written)
    main(["check", "--format", "line", "--lang", lang, str(desk)])
    found = [re.search(matcher["regexp"], line) for line in capsys.readouterr().out.splitlines()]
    assert [one and one[matcher["code"]] for one in found] == [
        "name-twice",
        "schema/unknown-key-meant",
    ]
    assert [one and (one[matcher["line"]], one[matcher["column"]]) for one in found] == [
        ("12", "3"),
        ("14", "41"),
    ]
