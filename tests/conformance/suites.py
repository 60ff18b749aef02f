"""The files of cases of this folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pledgebook.conformance.reading import Case, Suite, suite

FILES = sorted(Path(__file__).parent.glob("*.json"))
PLAIN: dict[str, dict[str, Any]] = {
    file.stem: json.loads(file.read_text("utf-8")) for file in FILES
}
SUITES = {name: suite(plain) for name, plain in PLAIN.items()}
CASES: list[tuple[Suite, Case]] = [(one, case) for one in SUITES.values() for case in one.cases]
