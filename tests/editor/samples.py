"""The files of this project that somebody may open in an editor and go on from."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[2]
SAMPLES = sorted(
    path
    for pattern in (
        "commitments/*/commitment.yaml",
        "commitments/fragments/*.yaml",
        "tests/cases/letters/*/commitment.yaml",
        "templates/new/*.yaml",
    )
    for path in ROOT.glob(pattern)
)
assert len(SAMPLES) >= 35  # five founding letters, twenty cases, five profiles in two languages
