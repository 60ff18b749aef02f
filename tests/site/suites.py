"""Suites in the conformance format, and what the Python engine finds for them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from tests.conftest import ROOT

from pledgebook.conformance import comparing, operations, reading

Plain = dict[str, Any]
SHARED = ROOT / "tests" / "conformance"
EXAMPLE = ROOT.parent / "shared" / "design" / "conformance-example.json"


def files() -> list[Path]:
    """Return the files of cases that every engine is held to."""
    return sorted(SHARED.glob("*.json"))


def example() -> Path:
    """Return the example of the format; leave a test out where it is not beside the checkout."""
    if not EXAMPLE.exists():
        pytest.skip(f"left out: {EXAMPLE.name} is not beside this checkout")
    return EXAMPLE


def content(path: Path) -> Plain:
    found: Plain = json.loads(path.read_text("utf-8"))
    return found


def unexpected(suite: Plain, found: Plain) -> Plain:
    """Return the cases that came out otherwise, with the keys whose value is another."""
    keys = {
        case.id: comparing.differences(case.expect, found[case.id])
        for case in reading.suite(suite).cases
    }
    assert set(found) == set(keys)
    return {name: differs for name, differs in keys.items() if differs}


def by_python(suite: Plain) -> Plain:
    """Return what the Python engine finds for each case, by its id."""
    read = reading.suite(suite)
    return {case.id: operations.run(case, read) for case in read.cases}
