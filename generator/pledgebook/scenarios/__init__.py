"""The cases to which terms apply: whether two can apply to one case, and which case that is."""

from __future__ import annotations

from pledgebook.scenarios.promises import Promise, promises
from pledgebook.scenarios.reading import Reading
from pledgebook.scenarios.region import Case, Region

__all__ = ["Case", "Promise", "Reading", "Region", "promises"]
