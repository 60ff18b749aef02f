"""Why the checks exist that hold for the words and numbers of any letter, by rule."""

from __future__ import annotations

from pledgebook.wording.reasons.reason import Reason

REASONS: dict[str, Reason] = {}
