"""Why each check exists, for those who ask; one module a family of checks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pledgebook.wording.reasons import basics, contradictions, omissions, prose
from pledgebook.wording.reasons.reason import Reason

__all__ = ["ALL", "Reason"]

ALL: Mapping[str, Reason] = MappingProxyType(
    {**basics.REASONS, **contradictions.REASONS, **omissions.REASONS, **prose.REASONS}
)
