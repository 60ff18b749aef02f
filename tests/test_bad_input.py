"""Bad files, and what the program says of them: ``bad/<case>/expected.<language>.txt``.

Adding a case needs a folder and ``--update-golden``; read what it wrote.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pledgebook.cli import main

BAD = Path(__file__).with_name("bad")
CASES = sorted(folder.name for folder in BAD.iterdir())
# Braces, scripts and the like are text like any other, where they are written as text.
INERT = {"template-and-script"}


@pytest.mark.parametrize("lang", ["zh", "en"])
@pytest.mark.parametrize("case", CASES)
def test_a_bad_file_is_explained(
    case: str,
    lang: str,
    golden: Callable[[Path, str], None],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(BAD)
    start = time.process_time()
    status = main(["--lang", lang, "check", f"{case}/commitment.yaml"])
    assert time.process_time() - start < 5
    said = capsys.readouterr()
    assert said.err == ""
    assert len(said.out) < 60_000
    if case in INERT:
        assert status == 0
    else:
        assert status == 1
        assert re.match(rf"{case}/commitment\.yaml:\d+:\d+: ", said.out)
    golden(BAD / case / f"expected.{lang}.txt", said.out)
