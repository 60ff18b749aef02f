"""The scripts of the pages against a file of cases, under Node.js in a process of its own."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pledgebook.outputs import scripts

SECONDS = 60.0

# Runs the scripts as a page does, as plain scripts one after another; reads {scripts, suite}.
_PROGRAM = """
const { scripts, suite } = JSON.parse(require("fs").readFileSync(0, "utf8"));
for (const [filename, source] of scripts) require("vm").runInThisContext(source, { filename });
process.stdout.write(JSON.stringify(pledgebookSla.conformance.results(suite)));
"""


class Failed(Exception):
    """Node.js gave no results; the text is the last that it said, or why it was ended."""


def results(
    suite: Mapping[str, Any], node: Path, *, seconds: float = SECONDS
) -> dict[str, dict[str, Any]]:
    """Return what the scripts find for each case of ``suite``, by its id.

    ``suite`` is the content of a file in the conformance format, ``node`` the program. Raise
    `Failed` where it cannot be started, takes more than ``seconds`` or ends without results.
    """
    sources = [(name, scripts.source(name)) for name in scripts.CONFORMANCE]
    asked = json.dumps({"scripts": sources, "suite": suite}, allow_nan=False)
    try:
        done = subprocess.run(
            [node, "-e", _PROGRAM],
            input=asked,
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired as late:
        raise Failed(f"more than {seconds:g} s") from late
    except OSError as absent:
        raise Failed(str(absent)) from absent
    if done.returncode != 0:
        raise Failed(_reason(done.stderr))
    try:
        return dict(json.loads(done.stdout))
    except ValueError as other:
        raise Failed(f"no results, but: {done.stdout.strip()[:300]}") from other


def _reason(said: str) -> str:
    """Return the line that names an error; Node.js ends with its own version."""
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    return next((line for line in lines if "Error" in line), "; ".join(lines[-1:]))
