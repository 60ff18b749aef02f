"""A service desk in the current folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Program
from tests.cli.sla.desk import KEPT, Desk


@pytest.fixture
def desk(program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """Write a log of one ticket that was handled in time, and what it is judged by."""
    monkeypatch.chdir(tmp_path)
    found = Desk(program)
    found.put(KEPT)
    return found
