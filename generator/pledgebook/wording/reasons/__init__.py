"""Why each check exists, for those who ask; one module a family of checks."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from pledgebook.wording.reasons import (
    basic_samples,
    basics,
    contradiction_samples,
    contradictions,
    omissions,
    prose,
)
from pledgebook.wording.reasons.reason import Reason
from pledgebook.wording.reasons.sample import Samples

__all__ = ["ALL", "CHINESE", "FAMILIES", "Reason", "Samples"]

# Families of checks, in the order in which they are told of.
FAMILIES: Mapping[str, Mapping[str, Reason]] = MappingProxyType(
    {
        "basics": basics.REASONS,
        "contradictions": contradictions.REASONS,
        "omissions": omissions.REASONS,
        "prose": prose.REASONS,
    }
)

ALL: Mapping[str, Reason] = MappingProxyType(
    {rule: reason for family in FAMILIES.values() for rule, reason in family.items()}
)
# The samples of checks in Chinese; in English they stand in the documentation of the check.
CHINESE: Mapping[str, Samples] = MappingProxyType(
    {**basic_samples.SAMPLES, **contradiction_samples.SAMPLES}
)
