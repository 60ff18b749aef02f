"""The README keeps its word: its sample works, its commands exist, its links lead somewhere."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest
from tests.desk import LETTER, holds, lay_out, shown

from pledgebook import pipeline
from pledgebook.cli import main
from pledgebook.cli.program import COMMANDS
from pledgebook.cli.sla import _COMMANDS as ACTIONS
from pledgebook.wording import tongues

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text("utf-8")
SLA = tuple(f"sla {action}" for action in ACTIONS)
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
    finding, *_ = blocks("text")
    assert capsys.readouterr().out == finding


@pytest.mark.parametrize("command", [*(one for one in COMMANDS if one != "sla"), *SLA])
def test_every_command_is_documented_in_both_languages(command):
    assert len(re.findall(rf"^\| `pledgebook {command}(?![\w-])", README, re.MULTILINE)) == 2


def test_every_command_shown_exists():
    actions = "|".join((*ACTIONS, "demo"))
    found = re.findall(rf"pledgebook ([a-z-]+)(?: ({actions})\b)?", "\n".join(blocks("sh")))
    assert ("sla", "check") in found
    for command, action in found:
        assert main([command, *action.split(), "--help"]) == 0


def test_what_is_shown_of_the_sample_tickets_is_printed(tmp_path, monkeypatch, capsys):
    lay_out(tmp_path)
    monkeypatch.chdir(tmp_path)
    built = tmp_path / "build/demo/servers-storage"
    built.mkdir(parents=True)
    assert main(["sla", "export", str(LETTER), "-o", str(built / "sla.json")]) == 0
    commands = [one for one in shown(README) if " sla " in one.command]
    assert len(commands) == 3
    capsys.readouterr()
    for one in commands:
        _, *arguments = shlex.split(one.command)
        assert main([*arguments, "--lang", "zh"]) == one.status
        said = capsys.readouterr()
        assert one.printed is None or holds(one.printed, said.out + said.err)


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_links_lead_to_files_of_the_project(document):
    for target in re.findall(r"\]\(([^)#\s]+)[^)]*\)", document.read_text("utf-8")):
        if not target.startswith(("https://", "http://")):
            assert (document.parent / target).exists(), target
