"""The cases to which terms apply: whether two can apply to one case, and which case that is."""

from __future__ import annotations

from pledgebook.scenarios.effort import Exhausted
from pledgebook.scenarios.promises import Promise, promises
from pledgebook.scenarios.reading import Reading
from pledgebook.scenarios.region import Case, Region

__all__ = ["Case", "Exhausted", "Promise", "Reading", "Region", "promises"]
