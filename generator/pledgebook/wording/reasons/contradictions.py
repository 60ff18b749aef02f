"""Why the checks exist that find contradictions between terms, by rule."""

from __future__ import annotations

from pledgebook.wording.reasons.reason import Reason

REASONS: dict[str, Reason] = {}
