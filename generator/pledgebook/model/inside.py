"""What the files inside a letter's PDF are called."""

from __future__ import annotations

COMMITMENT = "commitment.yaml"
"""The commitment that the letter says, complete in itself."""

DEFINITIONS = "sla.json"
"""What a machine can check of it."""

LETTER = "letter.json"
"""Which letter it is, and how it was made."""

TOOLCHAIN = "toolchain.json"
"""The programs and fonts that set it."""
