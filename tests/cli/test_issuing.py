"""What a letter waits for before its typesetter starts."""

from __future__ import annotations

import subprocess
import sys

_LOADED = """
import sys
from pledgebook.cli import letter
heavy = {"jsonschema", "pledgebook.checks", "pledgebook.outputs.letter"}
sys.exit(" ".join(sorted(heavy & {*sys.modules})) or None)
"""


def test_the_typesetter_of_a_letter_starts_before_what_makes_it_is_loaded() -> None:
    command = [sys.executable, "-c", _LOADED]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
