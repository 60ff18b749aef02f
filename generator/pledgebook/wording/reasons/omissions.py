"""Why the checks exist that find what is missing, dangling or out of date, by rule."""

from __future__ import annotations

from pledgebook.wording.reasons.reason import Reason

REASONS: dict[str, Reason] = {}
