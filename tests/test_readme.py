"""The README keeps its word: its sample works, its commands exist, its links lead somewhere."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pledgebook import pipeline
from pledgebook.cli import main
from pledgebook.cli.program import COMMANDS
from pledgebook.wording import tongues

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
DOCUMENTS = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *sorted((ROOT / "docs").glob("*.md"))]


def blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)


def sample() -> str:
    (yaml,) = blocks("yaml")
    return yaml


def test_the_sample_has_ten_lines():
    assert len(sample().splitlines()) == 10


def test_the_sample_is_a_letter_without_findings():
    loaded = pipeline.load(sample().encode(), "commitments/my-first/commitment.yaml")
    assert loaded.findings == ()
    text = str(tongues.letter(loaded.commitment))
    assert all(number in text for number in ("36个月", "30分钟", "4小时", "12小时"))


def test_the_finding_shown_is_what_is_said(tmp_path, monkeypatch, capsys):
    folder = tmp_path / "commitments" / "my-first"
    folder.mkdir(parents=True)
    (folder / "commitment.yaml").write_text(sample().replace("respond:", "respnd:"), "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["check", "--lang", "zh", "commitments/my-first"]) == 1
    (shown,) = blocks("text")
    assert capsys.readouterr().out == shown


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_is_documented_in_both_languages(command):
    assert len(re.findall(rf"^\| `pledgebook {command}(?![\w-])", README, re.MULTILINE)) == 2


def test_every_command_shown_exists():
    shown = re.findall(r"pledgebook ([a-z-]+)( export)?", "\n".join(blocks("sh")))
    assert shown
    for command, action in shown:
        assert main([command, *action.split(), "--help"]) == 0


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files_of_the_project(document):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text("utf-8")):
        if not target.startswith(("https://", "http://")):
            assert (document.parent / target).exists(), target
