"""The page on signing shows commands and settings that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from pledgebook.book import config
from pledgebook.cli import main
from pledgebook.model.signing import TIMESTAMP, Role
from pledgebook.sign import Level

DOCS = Path(__file__).parents[1] / "docs"
PAGES = {name: (DOCS / name).read_text("utf-8") for name in ("signing.zh.md", "signing.en.md")}


@pytest.mark.parametrize("page", PAGES)
def test_every_option_shown_exists(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["sign"], ["keys", "demo"], ["letter"], ["verify"]):
        assert main([*command, "--help"]) == 0
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert set(re.findall(r"--[a-z][a-z-]+", PAGES[page])) <= known


@pytest.mark.parametrize("page", PAGES)
def test_every_option_of_sign_is_explained(page: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["sign", "--help"]) == 0
    known = set(re.findall(r"--[a-z-]+", capsys.readouterr().out))
    assert known - {"--help", "--lang", "--book"} <= set(re.findall(r"--[a-z-]+", PAGES[page]))


@pytest.mark.parametrize("page", PAGES)
def test_every_place_for_a_signature_is_explained_with_its_size(page: str) -> None:
    style = (DOCS.parent / "templates" / "letter" / "letter.css").read_text("utf-8")
    for name, rule in ((Role.SEAL, r"\.seal input"), (Role.REPRESENTATIVE, r"\.blank input")):
        (size,) = re.findall(rf"{rule} {{ width: (\d+)mm; height: (\d+)mm; }}", style)
        (row,) = [line for line in PAGES[page].splitlines() if line.startswith(f"| `{name.value}`")]
        assert set(re.findall(r"\d+", row)) == set(size)
    assert f"| `{TIMESTAMP}` |" in PAGES[page]


@pytest.mark.parametrize("page", PAGES)
def test_the_settings_shown_are_settings(page: str) -> None:
    (shown,) = re.findall(r"```toml\n(.*?)```", PAGES[page], re.DOTALL)
    read, findings = config.parse(shown.encode(), "pledgebook.toml")
    assert findings == ()
    assert len(read.timestamp_servers) == 2
    assert read.trust


def test_both_pages_show_the_same() -> None:
    levels = [set(re.findall(r"^\| `(B-\w+)`", text, re.MULTILINE)) for text in PAGES.values()]
    assert levels == [{level.value for level in Level}] * 2
    options = [set(re.findall(r"--[a-z][a-z-]+", text)) for text in PAGES.values()]
    assert options[0] == options[1]
